// Which ways of OpenStreetMap one may walk, and which one cannot with a wheelchair or a pram. Pure.
//
// After the wiki pages "Key:highway", "Key:foot", "Key:access" and "OSM tags for routing/Access restrictions".

export type Tags = Readonly<Record<string, string | undefined>>;
export type Walkable = { /** Also with a wheelchair or a pram. */ wheels: boolean };

// In the Netherlands one may walk on the carriageway or cycle path where there is no pavement.
const open = new Set(
	(
		'footway path pedestrian steps living_street residential service unclassified tertiary tertiary_link secondary ' +
		'secondary_link primary primary_link track cycleway bridleway road elevator'
	).split(' ')
);
// Only where a sign or mapper says that one may walk there.
const closed = new Set(['motorway', 'motorway_link', 'trunk', 'trunk_link', 'busway', 'bus_guideway', 'corridor']);
const yes = new Set(['yes', 'designated', 'permissive', 'destination', 'customers', 'official']);
const no = new Set([
	'no',
	'private',
	'use_sidepath',
	'discouraged',
	'military',
	'forestry',
	'agricultural',
	'delivery'
]);

/** Null: not for walkers (no way, forbidden, private, a ferry, being built). Bridges and tunnels are ways like others. */
export function walkable({ highway, foot, access, motorroad, wheelchair, ...tags }: Tags): Walkable | null {
	if (!highway || !(open.has(highway) || closed.has(highway))) return null;
	const told = yes.has(foot ?? '');
	if (!told && (no.has(foot ?? '') || no.has(access ?? '') || closed.has(highway) || motorroad === 'yes')) return null;
	const ramp = tags['ramp:wheelchair'] === 'yes' || tags['ramp:stroller'] === 'yes';
	return { wheels: wheelchair !== 'no' && (highway !== 'steps' || ramp) };
}
