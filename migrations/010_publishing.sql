-- Publishing: drafts beside what is public, what waits for a person, and what changed when.

alter table activities
  add column initiative_id integer references initiatives (id) on delete set null,
  add column sign_up_here boolean not null default false,  -- names are taken on this site
  add column capacity integer check (capacity between 1 and 10000),
  add column local_fields text[] not null default '{}',    -- fields a person changed here: no source overwrites them
  add column confirm_by date,                              -- null: nothing to ask (a loose date, a calendar that is followed)
  add column confirmed_at date,
  add constraint activities_sign_up_here check (not sign_up_here or joining = 'sign-up');
create index activities_initiative on activities (initiative_id);
create index activities_confirm on activities (confirm_by) where confirm_by is not null;
alter table places
  add column local_fields text[] not null default '{}';
create index activities_title_trigram on activities using gin (title gin_trgm_ops);
create index places_name_trigram on places using gin (name gin_trgm_ops);

-- Of an initiative with very many activities the worker ends the dates, after the page says that it stopped.
alter table initiative_endings
  add column dates_ended_at timestamptz;

-- A date and everything after it is off: one change, not one for each date.
alter table occurrence_changes
  add column following boolean not null default false;

-- "Vol": that date takes nobody any more. By date, not by series: a series may be told anew.
create table full_dates (
  activity_id  integer not null references activities (id) on delete cascade,
  original     text not null,
  at           timestamptz not null default now(),
  by           text not null,
  primary key (activity_id, original)
);

-- What somebody is writing. What is public stays as it is until the draft is published.
create table drafts (
  id             uuid primary key default gen_random_uuid(),
  initiative_id  integer not null references initiatives (id) on delete cascade,
  activity_id    integer unique references activities (id) on delete cascade, -- null: not public yet
  content        jsonb not null,                     -- publishing/form.ts: the fields as typed
  revision       integer not null default 1,
  created_at     timestamptz not null default now(),
  created_by     text not null,
  updated_at     timestamptz not null default now(),
  updated_by     text not null
);
create index drafts_initiative on drafts (initiative_id);

-- What was published from a draft that is gone: who presses twice is led to it. One that was thrown away is not here.
create table published_drafts (
  draft_id     uuid primary key,
  activity_id  integer not null references activities (id) on delete cascade,
  at           timestamptz not null default now()
);
create index published_drafts_activity on published_drafts (activity_id);

-- What needs a person. Open while there is no decision.
create table reviews (
  id             uuid primary key default gen_random_uuid(),
  noun           text not null check (noun in ('initiative', 'draft', 'claim', 'reports', 'twins')),
  ref            text not null,                      -- id within the noun
  initiative_id  integer references initiatives (id) on delete cascade,
  why            text not null,                      -- 'first', 'links', 'claim', 'reports', 'twins'
  revision       integer not null default 1,         -- of the draft that is asked about: a later one is another question
  asked_at       timestamptz not null default now(),
  asked_by       text not null
);
create index reviews_ref on reviews (noun, ref);
create table review_decisions (
  review_id  uuid primary key references reviews (id) on delete cascade,
  at         timestamptz not null default now(),
  by         text not null,
  verdict    text not null check (verdict in ('approved', 'rejected', 'withdrawn')),
  reason     text not null default ''
);

-- Every change of a public thing. Append-only: the trigger refuses the rest.
create table changes (
  id      bigint generated always as identity primary key,
  noun    text not null check (noun in ('initiative', 'place', 'activity')),
  ref     integer not null,
  at      timestamptz not null default now(),
  by      text not null,                             -- id of an account, or the name of a source
  what    text not null,                             -- 'published', 'changed', 'date-cancelled', 'confirmed', 'withdrawn', …
  before  jsonb,
  after   jsonb
);
create index changes_ref on changes (noun, ref, id);
create index changes_by on changes (by);
create function refuse_change() returns trigger language plpgsql as $$
  begin raise exception 'changes are only ever added'; end $$;
create trigger changes_only_added before update or delete on changes
  for each row execute function refuse_change();
