// What somebody of the municipality or of a wijk can do here, by what it is about. Pure.
import { may, type Me, type Verb } from '#lib/accounts/rights.ts';

export type Door = {
	href: string;
	label: string;
	/** In a few words what is there. */
	about: string;
	/** What waits there for a person: '3 zonder antwoord'. */
	waiting?: string[];
};
export type DoorGroup = { title: string; doors: Door[] };
/** What waits, by the address of its door. */
export type Waiting = Record<string, string[]>;

type Told = Door & { verb: Verb };

const groups: { title: string; doors: Told[] }[] = [
	{
		title: 'Vraag en aanbod',
		doors: [
			{ verb: 'gap.see', href: '/gemeente/vraag-en-aanbod', label: 'Vraag en aanbod', about: 'Alle wijken en dorpen' },
			{
				verb: 'scenario.write',
				href: '/gemeente/scenarios',
				label: 'Scenario’s',
				about: 'Wat als er iets bij komt of sluit'
			},
			{ verb: 'norm.edit', href: '/gemeente/normen', label: 'Normen en grenzen', about: 'Wat dichtbij en passend is' },
			{
				verb: 'inventory.import',
				href: '/gemeente/cijfers',
				label: 'Cijfers over wijken',
				about: 'Laad wat het CBS niet heeft'
			}
		]
	},
	{
		title: 'Wat bewoners missen',
		doors: [
			{
				verb: 'need.cluster',
				href: '/gemeente/behoeften',
				label: 'Gedeelde behoeften',
				about: 'Breng samen, en geef antwoord'
			},
			{
				verb: 'need.see',
				href: '/gemeente/behoeften/antwoorden',
				label: 'Antwoorden van bewoners',
				about: 'Eén voor één'
			},
			{
				verb: 'need.see',
				href: '/gemeente/behoeften/wie-antwoordde',
				label: 'Wie antwoordde, en wie niet',
				about: 'Naast hoeveel mensen er wonen'
			},
			// Of the whole site, so not for who has a wijk only.
			{
				verb: 'need.exclude',
				href: '/gemeente/behoeften/gezocht',
				label: 'Wat mensen zoeken',
				about: 'En niet vinden'
			},
			{
				verb: 'conversation.write',
				href: '/gemeente/gesprekken',
				label: 'Gebiedsgesprekken',
				about: 'Wat mensen zeiden op een avond'
			},
			{
				verb: 'need.enter',
				href: '/gemeente/behoeften/invoer',
				label: 'Antwoorden invoeren',
				about: 'Van kaarten, telefoon of gesprek'
			},
			{
				verb: 'need.enter',
				href: '/gemeente/behoeften/kaarten',
				label: 'Kaarten om uit te delen',
				about: 'Om te printen, per wijk'
			}
		]
	},
	{
		title: 'Plekken',
		doors: [
			{ verb: 'inventory.see', href: '/gemeente/plekken', label: 'Alle plekken', about: 'Wat ontbreekt, wat is oud' },
			{ verb: 'place.visit', href: '/veld', label: 'Plekken nakijken', about: 'Buiten, met je telefoon' },
			{
				verb: 'place.edit-content',
				href: '/plekken',
				label: 'Plekken bijhouden',
				about: 'Zoek er een, en pas die aan'
			},
			{ verb: 'tariff.edit', href: '/gemeente/tarieven', label: 'Tarieven voor ruimtes', about: 'Wie betaalt wat' }
		]
	},
	{
		title: 'De site',
		doors: [
			{ verb: 'review.decide', href: '/gemeente/beoordelen', label: 'Beoordelen', about: 'Wat nieuw is of gemeld' },
			{
				verb: 'words.edit',
				href: '/gemeente/zoekwoorden',
				label: 'Zoekwoorden',
				about: 'Woorden die hetzelfde betekenen'
			},
			{ verb: 'merge', href: '/gemeente/samenvoegen', label: 'Samenvoegen', about: 'Wat dubbel lijkt' },
			{ verb: 'role.give', href: '/gemeente/rollen', label: 'Rollen', about: 'Wie wat mag' },
			{ verb: 'letters.see', href: '/gemeente/post', label: 'Post die niet aankwam', about: 'Geweigerd, of niet zeker' }
		]
	}
];

/** The doors that are open to this person: of a connector those that are about an area, and each area itself. */
export function doorsOf(
	me: Me | null,
	areas: readonly { slug: string; name: string }[],
	waiting: Waiting
): DoorGroup[] {
	const own = { areas: me?.rights.areas ?? [] };
	// The overview is of all areas: who has some of them goes to each.
	const isOpen = ({ verb }: Told) => may(me, verb, verb === 'gap.see' ? {} : own);
	const ofAreas = areas.map(({ slug, name }) => ({
		...{
			href: `/gemeente/wijken/${slug}/vraag-en-aanbod`,
			label: `Vraag en aanbod in ${name}`,
			about: 'Wat er is en wat ontbreekt'
		}
	}));
	return groups
		.map(({ title, doors }, index) => ({
			title,
			doors: [
				...doors.filter(isOpen).map(({ href, label, about }) => ({ href, label, about, waiting: waiting[href] ?? [] })),
				...(index === 0 ? ofAreas : [])
			]
		}))
		.filter(({ doors }) => doors.length);
}

/** 'Er wachten 2 vragen' and the like: only what is there, in words. */
export const counted = (counts: readonly [count: number | null | undefined, words: string][]): string[] =>
	counts.flatMap(([count, words]) => (count ? [`${count} ${words}`] : []));
