-- Where people live, in squares of 100 m, and how far they walk.

-- One grid a year of figures. It is made again when its basis (borders, figures) differs.
create table population_grids (
  year          integer primary key,                -- of the figures
  method        text not null check (method in ('even', 'squares')), -- spread evenly, or CBS squares
  basis         text not null,                      -- hash of what it was made from
  boundary_year integer,
  source        text not null,
  made_at       timestamptz not null default now()
);
create table population_cells (
  year      integer not null references population_grids (year) on delete cascade,
  x         integer not null,                       -- RD metres / 100, of the south-west corner
  y         integer not null,
  lon       double precision not null,              -- of the middle
  lat       double precision not null,
  district_id      integer references areas (id) on delete cascade,
  neighbourhood_id integer references areas (id) on delete cascade,
  -- People in thousandths, so that sums are exact: everyone, 0-14, 15-24, 25-44, 45-64, 65+. Null is unknown.
  people    integer[] not null check (cardinality(people) = 6),
  primary key (year, x, y)
);
create index population_cells_district on population_cells (district_id);
create index population_cells_neighbourhood on population_cells (neighbourhood_id);

-- Streets one can walk, read from OpenStreetMap. The newest holds.
create table street_graphs (
  id       integer generated always as identity primary key,
  name     text not null,
  nodes    integer not null,
  edges    integer not null,
  data     bytea not null,                          -- reach/graph.ts: typed arrays, compressed
  made_at  timestamptz not null default now(),
  by       text not null
);
-- Minutes on foot from a place to the squares round it. Thrown away with the graph or when the place moves.
create table reach_cache (
  graph     text not null,                          -- version of the reach: 'graph:12', 'router:<hash>'
  lon       double precision not null,
  lat       double precision not null,
  profile   text not null,
  cells     bytea not null,                         -- reach/packed.ts
  primary key (graph, lon, lat, profile)
);
