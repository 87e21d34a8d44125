// The drawings of the demo, our own (static/beeld): which places and activities show one, and what is to be seen on it.

/** File name in /beeld → what it shows, for who cannot see it. */
const drawings = {
	bibliotheek: 'Tekening van kasten vol boeken. Een vrouw en een kind lezen aan een tafel.',
	buurthuis: 'Tekening van een rood buurthuis met vlaggetjes. Twee mensen staan ervoor.',
	huiskamer: 'Tekening van drie mensen op een groene bank. Voor hen staat koffie met koekjes.',
	koor: 'Tekening van een koor in twee rijen, met bladmuziek.',
	moestuin: 'Tekening van twee mensen in een moestuin met kool, wortels en bloemen.',
	park: 'Tekening van twee mensen op een bankje bij een vijver, met een hond ernaast.',
	'samen-eten': 'Tekening van vijf mensen aan een lange tafel met een grote pan soep.',
	speeltuin: 'Tekening van een speeltuin. Een kind schommelt, een ander staat boven op de glijbaan.',
	sportveld: 'Tekening van drie mensen met een bal op een sportveld.',
	wandelen: 'Tekening van drie mensen die buiten wandelen, een met een stok en een met een hond.'
};
type Drawing = keyof typeof drawings;

/** Keys of places: the buildings and greens that look like the drawing; the others have none, as in real life. */
const places: Partial<Record<Drawing, string[]>> = {
	bibliotheek: ['open-boek', 'bladwijzer', 'leeshoek', 'ravenveer'],
	buurthuis: ['merel', 'zuiderhof', 'mettemaat', 'berghut', 'vestinghoek', 'stoof'],
	huiskamer: ['wolput', 'walhuis', 'hertje', 'moleneind'],
	moestuin: ['volle-aarde', 'hoefje'],
	park: ['horzakpark', 'bomenpark', 'groene-kamer', 'ommetje-schadewijk'],
	speeltuin: ['spreeuw', 'anker', 'vlasbloem', 'berghoek'],
	sportveld: ['noordpool', 'kesselveld']
};

/** Keys of activities. */
const activities: Partial<Record<Drawing, string[]>> = {
	bibliotheek: ['voorleesnest', 'taalpunt-centrum', 'knutselen-ravenveer'],
	huiskamer: ['koffie-wolput', 'zondagkoffie', 'hertjeskoffie', 'koffie-moleneind', 'zaterdagkoffie'],
	koor: ['zangkoor-linde', 'koor-zuid', 'koor-geffen'],
	moestuin: ['moestuin-volle-aarde', 'tuinclub-hoefje', 'kindertuin'],
	'samen-eten': ['samen-eten-wolput', 'kookclub-merel', 'woensdagpan', 'soep-stoep', 'mee-eten-macharen'],
	speeltuin: ['speelgoedkist', 'piraten', 'waterdag-berghoek'],
	sportveld: ['wandelvoetbal', 'meidenvoetbal'],
	wandelen: ['wandelgroep-schadewijk', 'hondenronde', 'boswandeling', 'ommetje-ussen']
};

type Shown = { path: string; alt: string } | null;

/** The drawing of a place of the demo; null when it has none. */
export const drawingOfPlace = (key: string): Shown => find(places, key);

/** The drawing of an activity of the demo; null when it has none. */
export const drawingOfActivity = (key: string): Shown => find(activities, key);

function find(among: Partial<Record<Drawing, string[]>>, key: string): Shown {
	const drawing = (Object.keys(among) as Drawing[]).find((each) => among[each]?.includes(key));
	return drawing ? { path: `/beeld/${drawing}.svg`, alt: drawings[drawing] } : null;
}
