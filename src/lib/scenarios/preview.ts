// What a change would do, asked while somebody fills it in or slides the map. Runs in the browser.
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import type { Effect } from './effect.server.ts';

export type Preview = { effect: Effect; group: TargetGroup };

/** Null when the form is not filled in far enough. @throws when nobody answers, or another question was asked since */
export async function previewOf(url: string, form: FormData, signal: AbortSignal): Promise<Preview | null> {
	const asked = new URL(url, location.href);
	for (const [name, value] of form)
		if (typeof value === 'string' && value) asked.searchParams.append(`w.${name}`, value);
	const response = await fetch(asked, { signal });
	return response.ok ? ((await response.json()) as Preview | null) : null;
}
