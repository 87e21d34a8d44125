-- Areas: gemeente → wijk/dorp → buurt, and areas a municipality names itself (groups of the former).
-- Boundary year and figure year live apart: a figure of 2022 may stand beside a boundary of 2016.

create table areas (
  id             integer generated always as identity primary key,
  scheme         text not null,                      -- 'cbs', or the municipality's own, such as 'oss-beleid'
  code           text not null,                      -- 'WK082801'
  level          text not null check (level in ('municipality', 'district', 'neighbourhood', 'group')),
  name           text not null,                      -- as the source writes it: 'Deursen en Dennenburg'
  display_name   text not null,                      -- as the site says it: 'Deursen-Dennenburg'
  slug           text not null unique,
  parent_id      integer references areas (id),
  boundary_year  integer,
  indicative     boolean not null default false,     -- drawn around a centre, not official
  label_lon      double precision not null,
  label_lat      double precision not null,
  polygon        jsonb,                              -- GeoJSON geometry (Polygon or MultiPolygon), WGS84
  west           double precision,
  south          double precision,
  east           double precision,
  north          double precision,
  source         text not null,
  named_here     boolean not null default false,     -- the display name was chosen here: an import leaves it alone
  updated_at     timestamptz not null default now(),
  unique (scheme, code)
);
create index areas_parent on areas (parent_id);
create index areas_level on areas (level, display_name);

-- A policy area can be a wijk, a buurt, or several of them.
create table area_members (
  group_id  integer not null references areas (id) on delete cascade,
  area_id   integer not null references areas (id) on delete cascade,
  primary key (group_id, area_id)
);
create index area_members_area on area_members (area_id);

-- One row a figure. A null value was asked for and is unknown; it is never 0.
create table area_figures (
  area_id  integer not null references areas (id) on delete cascade,
  key      text not null,                            -- 'inhabitants', 'share_65_plus', … see areas/figures.ts
  year     integer not null,
  value    numeric,
  source   text not null,
  primary key (area_id, key, year)
);

-- Centres of four-digit postcodes: where "bij 5341" is.
create table postcodes (
  pc4       text primary key check (pc4 ~ '^[1-9][0-9]{3}$'),
  locality  text not null,
  lon       double precision not null,
  lat       double precision not null,
  source    text not null
);

-- An address that once led somewhere keeps leading there.
create table old_slugs (
  noun  text not null check (noun in ('area', 'place', 'activity')),
  slug  text not null,
  ref   integer not null,
  primary key (noun, slug)
);
