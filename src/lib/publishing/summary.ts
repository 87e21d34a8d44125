// What somebody filled in, a line for each step: to look over before it is published. Pure.
import { ageWords, priceWords, roomWords, type ActivityDraft } from '#lib/activities/activity.ts';
import { listWords } from '#lib/calendar/daywords.ts';
import { steps, type FormFields, type StepSlug } from './fields.ts';
import { valueWords } from './formwords.ts';

/** One step, and what was answered there; '' when nothing was. */
export type Line = { step: StepSlug; name: string; words: string };

type Answered = {
	fields: FormFields;
	draft: Pick<ActivityDraft, 'price' | 'priceCents' | 'minAge' | 'maxAge' | 'signUpHere' | 'capacity'>;
	/** The rhythms in words. */
	rhythm: readonly string[];
	/** Name of the wijk; null when there is none yet. */
	district: string | null;
};

const joining: Record<FormFields['joining'], string> = {
	'': '',
	'walk-in': 'Je loopt zo binnen',
	'sign-up': 'Je meldt je aan bij jullie',
	here: 'Je meldt je aan op deze site'
};

/** Every step but the last, in order. */
export function summaryOf({ fields, draft, rhythm, district }: Answered): Line[] {
	const where = fields.where === 'place' ? fields.place : fields.where === 'address' ? fields.location : '';
	const told: Record<StepSlug, (string | null)[]> = {
		wat: [fields.title, fields.summary, valueWords('kinds', fields)],
		wanneer: [...rhythm],
		waar: [where, fields.where === 'address' && where ? district : null],
		'voor-wie': [valueWords('targetGroups', fields), ageWords(draft)],
		kosten: [fields.price ? priceWords(draft) : '', fields.priceNote],
		meedoen: [
			joining[fields.joining],
			fields.joining === 'sign-up' ? fields.joiningHow : roomWords(draft),
			fields.contact
		],
		foto: [fields.image ? fields.imageAlt || 'Er is een foto' : ''],
		controleren: []
	};
	return steps
		.filter(({ slug }) => slug !== 'controleren')
		.map(({ slug, name }) => ({ step: slug, name, words: joined(told[slug]) }));
}

function joined(parts: readonly (string | null)[]): string {
	const said = parts
		.filter((part) => part !== null && part.trim() !== '')
		.map((part) => part!.trim().replace(/\.$/, ''));
	return said.length ? `${said.join('. ')}.` : '';
}

/**
 * What could be read of something from elsewhere, and what not, as names of steps: 'wat en wanneer'. Only of what somebody
 * must answer anyway.
 */
export function readWords(summary: readonly Line[], fields: FormFields): { read: string; not: string } {
	const answered = (line: Line) =>
		line.step === 'meedoen' ? fields.joining !== '' : line.step === 'wat' ? fields.summary !== '' : line.words !== '';
	const names = (lines: readonly Line[]) => listWords(lines.map(({ name }) => name.toLowerCase()));
	return { read: names(summary.filter(answered)), not: names(summary.filter((line) => !answered(line))) };
}
