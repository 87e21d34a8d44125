// The demo's initiatives: invented groups of residents, clubs and organisations, each with what it organises. Pure.
import type { InitiativeDraft, InitiativeKind } from '#lib/initiatives/initiative.ts';

export type ToldInitiative = {
	key: string;
	/** Key of a place in its wijk. */
	at: string;
	/** Keys of activities it organises beside those that name it. */
	activities: string[];
	draft: InitiativeDraft;
};

type More = { contactName?: string; contactPhone?: string; activities?: string[] };

function initiative(
	key: string,
	name: string,
	kind: InitiativeKind,
	at: string,
	[summary, description]: [string, string],
	{ activities = [], ...contact }: More = {}
): ToldInitiative {
	return {
		key,
		at,
		activities,
		draft: {
			name: `${name} (voorbeeld)`,
			kind,
			summary,
			description,
			districtId: null,
			contactName: null,
			contactPhone: null,
			...contact,
			contactEmail: `${key}@voorbeeld.example`,
			website: null,
			picture: null,
			pictureAlt: null
		}
	};
}

export const initiatives: ToldInitiative[] = [
	initiative('kookclub-merel', 'Kookclub De Merel', 'residents', 'merel', [
		'We koken samen wat iemand van thuis kent, en eten het daarna op.',
		'Elke week kiest een ander het gerecht. Kunnen koken hoeft niet: snijden leer je van elkaar.\n\nEr zijn twaalf plaatsen. Is het vol? Dan schuif je de week erna aan.'
	], { contactName: 'Noor', contactPhone: '0412-000 012', activities: ['kookclub-merel'] }),
	initiative('bewonersgroep-wolput', 'Bewonersgroep De Wolput', 'residents', 'wolput', [
		'Buren die de deur van De Wolput openhouden, met koffie en soep.',
		'We zijn met een man of tien. De een zet koffie, de ander kookt of doet de administratie.\n\nWil je ook eens een ochtend openen? Loop binnen en vraag ernaar.'
	], { contactName: 'Fatima en de buren', contactPhone: '0412-000 011' }),
	initiative('stichting-merelhof', 'Stichting Merelhof', 'volunteers', 'merel', [
		'Vrijwilligers van De Merel: bewegen, kaarten en een film op zijn tijd.',
		'De Merelhof is van en voor de mensen van Schadewijk. Je kunt bij ons een middag organiseren, of gewoon meedoen.'
	]),
	initiative('open-linde', 'Vrienden van De Open Linde', 'volunteers', 'linde', [
		'Wij houden De Open Linde warm, met koffie, zang en een luisterend oor.',
		'Bij ons hoef je niets te kunnen. Er is altijd iemand die je welkom heet.'
	]),
	initiative('open-boek', 'Bibliotheek Het Open Boek', 'professional', 'open-boek', [
		'Lezen, leren en hulp met je telefoon of computer.',
		'Binnenlopen mag altijd, ook zonder pasje. Onze vrijwilligers helpen je op weg.'
	]),
	initiative('brede-stoep', 'Stichting De Brede Stoep', 'volunteers', 'brede-stoep', [
		'De huiskamer van de Ruwaard, met soep, beweging en een repaircafé.',
		'Wat je zelf goed kunt, kun je hier aan een ander leren.'
	]),
	initiative('volle-aarde', 'Tuiniers van De Volle Aarde', 'residents', 'volle-aarde', [
		'Samen tuinieren, en daarna koffie in de kas.',
		'Er is werk voor sterke armen en werk voor op een stoel. Wat er groeit, delen we.'
	]),
	initiative('zuiderhof', 'Vereniging De Zuiderhof', 'club', 'zuiderhof', [
		'Biljarten, gym en een koor in Oss-Zuid.',
		'Je kunt drie keer meedoen voor je lid wordt.'
	]),
	initiative('mettegeupel', 'Bewoners van Mettegeupel', 'residents', 'mettemaat', [
		'Een inloop en een volle pan, door en voor de buurt.',
		'We begonnen met vier buren en een kookplaat. Nu eten er elke week dertig mensen mee.'
	]),
	initiative('straatversterkers-schadewijk', 'Straatversterkers Schadewijk', 'residents', 'merel', [
		'We lopen door de straat, kennen elkaar en helpen waar het kan.',
		'Een straatversterker hoeft niets op te lossen. Weten bij wie je kunt zijn, is al veel.'
	]),
	initiative('straatversterkers-moleneind', 'Straatversterkers Moleneind', 'residents', 'moleneind', [
		'Buren van het Moleneind die een oogje in het zeil houden.',
		'We drinken thee, en bedenken samen wat de straat nodig heeft.'
	]),
	initiative('timmerloods', 'Klusgroep De Timmerloods', 'volunteers', 'timmerloods', [
		'Klussen, repareren en sterke koffie.',
		'Gereedschap is er. Heb je iets wat stuk is? Neem het mee.'
	]),
	initiative('hertogenburen', 'Hertogenburen', 'residents', 'hertje', [
		'Buren van de Hertogenbuurt: koffie, breien en huiswerk maken.',
		'Boven is het stil, beneden niet. Kies zelf waar je gaat zitten.'
	]),
	initiative('steekje-los', 'Steekje Los', 'social-enterprise', 'steekje', [
		'Naaien voor beginners, en een modeshow van tweede hands.',
		'We geven kleren een tweede leven, en mensen een plek om iets te leren.'
	]),
	initiative('horzel', 'Jongerenwerk De Horzel', 'professional', 'horzel', [
		'Een plek voor jongeren: koken, muziek en gamen.',
		'Kom langs met je vrienden, of alleen. Wat er gebeurt, bedenken jullie.'
	]),
	initiative('groene-hoefje', 'Tuinclub Het Groene Hoefje', 'club', 'hoefje', [
		'Met je handen in de grond, met mooi weer en met minder mooi weer.',
		'Kinderen mogen mee. Laarzen staan er in alle maten.'
	])
]; // prettier-ignore

const byName = new Map(initiatives.map(({ key, draft }) => [draft.name, key]));
const byActivity = new Map(initiatives.flatMap(({ key, activities }) => activities.map((activity) => [activity, key])));

/** Key of the initiative that organises this activity, by its key and by who it names; undefined when nobody does. */
export const organiserOf = (activity: string, named: string | null): string | undefined =>
	byActivity.get(activity) ?? (named === null ? undefined : byName.get(named));
