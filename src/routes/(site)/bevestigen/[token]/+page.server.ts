// "Gaat dit nog door?": the page behind the link in a mail. Looking changes nothing; one of its buttons does.
import { error, fail, redirect } from '@sveltejs/kit';
import { dayAt } from '#lib/calendar/zone.ts';
import { told } from '#lib/design/fields.ts';
import * as freshness from '#lib/freshness/freshness.server.ts';
import { outcomeWords, parseCorrection, parseReason, replyWords } from '#lib/freshness/reply.ts';
import { readForm } from '../../form.server.ts';

async function find(token: string) {
	const question = /^[\w-]{43}$/.test(token) ? await freshness.question(token, dayAt(new Date())) : undefined;
	if (!question) error(404, 'Deze link kennen we niet');
	return question;
}

export const load = async ({ params, url }) => {
	const question = await find(params.token);
	const [kind, fields] = ['bedankt', 'velden'].map((name) => url.searchParams.get(name));
	return {
		question,
		// Who answered about what is gone meanwhile reads that, and is not thanked.
		thanks:
			kind && !(kind === 'al' && question.gone)
				? outcomeWords(kind, question.noun, fields ?? '', dayAt(new Date()))
				: null,
		// Of a place that is taken away there is no page.
		gone: kind === 'ended' && question.noun === 'place'
	};
};

async function reply(token: string, given: freshness.Reply): Promise<never> {
	await find(token);
	const done = await freshness.answer(token, given, new Date());
	const fields = done && given.kind === 'corrected' ? `&velden=${Object.keys(given.correction).join()}` : '';
	redirect(303, `/bevestigen/${token}?bedankt=${done ? given.kind : 'al'}${fields}`);
}

export const actions = {
	klopt: ({ params }) => reply(params.token, { kind: 'right' }),
	gestopt: async ({ params, request }) => {
		const parsed = parseReason(await readForm(request));
		if (!parsed.ok)
			return fail(422, { problems: [{ field: 'reden', message: replyWords[parsed.problem] }], typed: {} });
		return reply(params.token, { kind: 'ended', reason: parsed.reason || 'Het is gestopt' });
	},
	anders: async ({ params, request }) => {
		const { noun, current } = await find(params.token);
		const parsed = parseCorrection(await readForm(request), noun, current);
		if (parsed.ok) return reply(params.token, { kind: 'corrected', correction: parsed.correction });
		return fail(422, { problems: told(parsed.problems, replyWords), typed: parsed.typed });
	}
};
