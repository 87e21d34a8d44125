-- What if: changes of places and activities that are only thought of.

create table scenarios (
  id          uuid primary key default gen_random_uuid(),
  name        text not null,
  note        text not null default '',
  changes     jsonb not null default '[]',          -- scenarios/scenario.ts: Change[]
  revision    integer not null default 1,
  created_at  timestamptz not null default now(),
  created_by  text not null,
  updated_at  timestamptz not null default now(),
  updated_by  text not null
);
-- Shown to everybody who has the address, as a picture for an evening: as it was counted when it was published.
create table scenario_publications (
  scenario_id  uuid primary key references scenarios (id) on delete cascade,
  slug         text not null unique,
  picture      jsonb not null,                      -- scenarios/picture.ts
  at           timestamptz not null default now(),
  by           text not null
);
