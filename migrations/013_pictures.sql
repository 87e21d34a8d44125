-- Pictures: made anew from what was sent, in the sizes of phones and screens. The bytes stand in storage, by id.

create table pictures (
  id             uuid primary key default gen_random_uuid(),
  alt            text not null check (length(alt) between 1 and 300),
  width          integer not null,
  height         integer not null,
  widths         integer[] not null,                 -- that were made
  created_at     timestamptz not null default now(),
  created_by     text not null,
  unused_since   timestamptz                         -- nothing shows it since then: a week later it goes
);
create index pictures_unused on pictures (unused_since) where unused_since is not null;
