// Whether supply counts, and else the one thing that keeps it from that: the heads under which a list of it is folded. Pure.
import { numberText } from './figurewords.ts';

export type Why = 'counts' | 'closed' | 'rarely' | 'others' | 'members' | 'less' | 'far';

type Row = { counts: boolean; reasons: readonly { key: string; value: number }[] };

// What supply is kept by, by the weakest part of its fit (gaps/fit.ts).
const byPart: Record<string, Why> = { openness: 'rarely', age: 'others', access: 'members' };

/** `reaches`: somebody who lives in the area has it within the norm. */
export function whyOf({ counts, reasons }: Row, reaches = true): Why {
	if (!reaches) return 'far';
	if (counts) return 'counts';
	const [weakest] = [...reasons].sort((one, other) => one.value - other.value);
	if (weakest?.key === 'openness' && weakest.value === 0) return 'closed';
	return (weakest && byPart[weakest.key]) ?? 'less';
}

/** In the order in which they are read. */
const whyOrder: readonly Why[] = ['counts', 'closed', 'rarely', 'others', 'members', 'less', 'far'];

export const whyWords: Record<Why, string> = {
	counts: 'telt mee',
	closed: 'dan dicht',
	rarely: 'te weinig open',
	others: 'niet voor deze groep',
	members: 'alleen leden of op afspraak',
	less: 'past te weinig',
	far: 'te ver'
};

export type Told<Row> = { why: Why; count: number; rows: Row[] };

/** Rows by why, each with how many there are; empty ones are left out. */
export const byWhy = <Row extends { why: Why }>(rows: readonly Row[]): Told<Row>[] =>
	whyOrder
		.map((why) => ({ why, rows: rows.filter((row) => row.why === why) }))
		.filter(({ rows }) => rows.length > 0)
		.map(({ why, rows }) => ({ why, count: rows.length, rows }));

/** 'dan dicht: 12', 'te ver: 3'. */
export const countWords = ({ why, count }: Pick<Told<unknown>, 'why' | 'count'>): string =>
	`${whyWords[why]}: ${numberText(count, 0)}`;
