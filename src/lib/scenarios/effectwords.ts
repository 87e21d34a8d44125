// What a scenario does, in words and in the cells of its tables: page, comparison and picture say the same. Pure.
import type { Figure, Setting } from '#lib/gaps/result.ts';
import { classLooks, type Look } from '#lib/reports/classwords.ts';
import { figureText, numberText, percentText } from '#lib/reports/figurewords.ts';
import { countedGroups } from '#lib/population/grid.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import type { AreaEffect, Effect } from './effect.server.ts';
import type { GroupEffect, NearEffect, ShareEffect, Tens } from './figures.ts';
import type { Judged, Outcome } from './judging.ts';
import type { SizeEffect } from './sizes.ts';

const isUnderTen = (people: Tens): people is Exclude<Tens, Figure> =>
	people.value === null && people.why === 'under-ten';
const tensText = (people: Tens) => (isUnderTen(people) ? 'minder dan 10' : figureText(people, 0));

/** '61 % wordt 72 %, 310 erbij', '61 %', or why it is not told. */
export function effectText({ before, after, gained, lost }: GroupEffect): string {
	const was = percentText(before);
	if (before.value === null || (gained.value === 0 && lost.value === 0)) return was;
	const is = percentText(after);
	const moved = [gained.value !== 0 && `${tensText(gained)} erbij`, lost.value !== 0 && `${tensText(lost)} eraf`];
	return [is === was ? was : `${was} wordt ${is}`, ...moved.filter(Boolean)].join(', ');
}

/** What happens to a group, in one or two sentences. */
export function summary(effect: Effect, group: TargetGroup): string {
	const found = effect.whole?.groups.find((one) => one.group === group);
	if (!found) return 'Er zijn geen cijfers over inwoners. Het effect is niet bekend.';
	const { gained, lost } = found;
	if (gained.value === 0 && lost.value === 0) return 'Voor niemand verandert of er iets op loopafstand is.';
	const sentences = [
		gained.value !== 0 && `${people(gained)} krijgen iets op loopafstand dat er niet was.`,
		lost.value !== 0 && `${people(lost)} hebben straks niets meer op loopafstand.`
	];
	return sentences.filter(Boolean).join(' ');
}

function people(moved: Tens): string {
	if (isUnderTen(moved)) return 'Minder dan 10 mensen';
	return moved.value === null ? 'Te weinig mensen om te noemen' : `Ongeveer ${figureText(moved, 0)} mensen`;
}

export const groupNames: Record<(typeof countedGroups)[number], string> = {
	everyone: 'Iedereen',
	'age-0-14': '0–14 jaar',
	'age-15-24': '15–24 jaar',
	'age-25-44': '25–44 jaar',
	'age-45-64': '45–64 jaar',
	'age-65-plus': '65 en ouder'
};

/** '2,1 wordt 2,4', '2,1', or why it is not told. */
export function choiceText({ choice: { before, after } }: GroupEffect): string {
	const [was, is] = [figureText(before), figureText(after)];
	return was === is ? was : `${was} wordt ${is}`;
}

/** The columns of a table of effects, after its first. */
const effectColumns = ['Heeft iets dichtbij', 'Erbij', 'Eraf', 'Keuze uit gemiddeld'];
const effectCells = (effect: GroupEffect): string[] => {
	const [was, is] = [percentText(effect.before), percentText(effect.after)];
	return [was === is ? was : `${was} wordt ${is}`, tensText(effect.gained), tensText(effect.lost), choiceText(effect)];
};
const columns = (labels: readonly string[]) => labels.map((label) => ({ label }));

/** The whole municipality and each wijk where somebody wins or loses something. */
export const areasOf = ({ whole, districts }: Effect): AreaEffect[] => [...(whole ? [whole] : []), ...districts];

/** What happens to a group, area by area. */
export const areaRows = (effect: Effect, group: TargetGroup) =>
	areasOf(effect).flatMap(({ id, name, groups, judged }) => {
		const found = groups.find((one) => one.group === group);
		return found ? [{ key: String(id), cells: [name, judgedText(judged), ...effectCells(found)] }] : [];
	});
export const areaColumns = columns(['Gebied', 'Oordeel', ...effectColumns]);

/** Who asked told how it was before: that enough is near afterwards does not say that it fits. */
export function becomes({ before, after }: Judged): { short: string; sentence: string } {
	if (before.look === 'shortage' && after.look === 'misfit')
		return {
			short: `${classLooks.misfit.sign} vraag na`,
			sentence: 'Tekort opgelost? De meesten hebben het dan dichtbij. Vraag na of het past.'
		};
	return { short: classText(after.look), sentence: `Dan wordt het: ${outcomeWords(after)}.` };
}

/** 'tekort', 'tekort (binnen)'. */
export const outcomeWords = ({ look, setting }: Outcome): string => classLooks[look].word + settingWords[setting];

/** '− tekort wordt ! vraag na', '− tekort (binnen)', '− tekort wordt − tekort (binnen)'. */
export function judgedText(judged: AreaEffect['judged']): string {
	if (!judged) return 'onbekend';
	const { before, after } = judged;
	const [was, is] = [classText(before.look), becomes(judged).short];
	const [where, then] = [settingWords[before.setting], settingWords[after.setting]];
	if (where === then) return was === is ? was + where : `${was} wordt ${is}${where}`;
	return `${was}${where} wordt ${is}${then}`;
}
const classText = (one: Look) => `${classLooks[one].sign} ${classLooks[one].word}`;
const settingWords: Record<Setting, string> = { any: '', indoors: ' (binnen)', outdoors: ' (buiten)' };

/** What happens in one area, everyone and the ages. */
export const groupRows = ({ groups }: AreaEffect) =>
	groups.map((effect) => ({
		key: effect.group,
		cells: [groupNames[effect.group as keyof typeof groupNames], ...effectCells(effect)]
	}));
export const groupColumns = columns(['Groep', ...effectColumns]);
/** Under that table: an age can win much while everyone stays the same. */
export const everyoneApart =
	'Iedereen is een eigen som, met een eigen norm en een eigen looptempo. Het is niet de optelling van de leeftijden.';

/** Everything at once: areas by groups. */
export const allRows = (effect: Effect) =>
	areasOf(effect).map(({ id, name, groups }) => ({ key: String(id), cells: [name, ...groups.map(effectText)] }));
export const allColumns = columns(['Gebied', ...countedGroups.map((key) => groupNames[key])]);

/** Rows of the table of supply. */
export const shareRows = (supplies: readonly ShareEffect[]) =>
	supplies.map(({ key, title, before, after, sharedWith }) => ({
		key,
		cells: [
			title,
			before ? nearText(before) : 'er niet',
			after ? nearText(after) : 'er niet meer',
			difference(before?.part.value ?? 0, after?.part.value ?? 0),
			sharedWith.map(({ title, people }) => `${tensText(people)} met ${title}`).join('; ') || '–'
		]
	}));
export const shareColumns = [
	{ label: 'Plek of activiteit' },
	{ label: 'Nu: mensen dichtbij' },
	{ label: 'Straks: mensen dichtbij' },
	{ label: 'Mensen per plek' },
	{ label: 'Deelt mensen met wat verandert' }
];

/** '1.240, verdeeld over 2,1 plekken': made of tens only. */
function nearText({ people, part }: NearEffect): string {
	if (!people.value || !part.value) return tensText(people);
	const among = Math.max(1, people.value / part.value);
	return `${tensText(people)}, verdeeld over ${numberText(among)} ${numberText(among) === '1' ? 'plek' : 'plekken'}`;
}

const difference = (before: number, after: number) => {
	const more = after - before;
	return more === 0 ? 'gelijk' : `${Math.abs(more).toLocaleString('nl-NL')} ${more > 0 ? 'meer' : 'minder'}`;
};

/** Rows of the table of sizes. */
export const sizeRows = (sizes: readonly SizeEffect[]) =>
	sizes.map(({ key, title, seats, near, per100 }) => ({
		key,
		cells: [title, seats, tensText(near), per100 === null ? 'niet te zeggen' : numberText(per100)]
	}));
export const sizeColumns = [
	{ label: 'Plek of activiteit' },
	{ label: 'Plaats voor', numeric: true },
	{ label: 'Mensen dichtbij', numeric: true },
	{ label: 'Plaatsen per 100 mensen', numeric: true }
];

/** '2022'; what there is without figures. */
export const yearOf = ({ figureYear }: Pick<Effect, 'figureYear'>): string =>
	figureYear === null ? 'een onbekend jaar' : String(figureYear);

/** The same scenario by the figures of two years, area by area. */
export function yearRows(now: Effect, then: Effect, group: TargetGroup) {
	const names = new Map([...areasOf(now), ...areasOf(then)].map(({ id, name }) => [id, name]));
	const cells = (effect: Effect, id: number): string[] => {
		const found = areasOf(effect)
			.find((one) => one.id === id)
			?.groups.find((one) => one.group === group);
		if (!found) return ['verandert niet', '', ''];
		return [effectText(found), tensText(found.gained), tensText(found.lost)];
	};
	return [...names].map(([id, name]) => ({
		key: String(id),
		cells: [name, ...cells(now, id), ...cells(then, id)]
	}));
}
export const yearColumns = (now: Effect, then: Effect) =>
	columns([
		'Gebied',
		...[now, then].map(yearOf).flatMap((year) => [`Dichtbij, ${year}`, `Erbij, ${year}`, `Eraf, ${year}`])
	]);
