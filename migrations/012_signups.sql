-- Aanmeldingen: a name and one way to reach somebody, for one date. Gone 14 days after it.

create table sign_ups (
  id            uuid primary key default gen_random_uuid(),
  activity_id   integer not null references activities (id) on delete cascade,
  original      text not null,                       -- the date, as the rule gave it
  starts_at     timestamptz not null,                -- for the reminder and the term; follows when the date moves
  name          text not null check (length(name) between 1 and 100),
  contact       text not null check (length(contact) between 3 and 200),
  people        integer not null default 1 check (people between 1 and 10),
  waiting       boolean not null default false,      -- on the waiting list
  token_hash    text not null unique,                -- one click cancels
  at            timestamptz not null default now(),
  reminded_at   timestamptz,
  delete_by     date not null
);
create index sign_ups_date on sign_ups (activity_id, original, at);
create index sign_ups_delete on sign_ups (delete_by);
create index sign_ups_remind on sign_ups (starts_at) where reminded_at is null;
