// One shared need, for officers: its words, who belongs to it, what is answered and what answers it.
import { error, fail, redirect } from '@sveltejs/kit';
import { dayAt } from '#lib/calendar/zone.ts';
import * as clusters from '#lib/clusters/clusters.server.ts';
import { typedOf } from '#lib/clusters/form.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { readForm } from '../../../form.server.ts';

const idOf = (params: { id: string }) => (/^[1-9]\d{0,8}$/.test(params.id) ? Number(params.id) : error(404));

export const load = async ({ params, locals, url }) => {
	const now = new Date();
	const whole = (await clusters.whole(locals.me, idOf(params), now)) ?? error(404);
	return { ...whole, today: dayAt(now), done: url.searchParams.get('gedaan') };
};

type Event = { params: { id: string }; locals: App.Locals; request: Request };

const handle =
	(work: clusters.Handling, said: string) =>
	async ({ params, locals, request }: Event) => {
		const id = idOf(params);
		const form = await readForm(request);
		const { origin } = configuration();
		const { problems, key } = (await work({ who: locals.me, id, form, origin, now: new Date() })) ?? error(404);
		if (problems.length) return fail(422, { problems, key, typed: typedOf(form) });
		redirect(303, `/gemeente/behoeften/${id}?gedaan=${said}`);
	};

const { forms } = clusters;
export const actions = {
	bewaar: handle(forms.words, 'bewaard'),
	antwoord: handle(forms.answer, 'geantwoord'),
	koppel: handle(forms.link, 'bewaard'),
	ontkoppel: handle(forms.unlink, 'bewaard'),
	afspraak: handle(forms.agree, 'bewaard'),
	stand: handle(forms.progress, 'bewaard'),
	zinnen: handle(forms.quotes, 'bewaard'),
	neem: handle(forms.takeNew, 'meegenomen'),
	uit: handle(forms.takeOut, 'uit'),
	zet: handle(forms.publish, 'gezet'),
	weg: handle(forms.withdraw, 'weg')
};
