-- "Klopt dit niet?": messages of residents for the municipality. No account, no name; gone after the term.

create table reports (
  id          uuid primary key default gen_random_uuid(),
  noun        text not null check (noun in ('place', 'activity')),
  ref         integer not null,
  message     text not null check (length(message) between 1 and 2000),
  contact     text check (length(contact) <= 200),
  at          timestamptz not null default now(),
  delete_by   date not null
);
create index reports_at on reports (at);

-- Rate limits, shared between servers. The key is a hash with a salt that is thrown away the next day: an address
-- cannot be read back from it.
create table rate_salts (
  day   date primary key,
  salt  text not null default gen_random_uuid()::text
);
create table rate_limits (
  key         text primary key,
  points      integer not null,
  expires_at  timestamptz not null
);
create index rate_limits_expires on rate_limits (expires_at);
