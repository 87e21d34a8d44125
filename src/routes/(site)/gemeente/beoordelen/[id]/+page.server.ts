// One question for a moderator, and the decision about it.
import { error, fail, redirect } from '@sveltejs/kit';
import { dayAt } from '#lib/calendar/zone.ts';
import { told } from '#lib/design/fields.ts';
import { isUuid } from '#lib/foundation/ids.ts';
import * as moderation from '#lib/moderation/moderation.server.ts';
import { decisionWords, parseDecision } from '#lib/moderation/queue.ts';
import { readForm } from '../../../form.server.ts';
import { onward } from '../onward.server.ts';

export const load = async ({ params, locals: { me }, url }) => {
	if (!isUuid(params.id)) error(404);
	const question = await moderation.question(me, params.id, dayAt(new Date()));
	// Decided meanwhile, by this person or a colleague: on to what still waits.
	if (!question) redirect(303, '/gemeente/beoordelen');
	const waiting = await moderation.queue(me);
	const next = waiting[waiting.findIndex(({ id }) => id === question.id) + 1]?.id ?? null;
	return { question, next, done: url.searchParams.has('gedaan') };
};

export const actions = {
	default: async ({ params, request, locals: { me } }) => {
		if (!isUuid(params.id)) error(404);
		const parsed = parseDecision(await readForm(request));
		if (!parsed.ok) return fail(422, { problems: told(parsed.problems, decisionWords), typed: parsed.typed });
		const decided = await moderation.decide(me, params.id, parsed.decision, new Date());
		if (!decided.ok) {
			if (decided.problem === 'gone') error(410, decisionWords.gone);
			const { verdict, reason } = parsed.decision;
			return fail(409, {
				problems: [{ field: 'besluit', message: decisionWords[decided.problem] }],
				typed: { besluit: verdict === 'approved' ? 'ja' : 'nee', reden: '', toelichting: reason }
			});
		}
		await onward(me);
	}
};
