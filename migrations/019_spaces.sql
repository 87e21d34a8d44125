-- Rooms in buildings: how large, what is in them, what they cost whom, and when they are free.

create table spaces (
  id           integer generated always as identity primary key,
  place_id     integer not null references places (id) on delete cascade,
  name         text not null,
  square_metres integer check (square_metres between 1 and 10000),
  seats        integer check (seats between 1 and 5000),
  equipment    text[] not null default '{}',        -- keys of spaces/equipment.ts
  note         text not null default '',
  updated_at   timestamptz not null default now(),
  updated_by   text not null
);
create index spaces_place on spaces (place_id);
create table space_closures (
  space_id  integer primary key references spaces (id) on delete cascade,
  at        timestamptz not null default now(),
  by        text not null
);

-- Free as the manager states it: a day of the week (1 is Monday) and a part of it.
create table space_free (
  space_id  integer not null references spaces (id) on delete cascade,
  weekday   integer not null check (weekday between 1 and 7),
  part      text not null check (part in ('morning', 'afternoon', 'evening')),
  primary key (space_id, weekday, part)
);

-- Tariff groups of a municipality, in the order in which they are tried: the first that matches holds.
create table tariff_groups (
  key         text primary key,
  name        text not null,                        -- 'Bewonersinitiatief'
  position    integer not null,
  who         jsonb not null,                       -- spaces/tariff.ts: what must be so
  about       text not null,                        -- in one sentence, for who asks why
  source      text not null,
  proposal    boolean not null,
  updated_at  timestamptz not null default now(),
  updated_by  text not null
);
-- What a group pays. A rule of a room goes before one of its building, that before one of the municipality.
create table tariff_rules (
  id          integer generated always as identity primary key,
  group_key   text not null references tariff_groups (key) on delete cascade,
  place_id    integer references places (id) on delete cascade,
  space_id    integer references spaces (id) on delete cascade,
  cents       integer not null check (cents between 0 and 1000000),
  per         text not null check (per in ('hour', 'day-part')),
  updated_at  timestamptz not null default now(),
  updated_by  text not null,
  check (space_id is null or place_id is null)
);
create index tariff_rules_place on tariff_rules (place_id);
create index tariff_rules_space on tariff_rules (space_id);
-- What was changed about tariffs, with who and when; only ever added to.
create table tariff_changes (
  id    bigint generated always as identity primary key,
  at    timestamptz not null default now(),
  by    text not null,
  what  text not null                                 -- a sentence, as the officer reads it back
);
insert into tariff_groups (key, name, position, who, about, source, proposal, updated_by) values
  ('resident-initiative', 'Bewonersinitiatief', 1, '{"kinds": ["residents"], "free": true}',
    'Bewoners die iets doen voor de buurt, en daar niets of bijna niets voor vragen.', 'voorstel', true, 'voorstel'),
  ('social', 'Sociaal tarief', 2, '{"kinds": ["residents", "volunteers", "club", "social-enterprise", "municipality"]}',
    'Verenigingen en organisaties zonder winst.', 'voorstel', true, 'voorstel'),
  ('commercial', 'Commercieel tarief', 3, '{}', 'Iedereen voor wie geen ander tarief geldt.', 'voorstel', true, 'voorstel');
insert into tariff_rules (group_key, cents, per, updated_by) values
  ('resident-initiative', 0, 'day-part', 'voorstel'), ('social', 1500, 'day-part', 'voorstel'),
  ('commercial', 4500, 'day-part', 'voorstel');
