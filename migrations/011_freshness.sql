-- Staying right: a question once a season, and what residents saw.

-- One question, one link. Asked, reminded, shown as not confirmed, hidden: each a moment, in this order.
create table confirmation_requests (
  id              uuid primary key default gen_random_uuid(),
  noun            text not null check (noun in ('activity', 'place')),
  ref             integer not null,
  due             date not null,                     -- the confirm_by or verify_by it is about
  asked_at        timestamptz not null default now(),
  reminded_at     timestamptz,
  unconfirmed_at  timestamptz,                       -- from here on the page says "niet bevestigd"
  hidden_at       timestamptz,                       -- from here on nobody finds it; nothing is deleted
  answered_at     timestamptz,
  answer          text check (answer in ('right', 'corrected', 'ended')),
  unique (noun, ref, due)
);
create index confirmation_requests_open on confirmation_requests (noun, ref) where answered_at is null;
-- Each mail has a link of its own; all of them work until the question is answered.
create table confirmation_links (
  token_hash  text primary key,
  request_id  uuid not null references confirmation_requests (id) on delete cascade,
  reader      text not null                          -- address it went to: who runs it no more answers no more
);

create index confirmation_links_request on confirmation_links (request_id);

alter table reports
  add column kind text not null default 'wrong' check (kind in ('wrong', 'not-held')),
  add column original text,                          -- the date that was not held
  add column reporter text,                          -- keyed hash, for this thing only: who tells twice counts once
  add column raised_at timestamptz,
  add column handled_at timestamptz,
  add column handled_by text;

create or replace view public_activities as
  select a.* from activities a
  where not exists (select from activity_withdrawals w where w.activity_id = a.id)
    and not exists (select from merges m where m.noun = 'activity' and m.ref = a.id)
    and not exists (select from initiative_withdrawals w where w.initiative_id = a.initiative_id)
    and not exists (select from confirmation_requests c
      where c.noun = 'activity' and c.ref = a.id and c.hidden_at is not null and c.answered_at is null);

create or replace view public_places as
  select p.* from places p
  where not exists (select from place_withdrawals w where w.place_id = p.id)
    and not exists (select from merges m where m.noun = 'place' and m.ref = p.id)
    and not exists (select from confirmation_requests c
      where c.noun = 'place' and c.ref = p.id and c.hidden_at is not null and c.answered_at is null);
