-- Two that look alike and are two: a moderator said so, and is not asked again.

create table kept_apart (
  noun   text not null check (noun in ('initiative', 'place', 'activity')),
  one    integer not null,                           -- the lower id
  other  integer not null,
  at     timestamptz not null default now(),
  by     text not null,
  primary key (noun, one, other),
  check (one < other)
);
