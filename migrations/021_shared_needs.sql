-- Gedeelde behoeften: what many miss, with an answer of the municipality. And talks in an area.

create table need_clusters (
  id           integer generated always as identity primary key,
  slug         text not null unique,
  title        text not null,
  summary      text not null default '',
  area_id      integer references areas (id) on delete restrict, -- null: the whole municipality; never because a wijk went
  kind         text not null,
  target_group text not null,
  day_parts    integer not null default 63 check (day_parts between 1 and 63),
  created_at   timestamptz not null default now(),
  created_by   text not null
);
create index need_clusters_area on need_clusters (area_id);
create table need_cluster_publications (
  cluster_id  integer primary key references need_clusters (id) on delete cascade,
  at          timestamptz not null default now(),
  by          text not null
);
create table need_cluster_members (
  cluster_id  integer not null references need_clusters (id) on delete cascade,
  need_id     uuid not null references needs (id) on delete cascade,
  primary key (cluster_id, need_id)
);
create index need_cluster_members_need on need_cluster_members (need_id);
-- An answer that an officer took out: it is not taken along again.
create table need_cluster_refusals (
  cluster_id  integer not null references need_clusters (id) on delete cascade,
  need_id     uuid not null references needs (id) on delete cascade,
  at          timestamptz not null default now(),
  by          text not null,
  primary key (cluster_id, need_id)
);
create index need_cluster_refusals_need on need_cluster_refusals (need_id);
-- Every status is a row: who, when, why. The last one holds.
create table need_cluster_statuses (
  id          integer generated always as identity primary key,
  cluster_id  integer not null references need_clusters (id) on delete cascade,
  status      text not null check (status in ('heard', 'looking', 'done', 'not-now')),
  words       text not null,
  at          timestamptz not null default now(),
  by          text not null
);
create index need_cluster_statuses_cluster on need_cluster_statuses (cluster_id, id);
-- What answers it: a place, an activity, or something the municipality agreed to do.
create table need_cluster_links (
  id          integer generated always as identity primary key,
  cluster_id  integer not null references need_clusters (id) on delete cascade,
  noun        text not null check (noun in ('place', 'activity', 'action')),
  ref         integer,                              -- of a place or activity
  words       text not null default '',             -- of an action: what, who, before when
  at          timestamptz not null default now(),
  by          text not null,
  check ((noun = 'action') = (ref is null))
);
create index need_cluster_links_cluster on need_cluster_links (cluster_id);
-- "Ik ook": one a device and day without an address, one an address with. Every row counts. The address goes when it was
-- told, when its owner wants no more, or after the term; that somebody supported it stays, and says nobody's name.
create table need_supports (
  id            uuid primary key default gen_random_uuid(),
  cluster_id    integer not null references need_clusters (id) on delete cascade,
  who_hash      text not null,                      -- of a device today, or of an address with the key of the site
  email         text,                               -- only of who wants to hear, after its link was used
  confirmed     boolean not null default false,     -- an address whose link was used; stays when the address goes
  every_status  boolean not null default false,     -- wants to hear every answer, not only that it is done
  on_day        date not null,
  delete_by     date not null,
  unique (cluster_id, who_hash)
);
create index need_supports_delete on need_supports (delete_by);
-- Asked with an address: counts, and is written to, after its link was used.
create table need_support_requests (
  token_hash    text primary key,
  cluster_id    integer not null references need_clusters (id) on delete cascade,
  email         text not null,
  every_status  boolean not null,
  asked_at      timestamptz not null
);
create index need_support_requests_asked on need_support_requests (asked_at);
create index need_support_requests_cluster on need_support_requests (cluster_id);
create table need_support_stops (
  token_hash    text primary key,
  support_id    uuid not null references need_supports (id) on delete cascade
);
create index need_support_stops_support on need_support_stops (support_id);
-- What everybody may see of them: the only way anything public finds one.
create view public_need_clusters as
  select c.* from need_clusters c where exists (select from need_cluster_publications p where p.cluster_id = c.id);

-- Gebiedsgesprek: an evening with residents. Counts of who was there, never names.
create table conversations (
  id           integer generated always as identity primary key,
  slug         text not null unique,
  area_id      integer not null references areas (id) on delete cascade,
  on_day       date not null,
  place_id     integer references places (id) on delete set null,
  location     text not null default '',
  present      jsonb not null default '{}',         -- conversations/conversation.ts: target group → how many
  enough       text not null default '',            -- voldoet het aanbod?
  residents    text not null default '',            -- wat kunnen bewoners zelf?
  municipality text not null default '',            -- wat is nodig van de gemeente?
  follow_up    text not null default '',            -- wat volgt
  photos       jsonb not null default '[]',         -- conversations/conversation.ts: [{ src, alt }], pictures of ours
  created_at   timestamptz not null default now(),
  created_by   text not null,
  updated_at   timestamptz not null default now(),
  batch        uuid not null default gen_random_uuid() unique -- needs that were told there carry it
);
create index conversations_area on conversations (area_id, on_day);
create index conversations_place on conversations (place_id);
create table conversation_publications (
  conversation_id  integer primary key references conversations (id) on delete cascade,
  at               timestamptz not null default now(),
  by               text not null
);
create view public_conversations as
  select c.* from conversations c where exists (select from conversation_publications p where p.conversation_id = c.id);

alter table reviews drop constraint reviews_noun_check;
alter table reviews add constraint reviews_noun_check
  check (noun in ('initiative', 'draft', 'claim', 'reports', 'twins', 'need-text'));
alter table old_slugs drop constraint old_slugs_noun_check;
alter table old_slugs add constraint old_slugs_noun_check
  check (noun in ('area', 'place', 'activity', 'initiative', 'need-cluster'));
