// The door of the moderation room: messages of residents, what waits for a moderator, and deciding about it.
import * as accounts from '#lib/accounts/accounts.server.ts';
import type { Me } from '#lib/accounts/rights.ts';
import * as claims from '#lib/claims/claims.server.ts';
import type { Day } from '#lib/calendar/days.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { difference } from '#lib/history/difference.ts';
import { pagePath } from '#lib/history/noun.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import { twinsIn } from '#lib/merging/merge.ts';
import * as merging from '#lib/merging/merging.server.ts';
import * as needs from '#lib/needs/needs.server.ts';
import * as publishing from '#lib/publishing/publishing.server.ts';
import * as signups from '#lib/signups/signups.server.ts';
import * as log from './log-queries.server.ts';
import * as queries from './queries.server.ts';
import { reportedIn } from './report.ts';
import { openReports } from './reports.server.ts';
import { historyPath } from './thing.ts';
import { thing as thingOf } from './thing-queries.server.ts';

export { decide } from './decisions.server.ts';
export { past, undo } from './past.server.ts';
export { bringBack, find, takeAway } from './withdrawal.server.ts';
export { forgetOld, KEPT_DAYS, recentDates, report } from './reports.server.ts';
export type { Waiting } from './queries.server.ts';

const MOST_SHOWN = 200;

/** What waits for a person, oldest first: a new initiative with its first activity is one. @throws Forbidden */
export const queue = (who: Me | null) =>
	sql.begin(async (tx) => {
		await accounts.mustMay(tx, who, 'review.decide');
		return queries.waiting(tx, MOST_SHOWN);
	});

/** How many things wait for a person. @throws Forbidden */
export const count = (who: Me | null): Promise<number> =>
	sql.begin(async (tx) => {
		await accounts.mustMay(tx, who, 'review.decide');
		return queries.count(tx);
	});

/** Decisions on one page of the log. */
const LOG_PAGE = 25;

/** What was decided, latest first, with the names of who did; `page` counts from 1. @throws Forbidden */
export const decisions = (who: Me | null, page = 1) =>
	sql.begin(async (tx) => {
		await accounts.mustMay(tx, who, 'review.decide');
		const rows = await log.decisions(tx, LOG_PAGE, (page - 1) * LOG_PAGE);
		const names = await accounts.namesOf(
			tx,
			rows.map(({ by }) => by)
		);
		return rows.map(({ about, ref, by, ...row }) => ({
			...row,
			by: names.get(by) ?? 'Iemand die er niet meer is',
			history: about && ref !== null ? historyPath(about, ref) : null
		}));
	});

/** How many pages the log has. @throws Forbidden */
export const decisionPages = (who: Me | null): Promise<number> =>
	sql.begin(async (tx) => {
		await accounts.mustMay(tx, who, 'review.decide');
		return Math.ceil((await log.count(tx)) / LOG_PAGE);
	});

/** One question with everything it takes to decide; undefined when it is not open any more. @throws Forbidden */
export async function question(who: Me | null, id: string, today: Day) {
	const review = await sql.begin(async (tx) => {
		await accounts.mustMay(tx, who, 'review.decide');
		return queries.review(tx, id);
	});
	if (!review) return undefined;
	const about = await contentOf(who, review, today);
	const askedBy = (await accounts.namesOf(sql, [review.askedBy])).get(review.askedBy) ?? 'Bewoners';
	return { ...review, askedBy, about };
}

async function contentOf(
	who: Me | null,
	{ noun, ref, initiativeId }: { noun: string; ref: string; initiativeId: number | null },
	today: Day
) {
	if (noun === 'initiative') {
		const [row, told] = await Promise.all([initiatives.byId(sql, Number(ref)), initiatives.editable(Number(ref))]);
		if (!row || !told) return null;
		// Against what is public now.
		const differences = row.approvedAt ? difference(row, told.told, today) : [];
		return { kind: 'initiative' as const, row, told: told.told, differences };
	}
	if (noun === 'draft' && initiativeId !== null) {
		const [seen, row, told] = await Promise.all([
			publishing.see(who, initiativeId, ref),
			initiatives.byId(sql, initiativeId),
			initiatives.editable(initiativeId)
		]);
		if (!seen || !row) return null;
		const differences = seen.was ? difference(seen.was, seen.draft, today) : [];
		// With its first activity a new initiative becomes public.
		const initiative = told && !row.approvedAt ? { row, told: told.told } : null;
		const preview = `/beheer/${row.slug}/concept/${ref}/voorbeeld`;
		return { kind: 'draft' as const, seen, differences, initiative, preview, keptDays: signups.KEPT_DAYS };
	}
	if (noun === 'claim') {
		const found = await claims.detail(sql, ref);
		return found ? { kind: 'claim' as const, ...found } : null;
	}
	if (noun === 'twins') {
		const pair = twinsIn(ref);
		const [one, other] = pair ? await merging.pairOf(who, pair.noun, pair.one, pair.other) : [];
		// Of two that are not both on the site, none can become a part of the other.
		return pair && one && other ? { kind: 'twins' as const, of: pair.noun, twins: [one, other] as const } : null;
	}
	if (noun === 'need-text') {
		const text = await needs.textOf(sql, ref);
		return text ? { kind: 'need-text' as const, text } : null;
	}
	const { noun: of, ref: id } = reportedIn(ref);
	const found = await thingOf(sql, of, id);
	const thing = found && { title: found.title, path: pagePath(of, found.slug) };
	return thing ? { kind: 'reports' as const, of, ref: id, thing, reports: await openReports(sql, of, id) } : null;
}
