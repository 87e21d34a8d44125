// A moderator who lets new initiatives and their first activity on the site, while the site is killed.
import { sql } from '#lib/foundation/database.server.ts';
import * as reviews from '#lib/reviews/reviews.server.ts';
import { dinnerDraft } from '../support/dinner.ts';
import { signedIn } from '../support/people.ts';
import { moment } from './moment.ts';
import { pressedTwice, warm } from './pressing.ts';
import type { Killable } from './processes.ts';
import type { Stage } from './stage.ts';

type Outcome = { all: number; partly: number; lost: number; doubled: number };

/** New initiatives that wait with their first activity, three at once; the site is killed while they are approved. */
export async function approveStage(site: Killable): Promise<Stage> {
	const moderator = await signedIn(sql, { name: 'Noor', staff: ['moderator'] });
	/** Drafts whose moderator was told that it was decided. */
	const told: string[] = [];
	const kill = moment(700);
	let asked = 0;

	async function waiting() {
		const slug = `buurtclub-${++asked}`;
		return sql.begin(async (tx) => {
			const [initiative] = await tx<{ id: number }[]>`
				insert into initiatives (slug, name, kind, created_by) values (${slug}, ${slug}, 'club', 'test') returning id`;
			const id = initiative!.id;
			const fatima = await signedIn(tx, { initiatives: [{ id, role: 'owner' }] });
			const draft = await dinnerDraft(tx, id, `Avond ${asked}`, fatima.id);
			const question = { initiativeId: id, why: 'first' as const, by: fatima.id };
			await reviews.ask(tx, { ...question, noun: 'initiative', ref: String(id) });
			return { draft, review: await reviews.ask(tx, { ...question, noun: 'draft', ref: draft }) };
		});
	}

	async function approve() {
		const { draft, review } = await waiting();
		const answers = await pressedTwice({ url: site.url, cookie: moderator.cookie }, `/gemeente/beoordelen/${review}`, {
			besluit: 'ja',
			revisie: '1',
			initiatief: '1'
		});
		if (answers.some((location) => location.includes('gedaan=ja'))) told.push(draft);
	}

	return {
		name: 'approving',
		killed: async () => {
			await warm(site.url);
			const before = told.length;
			const approving = [approve(), approve(), approve()];
			await kill.comes();
			await site.kill();
			await Promise.all(approving);
			kill.learn(told.length > before);
		},
		finish: () => approve(),
		counts: async () => {
			// Decided, public, told and no draft any more, the initiative too: all of it, or nothing.
			const [found] = await sql<Outcome[]>`
				with questions as (
					select r.ref,
						exists (select from review_decisions d where d.review_id = r.id) as decided,
						array[
							exists (select from activities a where a.source = 'hier' and a.source_id = r.ref),
							not exists (select from drafts d where d.id::text = r.ref),
							exists (select from published_drafts p where p.draft_id::text = r.ref),
							exists (select from initiative_approvals a where a.initiative_id = r.initiative_id),
							exists (select from reviews i join review_decisions d on d.review_id = i.id
								where i.noun = 'initiative' and i.ref = r.initiative_id::text),
							exists (select from letters l where l.once like 'draft-approved:' || r.ref || ':%')
						] as done,
						(select count(*) from letters l where l.once like 'draft-approved:' || r.ref || ':%') as letters,
						(select count(*) from activities a where a.initiative_id = r.initiative_id) as activities
					from reviews r where r.noun = 'draft'
				)
				select count(*) filter (where decided)::int as all,
					count(*) filter (where not (decided = all (done)))::int as partly,
					count(*) filter (where ref = any(${told}) and not decided)::int as lost,
					count(*) filter (where letters > 1 or activities > 1)::int as doubled
				from questions`;
			return {
				'first activities that waited for a moderator (approved twice each)': asked,
				'approved, with their initiative': found!.all,
				'approvals answered before the kill': told.length,
				'wrong: approved, told so, and lost': found!.lost,
				'wrong: approved in part (activity, initiative, decision, draft or letter)': found!.partly,
				'wrong: approved twice (activities or letters)': found!.doubled
			};
		}
	};
}
