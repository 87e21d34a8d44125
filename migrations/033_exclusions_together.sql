-- What was left out together with its burst comes back with it; what was left out by itself stays out until somebody puts
-- back that one. Null: by itself.

alter table need_exclusions add column burst uuid;
-- Until now nothing told them apart: left out at one moment with others of the same burst is together.
update need_exclusions e set burst = s.burst
from need_suspicions s
where s.need_id = e.need_id and exists (
  select from need_exclusions o join need_suspicions os on os.need_id = o.need_id
  where o.need_id <> e.need_id and os.burst = s.burst and (o.at, o.by, o.why) = (e.at, e.by, e.why));
