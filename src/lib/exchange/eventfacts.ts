// Accessibility as schema.org and Dutch calendars write it, as the facts we keep.
import type { Accessibility, Answer, Fact } from '#lib/vocabulary/accessibility.ts';

const words: [RegExp, Fact][] = [
	[/toilet|\bwc\b|restroom/, 'toilet'],
	[
		/rolstoel|wheelchair|drempel|step-?free|no-?steps?\b|ramp\b|hellingbaan|gelijkvloers|\blift\b|elevator/,
		'step-free'
	],
	[/ringleiding|hearing|inductielus|audio-?loop|t-coil/, 'hearing-loop'],
	[/prikkelarm|prikkelvrij|quiet|rustige|sensory|low-?stimul/, 'quiet'],
	[/parke|parking/, 'parking'],
	[/bushalte|\bbus\b|bus ?stop|public transport|openbaar vervoer/, 'bus']
];

/** Facts from words such as 'rolstoeltoegankelijk', 'wheelchairAccessible' or 'geen ringleiding'; others are left out. */
export function accessibilityOf(features: string[]): Accessibility {
	const found: Accessibility = {};
	for (const feature of features.flatMap((each) => each.split(/[,;]/))) {
		const text = feature.trim().toLowerCase();
		const fact = words.find(([pattern]) => pattern.test(text))?.[1];
		if (fact) found[fact] ??= { answer: answerOf(text), checkedOn: null };
	}
	return found;
}

function answerOf(text: string): Answer {
	// "Zonder drempels" and "no steps" say yes with a word that otherwise says no.
	if (/zonder drempel|geen drempel|no-?\s?steps?\b/.test(text)) return 'yes';
	if (/gedeeltelijk|beperkt|met hulp|limited|partial/.test(text)) return 'limited';
	return /(?:^|[^a-z])(?:niet|geen|zonder|not?|none|without)(?:[^a-z]|$)|^in-?accessible/.test(text) ? 'no' : 'yes';
}
