-- What the municipality agreed to do about a gedeelde behoefte: who does it, before when, and how far it is.

create table need_cluster_actions (
  id          integer generated always as identity primary key,
  cluster_id  integer not null references need_clusters (id) on delete cascade,
  words       text not null check (length(words) between 1 and 300),
  owner       text not null check (length(owner) between 1 and 100), -- a team or a function, never a private person
  at          timestamptz not null default now(),
  by          text not null
);
create index need_cluster_actions_cluster on need_cluster_actions (cluster_id);
-- How far it is, and before when it should be done. Only ever added to; the last holds.
create table need_cluster_action_states (
  id          integer generated always as identity primary key,
  action_id   integer not null references need_cluster_actions (id) on delete cascade,
  state       text not null check (state in ('planned', 'doing', 'done', 'dropped')),
  due_on      date,                                 -- null: not said
  why         text not null default '',
  at          timestamptz not null default now(),
  by          text not null
);
create index need_cluster_action_states_action on need_cluster_action_states (action_id, id);

-- What stood among the links until now. There they are read no more.
with moved as (
  insert into need_cluster_actions (cluster_id, words, owner, at, by)
  select cluster_id, left(words, 300), 'de gemeente', at, by from need_cluster_links
  where noun = 'action' and words <> '' order by id
  returning id, at, by
)
insert into need_cluster_action_states (action_id, state, at, by) select id, 'planned', at, by from moved;
