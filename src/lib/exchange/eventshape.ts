// The shape of a schema.org Event as people really write it: strict about size, forgiving about form.
import { z } from 'zod';

const short = z.string().max(1000);
const long = z.string().max(50_000);

/** A text, or a text with its language ({ '@value', '@language' }), or several: Dutch is taken when it is there. */
const words = (text: z.ZodString) => {
	const one = z.union([text, z.object({ '@value': text, '@language': z.string().max(35).optional() })]);
	return z.union([one, z.array(one).min(1).max(20)]).transform((value) => {
		const all = (Array.isArray(value) ? value : [value]).map((each) =>
			typeof each === 'string' ? { '@value': each, '@language': undefined } : each
		);
		return (all.find((each) => each['@language']?.startsWith('nl')) ?? all[0]!)['@value'];
	});
};

/** One or several, as a list. */
const several = <T extends z.ZodType>(item: T, most: number) =>
	z
		.union([z.array(item).max(most), item])
		.transform((value) => (Array.isArray(value) ? value : [value]) as z.output<T>[]);

/** A name, or something with a name. */
const named = z.union([
	short,
	z.object({
		name: words(short).optional(),
		email: short.optional(),
		telephone: short.optional(),
		url: short.optional()
	})
]);
/** A key word, or a term with a name. */
const term = z.union([z.string().max(2000), z.object({ name: short.optional(), alternateName: short.optional() })]);
const number = z.union([z.number(), z.string().max(40)]);
const flag = z.union([z.boolean(), z.string().max(40)]).transform((value) => {
	if (typeof value === 'boolean') return value;
	if (/^(?:https?:\/\/schema\.org\/)?(?:true|ja|yes)$/i.test(value.trim())) return true;
	return /^(?:https?:\/\/schema\.org\/)?(?:false|nee|no)$/i.test(value.trim()) ? false : undefined;
});

const address = z.union([
	short,
	z.object({
		streetAddress: short.optional(),
		postalCode: number.optional(),
		addressLocality: short.optional()
	})
]);

const place = z.union([
	short,
	z.object({
		'@type': several(short, 10).optional(),
		name: words(short).optional(),
		address: address.optional(),
		streetAddress: short.optional(),
		postalCode: number.optional(),
		addressLocality: short.optional(),
		geo: z.object({ latitude: number.optional(), longitude: number.optional() }).optional(),
		latitude: number.optional(),
		longitude: number.optional()
	})
]);

export const scheduleShape = z.object({
	startDate: short.optional(),
	endDate: short.optional(),
	startTime: short.optional(),
	endTime: short.optional(),
	duration: short.optional(),
	repeatFrequency: short.optional(),
	byDay: several(short, 14).optional(),
	byMonth: several(number, 12).optional(),
	byMonthDay: several(number, 31).optional(),
	byMonthWeek: several(number, 6).optional(),
	repeatCount: number.optional(),
	exceptDate: several(short, 1000).optional(),
	scheduleTimezone: short.optional()
});

const offer = z.union([
	short,
	z.object({
		name: words(short).optional(),
		description: words(z.string().max(5000)).optional(),
		price: number.optional(),
		lowPrice: number.optional(),
		priceCurrency: short.optional()
	})
]);

const group = z.union([
	short,
	z.object({
		name: words(short).optional(),
		audienceType: several(short, 20).optional(),
		suggestedMinAge: number.optional(),
		suggestedMaxAge: number.optional(),
		requiredMinAge: number.optional(),
		requiredMaxAge: number.optional()
	})
]);

export const eventShape = z.object({
	'@type': several(short, 10).optional(),
	'@id': short.optional(),
	identifier: several(z.union([number, z.object({ value: number.optional() })]), 10).optional(),
	name: words(short).optional(),
	description: words(long).optional(),
	disambiguatingDescription: words(z.string().max(5000)).optional(),
	startDate: short.optional(),
	endDate: short.optional(),
	duration: short.optional(),
	eventSchedule: several(scheduleShape, 20).optional(),
	eventStatus: short.optional(),
	location: several(place, 10).optional(),
	organizer: several(named, 10).optional(),
	audience: several(group, 20).optional(),
	typicalAgeRange: short.optional(),
	isAccessibleForFree: flag.optional(),
	offers: several(offer, 50).optional(),
	accessibilityFeature: several(short, 50).optional(),
	keywords: several(term, 100).optional(),
	inLanguage: several(term, 20).optional(),
	url: short.optional()
});

export type EventShape = z.output<typeof eventShape>;
export type ScheduleShape = z.output<typeof scheduleShape>;
export type PlaceShape = z.output<typeof place>;
