-- Lists of figures, such as those of the Gezondheidsmonitor: looked at first, then loaded, and each can be taken back.

create table figure_lists (
  id    integer generated always as identity primary key,
  name  text not null,                              -- of the file
  at    timestamptz not null default now(),
  by    text not null
);
create table figure_list_rows (
  list_id    integer not null references figure_lists (id) on delete cascade,
  line       integer not null,                      -- in the file
  area_id    integer not null references areas (id) on delete cascade,
  key        text not null,                         -- areas/figures.ts
  year       integer not null,
  value      numeric,                               -- null is unknown
  source     text not null,
  -- What stood there when the list was loaded; `had` is null before that, false when nothing did.
  had        boolean,
  was_value  numeric,
  was_source text,
  primary key (list_id, area_id, key, year)
);
-- Loaded, then taken back: in this order, each once. Only ever added to.
create table figure_list_states (
  list_id  integer not null references figure_lists (id) on delete cascade,
  state    text not null check (state in ('loaded', 'taken-back')),
  at       timestamptz not null default now(),
  by       text not null,
  primary key (list_id, state)
);
