-- An area report as it was on a day: it never changes.
create table report_snapshots (
  id       uuid primary key default gen_random_uuid(),
  area_id  integer not null references areas (id) on delete restrict,
  at       timestamptz not null default now(),
  by       text not null,
  note     text not null default '',
  data     jsonb not null                           -- gaps/areareport.ts: AreaReport
);
create index report_snapshots_area on report_snapshots (area_id, at);
create function refuse_snapshot_change() returns trigger language plpgsql as $$
  begin raise exception 'a snapshot never changes'; end $$;
create trigger report_snapshots_stay before update on report_snapshots
  for each row execute function refuse_snapshot_change();
