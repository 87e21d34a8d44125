-- Calendars that an initiative keeps elsewhere, and that are followed here.

create table feeds (
  id              integer generated always as identity primary key,
  initiative_id   integer not null references initiatives (id) on delete cascade,
  url             text,                              -- null: an uploaded file, read once
  name            text not null,
  place_id        integer references places (id) on delete set null, -- where its events are when they do not say
  etag            text,
  last_modified   text,
  body_hash       text,                              -- the same body again changes nothing
  checked_at      timestamptz,                       -- last time it could be read
  next_check_at   timestamptz not null default now(),
  failures        integer not null default 0,
  problem         text,                              -- a Dutch sentence, for the initiative
  doubt_since     timestamptz,                       -- nearly everything was gone: believed when it still is a day later
  created_at      timestamptz not null default now(),
  created_by      text not null,
  stopped_at      timestamptz,
  stopped_by      text,
  unique (initiative_id, url)
);
create index feeds_next on feeds (next_check_at) where stopped_at is null and url is not null;

-- A calendar that was read and waits for a yes. Gone after a day.
create table feed_previews (
  id             uuid primary key default gen_random_uuid(),
  initiative_id  integer not null references initiatives (id) on delete cascade,
  url            text,
  name           text not null,
  place_id       integer references places (id) on delete set null,
  body           text not null,
  etag           text,
  last_modified  text,
  at             timestamptz not null default now(),
  by             text not null
);
create index feed_previews_at on feed_previews (at);
