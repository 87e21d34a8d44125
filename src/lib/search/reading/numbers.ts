// Words that say how far and where: binnen 5 km, op loopafstand, 5341 AB, bij mij in de buurt. Pure.
import type { Found } from './claims.ts';
import { phrases } from './phrases.ts';
import { DEFAULT_RADIUS } from '../query.ts';
import type { Known } from './reading.ts';

const own = ['mijn', 'onze', 'ons'].flatMap((whose) => [
	`in ${whose} buurt`,
	`in ${whose} wijk`,
	`in ${whose} dorp`,
	`in ${whose} straat`,
	`in ${whose} omgeving`,
	`dichtbij ${whose} huis`,
	`dicht bij ${whose} huis`,
	`vlakbij ${whose} huis`
]);
const whom = ['mij', 'me', 'ons', 'huis', 'thuis'].flatMap((who) => [
	`bij ${who} in de buurt`,
	`bij ${who} in de wijk`,
	`bij ${who} in de straat`,
	`bij ${who} om de hoek`,
	`dicht bij ${who}`,
	`dichtbij ${who}`,
	`vlak bij ${who}`,
	`vlakbij ${who}`
]);
const nearMe = phrases([
	...own,
	...whom,
	'bij mij thuis',
	'bij mij',
	'hier in de buurt',
	'hier dichtbij',
	'hier vlakbij',
	'hier om de hoek',
	'op loopafstand',
	'binnen loopafstand',
	'op fietsafstand',
	'om de hoek',
	'near me',
	'nearby'
]);
const near = phrases(['in de buurt', 'in de omgeving', 'dichtbij', 'dicht bij', 'vlakbij', 'vlak bij', 'nabij']);
const round = phrases([
	'in de buurt van',
	'in de omgeving van',
	'in de buurt bij',
	'dicht bij',
	'dichtbij',
	'vlak bij',
	'vlakbij',
	'nabij',
	'rondom',
	'rond'
]);
// "Nieuw in de buurt" is no distance, and "dichtbij de kerk" is near something else.
const isAbout = new Set([
	'nieuw',
	'nieuwe',
	'actief',
	'veilig',
	'onveilig',
	'iets',
	'wonen',
	'kom',
	'komen',
	'camera',
	'cameras'
]);
const isOther = new Set(['de', 'het', 'een', 'van', 'bij', 'deze', 'dit']);

/** Near whoever asks (dichtbij, bij mij om de hoek), or round a wijk or dorp that is named (in de buurt van Herpen). */
export function nearAt(words: readonly string[], at: number, { names, isStrange }: Known): Found | null {
	const lead = round(words, at);
	const named = lead ? names.at(words, at + lead, isStrange)?.named : null;
	if (named?.field === 'bij' && named.marks.length)
		return {
			field: 'straal',
			length: lead,
			label: `Binnen ${DEFAULT_RADIUS / 1000} kilometer`,
			change: { radius: DEFAULT_RADIUS }
		};
	const said = near(words, at);
	const isNear = said > 0 && !named && !isAbout.has(words[at - 1] ?? '') && !isOther.has(words[at + said] ?? '');
	const length = nearMe(words, at) || (isNear ? said : 0) || minutesAt(words, at);
	return length ? { field: 'bij', length, label: 'Bij jou in de buurt', nearMe: true } : null;
}

/** How many words say so: binnen een kwartier lopen, 10 minuten fietsen. */
function minutesAt(words: readonly string[], at: number): number {
	const from = ['binnen', 'op'].includes(words[at] ?? '') ? 1 : 0;
	const [number = '', unit = '', by = ''] = words.slice(at + from);
	if (!/^(?:een|\d{1,2})$/.test(number) || !/^(?:kwartier|minuut|minuten|min)$/.test(unit)) return 0;
	const moving = /^(?:lopen|lopend|wandelen|fietsen|ryden)$/.test(by);
	return from || moving ? from + (moving ? 3 : 2) : 0;
}

/** binnen 5 km, tot 800 meter, 2 kilometer */
export function distanceAt(words: readonly string[], at: number): Found | null {
	const from = ['binnen', 'tot', 'hooguit', 'maximaal', 'straal'].includes(words[at] ?? '') ? 1 : 0;
	const number = /^\d{1,5}$/.test(words[at + from] ?? '') ? Number(words[at + from]) : NaN;
	const unit = words[at + from + 1];
	const metres =
		unit && /^(?:km|kilometers?)$/.test(unit) ? number * 1000 : unit && /^meters?$/.test(unit) ? number : NaN;
	// "5 km wandelen" says how long the walk is.
	const isRound = from || ['van', 'vanaf', 'rond', 'rondom', 'om'].includes(words[at + 2] ?? '');
	if (!isRound || !(metres >= 100 && metres <= 50_000)) return null;
	const label = metres < 1000 ? `Binnen ${metres} meter` : `Binnen ${metres / 1000} kilometer`;
	return { field: 'straal', length: from + 2, label, change: { radius: metres } };
}

/** 5341 AB, and 5341 where that is a postcode here */
export function postcodeAt(words: readonly string[], at: number, { names }: Known): Found | null {
	const [digits = '', letters = ''] = words.slice(at, at + 2);
	const glued = /^([1-9]\d{3})([a-z]{2})$/.exec(digits);
	const pc4 = glued?.[1] ?? digits;
	if (!/^[1-9]\d{3}$/.test(pc4) || !names.postcodes.has(pc4)) return null;
	const behind =
		glued?.[2] ??
		(/^[a-z]{2}$/.test(letters) && !['in', 'op', 'en', 'of', 'te', 'om'].includes(letters) ? letters : null);
	const postcode = behind ? `${pc4} ${behind.toUpperCase()}` : pc4;
	return {
		field: 'bij',
		length: behind && !glued ? 2 : 1,
		label: `Bij ${postcode}`,
		change: { near: { type: 'postcode', pc4, postcode } }
	};
}
