-- Words that mean the same, as the municipality made them. Only ever added to: the newest row of each group holds, and
-- what stood before can be read back. A group without a row is as it comes with the software.

create table synonym_changes (
  id     bigint generated always as identity primary key,
  key    text not null check (length(key) between 1 and 80),   -- of a shipped group (search/dutch/synonyms.ts), or random
  state  text not null check (state in ('on', 'off', 'as-shipped')),
  words  text[] not null default '{}',                          -- asking for one finds all; none: as shipped
  also   text[] not null default '{}',                          -- what else answers them, not the other way round
  at     timestamptz not null default now(),
  by     text not null,
  check ((state = 'as-shipped') = (words = '{}'))
);
create index synonym_changes_latest on synonym_changes (key, id desc);
