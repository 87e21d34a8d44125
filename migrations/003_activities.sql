-- Activiteiten. The rule of a series is kept as it was given; its occurrences are rows, a year ahead.

create table activities (
  id                integer generated always as identity primary key,
  slug              text not null unique,
  title             text not null,
  summary           text not null default '',
  description       text not null default '',
  organiser         text,
  organiser_contact text,
  place_id          integer references places (id) on delete set null,
  location          text,                             -- where, in words, when it is not at a place we know
  lon               double precision check (lon between -180 and 180),
  lat               double precision check (lat between -90 and 90),
  district_id       integer references areas (id) on delete set null,
  neighbourhood_id  integer references areas (id) on delete set null,
  themes            text[] not null default '{}',
  kinds             text[] not null default '{}',
  target_groups     text[] not null default '{}',
  min_age           integer,
  max_age           integer,
  price             text not null default 'unknown' check (price in ('free', 'amount', 'voluntary', 'unknown')),
  price_cents       integer check (price_cents >= 0),
  low_income_cents  integer check (low_income_cents >= 0),
  price_note        text,
  joining           text not null default 'unknown' check (joining in ('walk-in', 'sign-up', 'unknown')),
  joining_how       text,
  languages         text[] not null default '{nl}',
  accessibility     jsonb not null default '{}',      -- what differs from the place; vocabulary/accessibility.ts
  indoors           boolean,
  image             text,
  image_alt         text,
  verified_at       date,
  source            text not null,
  source_id         text,
  told              text not null default '',         -- its series as they were told: a retelling that differs replaces them
  created_at        timestamptz not null default now(),
  updated_at        timestamptz not null default now(),
  unique (source, source_id)
);
create index activities_place on activities (place_id);
create index activities_district on activities (district_id);

create table activity_withdrawals (
  activity_id  integer primary key references activities (id) on delete cascade,
  at           timestamptz not null default now(),
  by           text not null,
  reason       text not null
);

-- Wall time with its zone: a weekly 10:00 stays at 10:00 when the clock changes.
create table series (
  id                    integer generated always as identity primary key,
  activity_id           integer not null references activities (id) on delete cascade,
  starts                text not null check (starts ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d$'),
  duration_minutes      integer not null check (duration_minutes between 0 and 44640),
  rule                  text,                         -- RRULE value (RFC 5545), null for loose dates
  zone                  text not null default 'Europe/Amsterdam',
  until                 date,
  extra                 text[] not null default '{}', -- wall times
  excluded              text[] not null default '{}',
  skip_school_holidays  boolean not null default false,
  skip_public_holidays  boolean not null default false,
  expanded_to           date not null
);
create index series_activity on series (activity_id);
create index series_expanded on series (expanded_to);

-- One date that is cancelled or moved: who, when and why.
create table occurrence_changes (
  series_id         integer not null references series (id) on delete cascade,
  original          text not null,                    -- wall time the rule gave
  kind              text not null check (kind in ('cancelled', 'moved')),
  starts            text,
  duration_minutes  integer,
  reason            text not null,
  at                timestamptz not null default now(),
  by                text not null,
  primary key (series_id, original)
);

-- Derived from the above. Without foreign keys: checking them took half the time of a large import; whoever replaces a
-- series removes its occurrences in the same statement.
create table occurrences (
  series_id    integer not null,
  original     text not null,
  activity_id  integer not null,
  day          date not null,                         -- local day
  starts       text not null,                         -- wall time
  ends         text not null,
  starts_at    timestamptz not null,
  ends_at      timestamptz not null,
  day_parts    integer not null,                      -- bit set, calendar/dayparts.ts
  cancelled    boolean not null default false,
  moved        boolean not null default false,
  reason       text,
  primary key (series_id, original)
);
create index occurrences_activity on occurrences (activity_id, starts_at);
create index occurrences_time on occurrences (starts_at, activity_id) include (ends_at, day_parts) where not cancelled;

create view public_activities as
  select a.* from activities a
  where not exists (select from activity_withdrawals w where w.activity_id = a.id);
