-- Norms and thresholds: data with source and editor, never a constant. The newest row of each holds.

create table walking_profiles (
  key     text primary key,
  name    text not null,
  kmh     numeric not null check (kmh between 0.5 and 10),
  source  text not null
);
insert into walking_profiles (key, name, kmh, source) values
  ('adult', 'volwassene', 5.0, 'gangbare loopsnelheid in planologie'),
  ('older', '65-plusser', 3.6, 'voorstel: 1 meter per seconde, de maat voor oversteektijden'),
  ('child', 'kind', 3.5, 'voorstel'),
  ('pram', 'met een kinderwagen', 4.0, 'voorstel'),
  ('wheelchair', 'met een rolstoel', 3.0, 'voorstel');

create table norms (
  id           integer generated always as identity primary key,
  kind         text not null,
  target_group text not null,
  max_minutes  integer not null check (max_minutes between 1 and 60),
  min_day_parts integer not null check (min_day_parts between 1 and 21), -- open so many of the 21 day parts of a week
  min_fit      numeric not null check (min_fit between 0 and 1),
  source       text not null,
  proposal     boolean not null,
  at           timestamptz not null default now(),
  by           text not null
);
create index norms_latest on norms (kind, target_group, id desc);

create table gap_settings (
  id     integer generated always as identity primary key,
  key    text not null,                             -- gaps/settings.ts
  value  numeric not null,
  why    text not null default '',
  at     timestamptz not null default now(),
  by     text not null
);
create index gap_settings_latest on gap_settings (key, id desc);
