-- How often something is looked for, and how often in vain: counts by day, never who. The words themselves are kept only
-- once they were used often enough; below that there is a keyed hash of them, that nobody without the site's key can try out.

create table search_uses (
  noun   text not null check (noun in ('activity', 'place')),
  mark   text not null,                               -- HMAC of the normalised words: foundation/sealed.server.ts
  day    date not null,
  uses   integer not null check (uses > 0),           -- a device counts once a day
  empty  integer not null check (empty between 0 and uses),
  primary key (noun, mark, day)
);
create index search_uses_day on search_uses (day);

create table search_used_words (
  noun   text not null check (noun in ('activity', 'place')),
  mark   text not null,
  words  text not null,
  primary key (noun, mark)
);

-- Words that an officer does not want to see suggested; the last row of a mark holds.
create table search_words_hidden (
  id        bigint generated always as identity primary key,
  noun      text not null check (noun in ('activity', 'place')),
  mark      text not null,
  at        timestamptz not null default now(),
  by        text not null,
  shown_at  timestamptz,
  shown_by  text
);
create unique index search_words_hidden_now on search_words_hidden (noun, mark) where shown_at is null;
