-- How the words people used sound, so that what is written as it is heard finds them; and words of the site's own titles.

alter table search_terms add column sound text;
create index search_terms_sound on search_terms using gin (sound gin_trgm_ops);

-- Words that stand in several titles: compounds are split with them, when a text is indexed and when a visitor types.
create table site_words (
  word   text primary key,
  since  timestamptz not null default now()
);

-- What is where and when is counted in memory: these indexes only made writing slower.
drop index search_docs_last, search_docs_point, search_docs_district;
