-- "Houd me op de hoogte": an address and a search, nothing else.

-- Asked, and not yet confirmed by the link in the mail. Gone after a day.
create table follow_requests (
  token_hash  text primary key,
  email       text not null check (email = lower(email) and length(email) <= 254),
  query       text not null,                         -- the search, as in an address: 'q=koffie&bij=schadewijk'
  rhythm      text not null check (rhythm in ('weekly', 'new')),
  asked_at    timestamptz not null
);
create index follow_requests_asked on follow_requests (asked_at);

-- Whoever stops is taken out.
create table follows (
  id          uuid primary key default gen_random_uuid(),
  email       text not null check (email = lower(email) and length(email) <= 254),
  query       text not null,
  rhythm      text not null check (rhythm in ('weekly', 'new')),
  since       timestamptz not null,
  told_until  timestamptz not null,                  -- what became public before this was told, or was there already
  unique (email, query)
);
create index follows_due on follows (rhythm, query, told_until);

-- Each mail has a link of its own to stop; all of them keep working.
create table follow_stops (
  token_hash  text primary key,
  follow_id   uuid not null references follows (id) on delete cascade
);
create index follow_stops_follow on follow_stops (follow_id);
