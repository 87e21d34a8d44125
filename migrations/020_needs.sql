-- Behoeften: what people miss. Never an address, never a name, never a point: a wijk or a buurt is the finest.

create table needs (
  id           uuid primary key default gen_random_uuid(),
  kinds        text[] not null check (cardinality(kinds) between 1 and 9),
  target_groups text[] not null check (cardinality(target_groups) between 1 and 10),
  day_parts    integer not null check (day_parts between 1 and 63), -- bit set, calendar/dayparts.ts
  setting      text not null check (setting in ('indoors', 'outdoors', 'either')),
  district_id  integer references areas (id) on delete set null,
  neighbourhood_id integer references areas (id) on delete set null,
  channel      text not null check (channel in ('web', 'paper', 'phone', 'in-person', 'conversation')),
  entered_by   text,                                -- id of an account; null: the resident
  on_day       date not null,                       -- the day, not the moment
  batch        uuid,                                -- a pile of cards, or a conversation
  entry        bigint                               -- of what somebody entered: later is higher; null: the resident
);
create index needs_district on needs (district_id, on_day);
create index needs_neighbourhood on needs (neighbourhood_id);
create index needs_batch on needs (batch);
create index needs_entered_by on needs (entered_by, on_day) where entered_by is not null;
-- Counted once: raised at each change, so that who keeps a result knows that it is old.
create sequence needs_changed;

-- One free sentence. Public only after a moderator said yes; goes after its term, the answer stays.
create table need_texts (
  need_id      uuid primary key references needs (id) on delete cascade,
  sentence     text not null check (length(sentence) between 1 and 500),
  delete_by    date not null
);
create table need_text_approvals (
  need_id  uuid primary key references need_texts (need_id) on delete cascade,
  at       timestamptz not null default now(),
  by       text not null
);
-- Left out: a flood, a joke, a double. It counts nowhere, and can be put back.
create table need_exclusions (
  need_id  uuid primary key references needs (id) on delete cascade,
  why      text not null check (why in ('flood', 'double', 'not-serious', 'withdrawn')),
  at       timestamptz not null default now(),
  by       text not null
);
-- Everything that was left out or put back, by whom and why. Only ever added to.
create table need_decisions (
  id       bigint generated always as identity primary key,
  need_id  uuid not null references needs (id) on delete cascade,
  what     text not null check (what in ('left-out', 'counts')),
  why      text not null,
  at       timestamptz not null default now(),
  by       text not null
);
create index need_decisions_need on need_decisions (need_id);
-- Looks like a flood: many of the same in a short time, or many from one device; or the same from one device, by
-- who said to be somebody else. Counts until somebody leaves it out.
create table need_suspicions (
  need_id  uuid primary key references needs (id) on delete cascade,
  why      text not null check (why in ('device', 'alike', 'same-device')),
  burst    uuid not null,                           -- the first answer of what it belongs to
  at       timestamptz not null default now()
);
create index need_suspicions_burst on need_suspicions (burst);
-- Which device answered today, and when: a hash with the salt of the day (rate_salts), gone the next night.
create table need_devices (
  day      date not null,
  device   text not null,
  need_id  uuid not null references needs (id) on delete cascade,
  at       timestamptz not null,
  primary key (day, device, need_id)
);
create index need_devices_need on need_devices (need_id);
create index need_devices_at on need_devices (at);
-- A printed card: where it was handed out, and how it got there. Who scans it starts in the right area.
create table need_cards (
  code      text primary key check (code ~ '^[A-HJ-NP-Z2-9]{5}$'),
  area_id   integer not null references areas (id) on delete cascade,
  at        timestamptz not null default now(),
  by        text not null,
  unique (area_id)
);

-- What counts: the only way anything counts a need.
create view counted_needs as
  select n.* from needs n where not exists (select from need_exclusions e where e.need_id = n.id);
