// "Wat mis je?": three steps in one address; the last one is sent, and kept without anything about who sent it.
import { fail, redirect } from '@sveltejs/kit';
import { told } from '#lib/design/fields.ts';
import { tooOften } from '#lib/foundation/ratelimit.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { askedParams, askedWords, parseAsked, stepFor, wishOf } from '#lib/needs/asking.ts';
import * as needs from '#lib/needs/needs.server.ts';
import { areaAt, OUTSIDE, parseAgain, parseWhere } from '#lib/needs/where.ts';
import { readForm } from '../form.server.ts';

// A library or a school has many people behind one address; a machine has more.
const LIMIT = { name: 'need', points: 120, seconds: 3600 };

export const load = async ({ url, locals }) => {
	const { municipality, basemapStyleUrl } = configuration();
	const asked = parseAsked(url.searchParams);
	const { step, problems } = stepFor(asked, url.searchParams.get('stap'));
	const here = await needs.knownArea(municipality, url.searchParams.get('bij') ?? '');
	if (Object.keys(problems).length) locals.status = 422;
	return {
		step,
		problems: told(problems, askedWords),
		asked,
		kept: askedParams(asked),
		here,
		card: url.searchParams.has('kaart'),
		wheres: step === 3 ? await needs.wheres(municipality) : [],
		basemapStyleUrl: basemapStyleUrl ?? null
	};
};

export const actions = {
	default: async ({ url, request, getClientAddress, setHeaders }) => {
		const now = new Date();
		const form = await readForm(request);
		const wish = wishOf(parseAsked(url.searchParams));
		if (!wish) redirect(303, `/wat-mis-je?${url.searchParams}`);
		const wheres = await needs.wheres(configuration().municipality);
		const parsed = parseWhere(form, wheres);
		if (!parsed.ok) return fail(422, { problems: parsed.problems, typed: parsed.typed });
		const address = getClientAddress();
		const wait = await tooOften(LIMIT, address);
		if (wait !== null) {
			setHeaders({ 'retry-after': String(wait) });
			const message = `Er zijn nu veel antwoorden verstuurd vanaf deze plek. Probeer het over ${Math.ceil(wait / 60)} minuten weer.`;
			return fail(429, { problems: [{ field: 'bij', message }], typed: parsed.typed });
		}
		const need = { ...wish, ...parsed.where, channel: 'web' as const };
		const again = parseAgain(form);
		const said = await needs.say(need, { address, device: request.headers.get('user-agent'), again }, now);
		if (!said.ok)
			return fail(422, { problems: [{ field: 'bij', message: OUTSIDE }], typed: { ...parsed.typed, vak: '' } });
		if (said.outcome === 'known' && !again) return fail(409, { problems: [], typed: parsed.typed, again: true });
		const area = areaAt(wheres, said.at);
		const thanks = { ...(area && { bij: area.slug }), ...(said.outcome === 'known' && { al: 'ja' }) };
		redirect(303, `/wat-mis-je/bedankt?${new URLSearchParams(thanks)}`);
	}
};
