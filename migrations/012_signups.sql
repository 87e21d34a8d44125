-- Aanmeldingen: a name and one way to reach somebody, for one date. Gone 14 days after it.

create table sign_ups (
  id            uuid primary key default gen_random_uuid(),
  activity_id   integer not null references activities (id) on delete cascade,
  original      text not null,                       -- the date, as the rule gave it
  name          text not null check (length(name) between 1 and 100),
  contact       text not null check (length(contact) between 3 and 254), -- a mail address, or a telephone number
  people        integer not null default 1 check (people between 1 and 10),
  waiting       boolean not null default false,      -- on the waiting list
  at            timestamptz not null default clock_timestamp(), -- the order of the waiting list
  by            text not null,                       -- 'bewoner', or the account that wrote somebody down
  reminded_at   timestamptz,
  delete_by     date not null                        -- follows when the date moves
);
create index sign_ups_date on sign_ups (activity_id, original, at);
create index sign_ups_delete on sign_ups (delete_by);

-- Each mail has a link of its own; one click (on the page behind it) cancels.
create table sign_up_links (
  token_hash  text primary key,
  sign_up_id  uuid not null references sign_ups (id) on delete cascade
);
create index sign_up_links_sign_up on sign_up_links (sign_up_id);
