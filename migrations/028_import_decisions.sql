-- A row that is probably a place we have: field by field who is right.
alter table place_import_rows
  add column decisions jsonb not null default '{}';   -- imports/taking.ts: { phone: 'list' }; left out: only what is empty is filled
