-- Inventory of meeting places: lists that are read from files, what was looked at on the spot, who checked it.

-- A list of places from a file: read, shown row by row, applied once, and undone as a whole.
create table place_imports (
  id          uuid primary key default gen_random_uuid(),
  name        text not null,                        -- of the file
  format      text not null check (format in ('xlsx', 'csv', 'geojson', 'osm')),
  source      text not null,                        -- 'import:<name>': with source_id it says which place a row is
  file        bytea,                                -- as it came; gone when applied, or after the term
  mapping     jsonb not null,                       -- imports/mapping.ts: which column is what
  rows_read   integer not null default 0,
  at          timestamptz not null default now(),
  by          text not null,
  previewed_at timestamptz,
  progress    integer not null default 0 check (progress between 0 and 100),
  run         uuid,                                 -- whoever reads it now; another one that starts takes over
  progressed_at timestamptz not null default now(), -- nothing for a while: who read it is gone
  notes       jsonb not null default '[]',          -- how it was read, in sentences
  delete_by   date not null                         -- a preview that nobody applies goes
);
create index place_imports_source on place_imports (source);
create table place_import_rows (
  import_id  uuid not null references place_imports (id) on delete cascade,
  row        integer not null,                      -- line in the file, counted from 1
  verdict    text not null check (verdict in ('new', 'same', 'changed', 'twin', 'refused')),
  place_id   integer references places (id) on delete set null, -- of changed and same: which; of twin: the likely one
  draft      jsonb,                                 -- the place as the row tells it
  fields     text[] not null default '{}',          -- of changed: which fields differ
  kept       text[] not null default '{}',          -- fields that differ but were changed here: they stay
  problems   jsonb not null default '[]',           -- [{ cell: 'C12', problem: key, value }]
  choice     text check (choice in ('add', 'merge', 'skip')), -- of twin: what the officer chose
  primary key (import_id, row)
);
create index place_import_rows_place on place_import_rows (place_id);
create table place_import_applications (
  import_id  uuid primary key references place_imports (id) on delete cascade,
  at         timestamptz not null default now(),
  by         text not null
);
-- What each place was before, so that the whole import can be undone; before is null of a place that was new. Ninety days
-- after the application these and what the rows told are emptied.
create table place_import_effects (
  import_id  uuid not null references place_imports (id) on delete cascade,
  place_id   integer not null,
  before     jsonb,
  after      jsonb not null,
  primary key (import_id, place_id)
);
create table place_import_undoings (
  import_id  uuid primary key references place_imports (id) on delete cascade,
  at         timestamptz not null default now(),
  by         text not null,
  withdrawn  integer not null,
  restored   integer not null,
  stays      jsonb not null                         -- [{ placeId, name, slug, fields }]: changed here since, so not put back
);

-- Somebody stood there and looked. The telephone makes the id, so that sending twice is one visit.
create table field_visits (
  id         uuid primary key,
  place_id   integer references places (id) on delete cascade, -- null: a place that was new and is refused
  made_at    timestamptz not null,                  -- by the clock of the telephone
  sent_at    timestamptz not null default now(),
  by         text not null,
  answers    jsonb not null,                        -- visits/visit.ts: what was answered, the note, the picture
  conflicts  jsonb not null default '[]'            -- what somebody else changed in between: both values, waiting for a choice
);
create index field_visits_place on field_visits (place_id);
create index field_visits_by on field_visits (by);
-- What somebody wrote for a colleague, and who saw to it.
create table field_visit_settlements (
  visit_id  uuid primary key references field_visits (id) on delete cascade,
  at        timestamptz not null default now(),
  by        text not null
);
