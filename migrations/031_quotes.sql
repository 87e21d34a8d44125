-- Which approved sentences everybody reads beside a shared need: an officer chose each. Until then there are none.

create table need_cluster_quotes (
  cluster_id  integer not null references need_clusters (id) on delete cascade,
  need_id     uuid not null references need_texts (need_id) on delete cascade,
  at          timestamptz not null default now(),
  by          text not null,
  primary key (cluster_id, need_id)
);
create index need_cluster_quotes_need on need_cluster_quotes (need_id);
