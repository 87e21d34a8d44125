// A moderator decides: what was decided and what follows from it are one transaction.
import * as accounts from '#lib/accounts/accounts.server.ts';
import type { Me } from '#lib/accounts/rights.ts';
import * as claims from '#lib/claims/claims.server.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import { twinsIn } from '#lib/merging/merge.ts';
import * as merging from '#lib/merging/merging.server.ts';
import * as needs from '#lib/needs/needs.server.ts';
import * as publishing from '#lib/publishing/publishing.server.ts';
import * as reviews from '#lib/reviews/reviews.server.ts';
import * as search from '#lib/search/search.server.ts';
import type { Decision, DecisionProblem } from './queue.ts';
import { reportedIn } from './report.ts';
import * as reports from './reports.server.ts';
import * as withdrawal from './withdrawal.server.ts';

/** Carries out a decision about one question, once. What was looked at must be what is there now. @throws Forbidden */
export async function decide(
	who: Me | null,
	reviewId: string,
	decision: Decision,
	now: Date
): Promise<{ ok: true } | { ok: false; problem: DecisionProblem }> {
	const decided = await sql.begin(async (tx) => {
		const me = await accounts.mustMay(tx, who, 'review.decide');
		const asked = await reviews.find(tx, reviewId);
		if (asked) await hold(tx, asked);
		const review = asked && (await reviews.take(tx, reviewId));
		if (!review) return { ok: false as const, problem: 'gone' as const };
		if (review.revision !== decision.revision) return { ok: false as const, problem: 'changed' as const };
		const problem = await carryOut(tx, me, review, decision, now);
		if (problem) return { ok: false as const, problem };
		await reviews.decide(tx, review.id, me.id, decision.verdict, decision.reason);
		if (review.noun === 'reports') await askAboutRest(tx, review);
		return { ok: true as const };
	});
	if (decided.ok) search.changed();
	return decided;
}

// Whoever writes locks what is written first and then the question about it: the other way round both would wait.
async function hold(tx: Sql, { noun, ref, initiativeId }: reviews.Review): Promise<void> {
	const initiative = noun === 'initiative' ? Number(ref) : noun === 'draft' ? initiativeId : null;
	if (initiative !== null) await initiatives.hold(tx, initiative);
	if (noun === 'draft') await publishing.hold(tx, ref);
	const pair = noun === 'twins' ? twinsIn(ref) : null;
	if (pair) await merging.hold(tx, pair.noun, [pair.one, pair.other]);
	const about = noun === 'reports' ? reportedIn(ref) : null;
	if (about) {
		await merging.hold(tx, about.noun, [about.ref]);
		await reports.hold(tx, about.noun, about.ref);
	}
	if (noun === 'need-text') await needs.holdText(tx, ref);
}

// What residents told while these were read, nobody has read yet.
async function askAboutRest(tx: Sql, decided: reviews.Review): Promise<void> {
	const { noun, ref } = reportedIn(decided.ref);
	if ((await reports.openReports(tx, noun, ref)).length) await reviews.ask(tx, { ...decided, by: decided.askedBy });
}

async function carryOut(
	tx: Sql,
	me: Me,
	{ noun, ref, revision, initiativeId }: reviews.Review,
	{ verdict, reason, takeAway, initiative, messages = [] }: Decision,
	now: Date
): Promise<DecisionProblem | null> {
	const yes = verdict === 'approved';
	switch (noun) {
		case 'initiative':
			await (yes ? initiatives.approve(tx, me.id, Number(ref)) : initiatives.reject(tx, me.id, Number(ref), reason));
			return null;
		case 'draft': {
			if (!yes) return (await publishing.reject(tx, me, ref, reason)).ok ? null : 'gone';
			const held = initiativeId === null ? undefined : await initiatives.hold(tx, initiativeId);
			const isNew = held !== undefined && !held.approvedAt;
			// It becomes public too: as it was looked at, or not.
			if (isNew && held.revision !== initiative) return 'changed';
			const approved = await publishing.approve(tx, me, ref, revision, now);
			if (!approved.ok) return approved.problem;
			const asked = isNew && (await reviews.open(tx, 'initiative', String(held.id)));
			if (asked) await reviews.decide(tx, asked.id, me.id, 'approved');
			return null;
		}
		case 'claim':
			return (await claims.carryOut(tx, me.id, ref, yes, reason, configuration().origin)) ? null : 'gone';
		case 'reports': {
			const about = reportedIn(ref);
			await reports.handle(tx, about.noun, about.ref, messages, me.id, now);
			if (takeAway) await withdrawal.carryOut(tx, me.id, about.noun, about.ref, reason, now);
			return null;
		}
		case 'twins': {
			const pair = twinsIn(ref);
			if (!pair) return 'gone';
			// Who brings two together reads first what comes of it: `merging.merge`, which answers the question too.
			if (yes) return 'choice-missing';
			await merging.setApart(tx, me.id, pair.noun, pair.one, pair.other, reason);
			return null;
		}
		case 'need-text':
			// The answer counts all the same; who said it is not known, so nobody is told.
			return (await (yes ? needs.approveText(tx, me.id, ref, now) : needs.removeText(tx, ref))) ? null : 'gone';
	}
}
