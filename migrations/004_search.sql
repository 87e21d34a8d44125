-- What search reads: one narrow row per public activity or place, written in the data's own transaction.

create extension if not exists pg_trgm;

create table search_docs (
  kind              text not null check (kind in ('activity', 'place')),
  id                integer not null,
  name              text not null,
  lon               double precision,
  lat               double precision,
  district_id       integer,
  neighbourhood_id  integer,
  subject           integer not null,                 -- bit set: kinds, target groups, languages; search/signature.ts
  traits            integer not null,                 -- bit set: themes, accessibility, price, indoors, access
  words             tsvector not null,
  day_parts         integer not null default 0,       -- of what is still to come
  next_starts_at    timestamptz,                      -- first moment that has not ended
  next_ends_at      timestamptz,
  last_ends_at      timestamptz,
  next_by_part      timestamptz[] not null default '{}',
  primary key (kind, id)
);
-- Without a list of what is still to be entered: after a large import every search would read it.
create index search_docs_words on search_docs using gin (words) with (fastupdate = off);
create index search_docs_next on search_docs (kind, next_starts_at, id) include (next_ends_at);
create index search_docs_last on search_docs (kind, last_ends_at) include (subject, traits, day_parts);
create index search_docs_name on search_docs (kind, name, id);
create index search_docs_point on search_docs (kind, lat, lon);
create index search_docs_district on search_docs (kind, district_id);

-- The words people used: where a typo looks for what was meant.
create table search_terms (
  term  text primary key
);
create index search_terms_trigram on search_terms using gin (term gin_trgm_ops);

-- Effects that leave by the worker (an outside search engine, later mail): one row in the change's own transaction.
create table outbox (
  id     bigint generated always as identity primary key,
  topic  text not null,
  kind   text not null,
  ref    integer not null,
  at     timestamptz not null default now()
);
