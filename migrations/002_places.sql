-- Ontmoetingsplekken. 'publiek' is indoors and open to the public, 'openbaar' is public space.

create table places (
  id                    integer generated always as identity primary key,
  slug                  text not null unique,
  name                  text not null,
  access                text not null check (access in ('publiek', 'openbaar')),
  type                  text not null,               -- a key of places/types.ts
  kinds                 text[] not null default '{}',-- kinds of meeting, keys of vocabulary/kinds.ts
  target_groups         text[] not null default '{}',
  summary               text not null default '',
  description           text not null default '',
  street                text,                        -- with house number
  postcode              text,
  locality              text,
  lon                   double precision not null check (lon between -180 and 180),
  lat                   double precision not null check (lat between -90 and 90),
  district_id           integer references areas (id) on delete set null,
  neighbourhood_id      integer references areas (id) on delete set null,
  indoors               boolean not null,
  hours                 jsonb,                       -- places/hours.ts; null is unknown
  accessibility         jsonb not null default '{}', -- { fact: { answer, checkedOn, note } }, vocabulary/accessibility.ts
  facilities            text[] not null default '{}',
  consumption_required  boolean,                     -- null is unknown
  operator              text,
  phone                 text,
  email                 text,
  website               text,
  photo                 text,
  photo_alt             text,
  verified_at           date,
  verify_by             date,
  source                text not null,               -- 'voorbeeld', 'import:<name>', 'hier'
  source_id             text,
  created_at            timestamptz not null default now(),
  updated_at            timestamptz not null default now(),
  unique (source, source_id)
);
create index places_district on places (district_id);
create index places_neighbourhood on places (neighbourhood_id);

-- A place that is no longer shown: who took it away, when and why.
create table place_withdrawals (
  place_id  integer primary key references places (id) on delete cascade,
  at        timestamptz not null default now(),
  by        text not null,
  reason    text not null
);

-- Opening hours laid out in time, some weeks ahead; derived from places.hours by the worker and at each change.
create table place_openings (
  place_id   integer not null references places (id) on delete cascade,
  starts_at  timestamptz not null,
  ends_at    timestamptz not null,
  day_parts  integer not null,                       -- bit set of the day parts it touches, calendar/dayparts.ts
  primary key (place_id, starts_at)
);
create index place_openings_time on place_openings (starts_at, place_id) include (ends_at, day_parts);

-- What the public may see: the only way any public page reads a place.
create view public_places as
  select p.* from places p
  where not exists (select from place_withdrawals w where w.place_id = p.id);
