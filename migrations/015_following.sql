-- "Houd me op de hoogte": an address and a search, nothing else. Unconfirmed ones go after a day.

create table follows (
  id            uuid primary key default gen_random_uuid(),
  email         text not null check (email = lower(email)),
  query         text not null,                       -- the search, as in an address: 'q=koffie&bij=schadewijk'
  rhythm        text not null check (rhythm in ('weekly', 'new')),
  asked_at      timestamptz not null default now(),
  confirmed_at  timestamptz,
  told_until    timestamptz not null default now(),  -- what became public before this was told, or was there already
  last_mail_on  date,
  unique (email, query)
);
-- Links in mails: one to confirm, and one to stop in each mail.
create table follow_links (
  token_hash  text primary key,
  follow_id   uuid not null references follows (id) on delete cascade
);
create index follow_links_follow on follow_links (follow_id);
