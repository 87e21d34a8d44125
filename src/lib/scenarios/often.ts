// How often an activity that is thought of is there: a share of the weeks, as supply has it. Pure.
import type { Supply } from '#lib/gaps/supply.ts';

/** As supply is counted over eight weeks (gaps/supply-facts.ts): a month is four of them. */
export const often = [
	{ value: '1', label: 'Elke week', regularity: 1 },
	{ value: '2', label: 'Elke 2 weken', regularity: 0.5 },
	{ value: '4', label: 'Elke maand', regularity: 0.25 }
] as const;

/** The choice of this share; '' when it is none of them, such as an activity that stops for the summer. */
export const oftenOf = ({ regularity }: Pick<Supply, 'regularity'>): string =>
	often.find((one) => one.regularity === regularity)?.value ?? '';

/** The share that was chosen; undefined when nothing was: it stays as often as it is. */
export const regularityIn = (value: string): number | undefined => often.find((one) => one.value === value)?.regularity;

/** 'elke 2 weken'; '' of what is not said. */
export const oftenWords = (regularity: number | undefined): string =>
	often.find((one) => one.regularity === regularity)?.label.toLowerCase() ?? '';
