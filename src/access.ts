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
	'/(site)/beheer/[initiatief]/agendas': 'signed-in',
	'/(site)/bevestigen/[token]': 'public',
	'/(site)/contact': 'public',
	'/(site)/gemeente/rollen': 'municipality',
	'/(site)/initiatieven/[slug]/agenda.ics': 'public',
	'/(site)/initiatieven/[slug]/feed.xml': 'public',
	'/(site)/inloggen': 'public',
	'/(site)/inloggen/[token]': 'public',
	'/(site)/kaart': 'public',
	'/(site)/mijn': 'signed-in',
	'/(site)/mijn/naam': 'signed-in',
	'/(site)/mijn/verwijderen': 'signed-in',
	'/(site)/open-data': 'public',
	'/(site)/over': 'public',
	'/(site)/plekken': 'public',
	'/(site)/plekken/[slug]': 'public',
	'/(site)/plekken/[slug]/agenda.ics': 'public',
	'/(site)/postvak': 'demo',
	'/(site)/postvak/[id]': 'demo',
	'/(site)/privacy': 'public',
	'/(site)/toegankelijkheid': 'public',
	'/(site)/uitloggen': 'public',
	'/(site)/volgen': 'public',
	'/(site)/volgen/[token]': 'public',
	'/(site)/volgen/stop/[token]': 'public',
	'/(site)/wat-mis-je': 'public',
	'/(site)/wijken': 'public',
	'/(site)/wijken/[slug]': 'public',
	'/(site)/wijken/[slug]/agenda.ics': 'public',
	'/(site)/wijken/[slug]/feed.xml': 'public',
	'/activiteiten.geojson': 'public',
	'/activiteiten.ics': 'public',
	'/activiteiten.json': 'public',
	'/fotos/[name]': 'public',
	'/gebieden.geojson': 'public',
	'/health/live': 'public',
	'/health/ready': 'public',
	'/kaal': 'public',
	'/mijn/gegevens.json': 'signed-in',
	'/niet-hier': 'public',
	'/plekken.geojson': 'public',
	'/plekken.json': 'public',
	'/robots.txt': 'public',
	'/sitemap.xml': 'public'
};
