-- How full dates were that names were taken for: numbers, which stay when the names go. And a norm for play that what is
-- indoors can meet.

create table date_uses (
  activity_id  integer not null references activities (id) on delete cascade,
  original     text not null,                        -- the date, as the rule gave it
  day          date not null,
  capacity     integer not null check (capacity > 0),
  taken        integer not null check (taken >= 0),  -- people who had a place
  primary key (activity_id, original)
);
create index date_uses_day on date_uses (day);

-- A playground is open all week and meets any norm; indoors nobody plays on seven parts of it. What the municipality
-- decided stays as it is.
insert into norms (kind, target_group, max_minutes, min_day_parts, min_fit, source, proposal, by)
select n.kind, n.target_group, n.max_minutes, 3, n.min_fit,
  n.source || '; voorstel: drie dagdelen per week, zodat ook binnen spelen meetelt', true, 'voorstel'
from (select distinct on (kind, target_group) * from norms order by kind, target_group, id desc) n
where n.kind = 'play' and n.by = 'voorstel' and n.min_day_parts = 7;
