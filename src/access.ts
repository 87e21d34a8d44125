// Who comes in where: every route by its id. A route that is not named here is closed; verbs ask again (accounts/rights.ts).

/**
 * public: everyone. signed-in: whoever has a session. municipality: a role of the municipality, with a second factor.
 * demo: everyone, on a site with DEMO=1 only.
 */
export type Access = 'public' | 'signed-in' | 'municipality' | 'demo';

export const access: Record<string, Access> = {
	'/(site)': 'public',
	'/(site)/activiteiten': 'public',
	'/(site)/activiteiten/[slug]': 'public',
	'/(site)/activiteiten/[slug]/[moment].ics': 'public',
	'/(site)/activiteiten/[slug]/agenda.ics': 'public',
	'/(site)/bevestigen/[token]': 'public',
	'/(site)/contact': 'public',
	'/(site)/kaart': 'public',
	'/(site)/open-data': 'public',
	'/(site)/over': 'public',
	'/(site)/plekken': 'public',
	'/(site)/plekken/[slug]': 'public',
	'/(site)/privacy': 'public',
	'/(site)/toegankelijkheid': 'public',
	'/(site)/wat-mis-je': 'public',
	'/(site)/wijken': 'public',
	'/(site)/wijken/[slug]': 'public',
	'/activiteiten.geojson': 'public',
	'/activiteiten.json': 'public',
	'/fotos/[name]': 'public',
	'/gebieden.geojson': 'public',
	'/health/live': 'public',
	'/health/ready': 'public',
	'/kaal': 'public',
	'/plekken.geojson': 'public',
	'/plekken.json': 'public',
	'/robots.txt': 'public',
	'/sitemap.xml': 'public'
};
