// Supply beside need in one area: what is short, why, and what could help.
import { render } from 'svelte/server';
import AreaBody from '#lib/reports/AreaBody.svelte';
import * as reports from '#lib/reports/reports.server.ts';
import { parseView } from '#lib/reports/view.ts';
import { areaAt } from './area.server.ts';
import { apart, drawn, sent } from './drawn.server.ts';

// Nothing here needs a script, and without one the page costs a third less to make.
export const csr = false;

export const load = async ({ params, url, locals: { me }, isDataRequest }) => {
	const area = await areaAt(params.slug, url);
	const { shown, view, years, overview, whatIf } = await reports.area(
		me,
		area,
		parseView(url.searchParams),
		new Date()
	);
	const props = { shown, view, years, whatIf };
	const body = drawn(shown, whatIf ?? '', () => render(AreaBody, { props, ...apart }));
	return { name: shown.area.name, overview, body: isDataRequest ? sent(body) : body };
};
