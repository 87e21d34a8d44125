-- The address of a scenario that was ever shown is its own for ever: an old link never shows another plan.

create table scenario_addresses (
  slug         text primary key,
  scenario_id  uuid unique references scenarios (id) on delete set null,   -- null: taken away; its address stays taken
  at           timestamptz not null default now()
);
insert into scenario_addresses (slug, scenario_id, at) select slug, scenario_id, at from scenario_publications;
