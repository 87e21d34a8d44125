-- What the public is told of counts only what nobody has to look at any more: a mark of need_suspicions stays until a
-- person leaves the answer out (need_exclusions) or lets it count (need_decisions; the mark goes, and does not come back).
create view settled_needs as
  select n.* from counted_needs n where not exists (select from need_suspicions s where s.need_id = n.id);

-- Many from one address, whatever the browsers call themselves: also a hash with the salt of the day, gone the next night.
alter table need_devices add column network text;
create index need_devices_network on need_devices (day, network);
alter table need_suspicions drop constraint need_suspicions_why_check;
alter table need_suspicions add constraint need_suspicions_why_check
  check (why in ('device', 'network', 'alike', 'same-device'));
