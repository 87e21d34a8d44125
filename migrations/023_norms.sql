-- Norms and thresholds: data with source and editor, never a constant. The newest row of each holds.

create table walking_speeds (
  id      integer generated always as identity primary key,
  key     text not null,                            -- reach/reach.ts: ProfileKey
  name    text not null,
  kmh     numeric not null check (kmh between 0.5 and 10),
  source  text not null,
  at      timestamptz not null default now(),
  by      text not null
);
create index walking_speeds_latest on walking_speeds (key, id desc);
insert into walking_speeds (key, name, kmh, source, by) values
  ('adult', 'volwassene', 5.0, 'gangbare loopsnelheid in planologie', 'voorstel'),
  ('older', '65-plusser', 3.6, 'voorstel: 1 meter per seconde, de maat voor oversteektijden', 'voorstel'),
  ('child', 'kind', 3.5, 'voorstel', 'voorstel'),
  ('pram', 'met een kinderwagen', 4.0, 'voorstel', 'voorstel'),
  ('wheelchair', 'met een rolstoel', 3.0, 'voorstel', 'voorstel');
create view walking_profiles as
  select distinct on (s.key) s.key, s.name, s.kmh, s.source from walking_speeds s order by s.key, s.id desc;

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

-- The first set: of each kind and group, with where it comes from. What is a proposal says so.
insert into norms (kind, target_group, max_minutes, min_day_parts, min_fit, source, proposal, by)
select kind, target_group, max_minutes, min_day_parts, case target_group when 'disability' then 0.5 else 0.3 end,
	source, source like 'voorstel%', 'voorstel'
from (values
	('walk-in', 3, '{everyone,age-15-24,age-25-44,age-45-64,newcomers,carers}'::text[], 15,
		'15-minutenstad (Moreno e.a., 2021): dagelijkse dingen op een kwartier lopen'),
	('walk-in', 3, '{age-65-plus}', 10,
		'Kenniscentrum Sport & Bewegen: ouderen lopen gemiddeld 10 minuten naar een voorziening'),
	('walk-in', 3, '{age-0-14,parents,disability}', 10, 'voorstel: korter dan voor volwassenen'),
	('eat-together', 1, '{everyone,age-15-24,age-25-44,age-45-64,newcomers,carers}', 15,
		'voorstel: een kwartier lopen, één keer per week'),
	('eat-together', 1, '{age-65-plus}', 10,
		'Kenniscentrum Sport & Bewegen: ouderen lopen gemiddeld 10 minuten naar een voorziening'),
	('eat-together', 1, '{age-0-14,parents,disability}', 10, 'voorstel: korter dan voor volwassenen'),
	('move-together', 2, '{everyone,age-15-24,age-25-44,age-45-64,newcomers,carers}', 15,
		'voorstel: een kwartier lopen, twee dagdelen per week'),
	('move-together', 2, '{age-65-plus}', 10,
		'Kenniscentrum Sport & Bewegen: ouderen lopen gemiddeld 10 minuten naar een voorziening'),
	('move-together', 2, '{age-0-14,parents,disability}', 10, 'voorstel: korter dan voor volwassenen'),
	('play', 7, '{age-0-14}', 7,
		'actieradius van speelplekken: 300 tot 400 meter voor 6 tot 12 jaar (onder meer De Ronde Venen, 2008)'),
	('play', 7, '{age-15-24}', 12,
		'actieradius van speelplekken: 800 tot 1.000 meter vanaf 12 jaar (onder meer De Ronde Venen, 2008)'),
	('play', 7, '{parents}', 5, 'voorstel: met kleine kinderen dichtbij; de actieradius tot 6 jaar is 100 meter'),
	('play', 7, '{everyone,age-25-44,age-45-64,age-65-plus,disability,newcomers,carers}', 10,
		'voorstel: tien minuten lopen'),
	('make-and-learn', 1, '{everyone,age-15-24,age-25-44,age-45-64,age-65-plus,newcomers,carers}', 15,
		'voorstel: een kwartier lopen, één keer per week'),
	('make-and-learn', 1, '{age-0-14,parents,disability}', 15, 'voorstel: een kwartier lopen in het eigen tempo'),
	('hang-out', 7, '{age-15-24}', 12,
		'actieradius van plekken voor jongeren: 800 tot 1.000 meter vanaf 12 jaar (onder meer De Ronde Venen, 2008)'),
	('hang-out', 7, '{everyone,age-0-14,age-25-44,age-45-64,age-65-plus,parents,disability,newcomers,carers}', 10,
		'voorstel: tien minuten lopen'),
	('rest-and-green', 7, '{everyone,age-15-24,age-25-44,age-45-64,newcomers,carers}', 5,
		'groen binnen 300 meter (Wereldgezondheidsorganisatie; 3-30-300-regel van Konijnendijk), omgerekend naar lopen'),
	('rest-and-green', 7, '{age-0-14,age-65-plus}', 7,
		'groen binnen 300 meter (Wereldgezondheidsorganisatie; 3-30-300-regel van Konijnendijk), omgerekend naar lopen'),
	('rest-and-green', 7, '{parents}', 6,
		'groen binnen 300 meter (Wereldgezondheidsorganisatie; 3-30-300-regel van Konijnendijk), omgerekend naar lopen'),
	('rest-and-green', 7, '{disability}', 8,
		'groen binnen 300 meter (Wereldgezondheidsorganisatie; 3-30-300-regel van Konijnendijk), omgerekend naar lopen'),
	('room', 3,
		'{everyone,age-0-14,age-15-24,age-25-44,age-45-64,age-65-plus,parents,disability,newcomers,carers}', 15,
		'voorstel: een kwartier lopen, drie dagdelen per week'),
	('help-and-advice', 2, '{everyone,age-15-24,age-25-44,age-45-64,newcomers,carers}', 15,
		'15-minutenstad (Moreno e.a., 2021): dagelijkse dingen op een kwartier lopen'),
	('help-and-advice', 2, '{age-65-plus}', 10,
		'Kenniscentrum Sport & Bewegen: ouderen lopen gemiddeld 10 minuten naar een voorziening'),
	('help-and-advice', 2, '{age-0-14,parents,disability}', 10, 'voorstel: korter dan voor volwassenen')
) as first_set (kind, min_day_parts, target_groups, max_minutes, source), unnest(target_groups) as target_group;
