-- Initiatieven: who organises. And who asks to be let in.

create table initiatives (
  id                integer generated always as identity primary key,
  slug              text not null unique,
  name              text not null,
  kind              text not null check (kind in ('residents', 'volunteers', 'club', 'professional', 'municipality', 'social-enterprise')),
  summary           text not null default '',
  description       text not null default '',
  district_id       integer references areas (id) on delete set null,
  contact_name      text,                            -- contact as people want it shown
  contact_phone     text,
  contact_email     text,
  website           text,
  picture           text,                            -- path of a picture of ours
  picture_alt       text,
  source            text not null default 'hier',
  source_id         text,
  revision          integer not null default 1,      -- raised at each change: two who write at once are told
  created_at        timestamptz not null default now(),
  created_by        text not null,
  updated_at        timestamptz not null default now(),
  unique (source, source_id)
);
create index initiatives_district on initiatives (district_id);
create index initiatives_name on initiatives using gin (name gin_trgm_ops);

-- Public from here on: a moderator, or the source it came from, said so.
create table initiative_approvals (
  initiative_id  integer primary key references initiatives (id) on delete cascade,
  at             timestamptz not null default now(),
  by             text not null
);
create table initiative_withdrawals (
  initiative_id  integer primary key references initiatives (id) on delete cascade,
  at             timestamptz not null default now(),
  by             text not null,
  reason         text not null
);
-- A change that waits for a person: what is public stays as it is until then.
create table initiative_edits (
  initiative_id  integer primary key references initiatives (id) on delete cascade,
  content        jsonb not null,                   -- initiatives/initiative.ts: InitiativeDraft
  at             timestamptz not null default now(),
  by             text not null
);
-- It ended: its page says so, and stays.
create table initiative_endings (
  initiative_id  integer primary key references initiatives (id) on delete cascade,
  at             timestamptz not null default now(),
  by             text not null,
  reason         text not null default ''
);

create table memberships (
  account_id     uuid not null references accounts (id) on delete cascade,
  initiative_id  integer not null references initiatives (id) on delete cascade,
  role           text not null check (role in ('owner', 'editor')),
  since          timestamptz not null default now(),
  by             text not null,
  primary key (account_id, initiative_id)
);
create index memberships_initiative on memberships (initiative_id);

create table invitations (
  token_hash     text primary key,
  initiative_id  integer not null references initiatives (id) on delete cascade,
  email          text not null,
  role           text not null check (role in ('owner', 'editor')),
  by             text not null,
  at             timestamptz not null default now(),
  expires_at     timestamptz not null,
  unique (initiative_id, email)
);
create index invitations_email on invitations (email);
create index invitations_expires on invitations (expires_at);

-- "Dit is van ons": somebody asks to run an initiative or a place that is already here.
create table claims (
  id          uuid primary key default gen_random_uuid(),
  noun        text not null check (noun in ('initiative', 'place')),
  ref         integer not null,
  kind        text check (kind in ('technical', 'social')), -- of a place
  account_id  uuid not null references accounts (id) on delete cascade,
  motivation  text not null check (length(motivation) <= 2000),
  at          timestamptz not null default now()
);

-- What was merged into what; the address of the former leads on by old_slugs.
create table merges (
  noun  text not null check (noun in ('initiative', 'place', 'activity')),
  ref   integer not null,
  into_ref  integer not null,
  at    timestamptz not null default now(),
  by    text not null,
  primary key (noun, ref)
);

alter table old_slugs drop constraint old_slugs_noun_check;
alter table old_slugs add constraint old_slugs_noun_check check (noun in ('area', 'place', 'activity', 'initiative'));

create view public_initiatives as
  select i.* from initiatives i
  where exists (select from initiative_approvals a where a.initiative_id = i.id)
    and not exists (select from initiative_withdrawals w where w.initiative_id = i.id)
    and not exists (select from merges m where m.noun = 'initiative' and m.ref = i.id);
