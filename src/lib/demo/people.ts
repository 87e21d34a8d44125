// The six people of the demo, each with one thing to do. Nobody's mail goes to these addresses: '.example' is no domain.

export type DemoPerson = {
	/** What they show: the key by which the seed knows them. */
	what: 'initiative' | 'moderator' | 'officer' | 'connector' | 'technical' | 'social';
	email: string;
	name: string;
	/** In front of their link, when the site starts. */
	words: string;
	/** Where they begin. */
	next: string;
};

/** The initiative of the first, by slug. */
export const DEMO_INITIATIVE = 'kookclub-de-merel-voorbeeld';
/** The building of the two managers, by slug. */
export const DEMO_PLACE = 'buurthuis-de-merel';
/** The wijk of the connector, by slug. */
export const DEMO_AREA = 'schadewijk';

export const demoPeople: DemoPerson[] = [
	{
		what: 'initiative',
		email: 'kookclub@demo.example',
		name: 'Mia van de kookclub',
		words: 'lid van Kookclub De Merel',
		next: '/beheer'
	},
	{
		what: 'moderator',
		email: 'moderator@demo.example',
		name: 'Mo de moderator',
		words: 'moderator van de gemeente (de tweede stap is overgeslagen)',
		next: '/gemeente/beoordelen'
	},
	{
		what: 'officer',
		email: 'beleid@demo.example',
		name: 'Bo van beleid',
		words: 'beleidsmedewerker van de gemeente (de tweede stap is overgeslagen)',
		next: '/gemeente'
	},
	{
		what: 'connector',
		email: 'verbinder@demo.example',
		name: 'Vera de buurtverbinder',
		words: 'buurtverbinder in Schadewijk',
		next: '/gemeente'
	},
	{
		what: 'technical',
		email: 'gebouw@demo.example',
		name: 'Ties van het gebouw',
		words: 'technisch beheerder van Buurthuis De Merel',
		next: `/beheer/plekken/${DEMO_PLACE}`
	},
	{
		what: 'social',
		email: 'gastvrouw@demo.example',
		name: 'Sanne de gastvrouw',
		words: 'sociaal beheerder van Buurthuis De Merel',
		next: `/beheer/plekken/${DEMO_PLACE}`
	}
];
