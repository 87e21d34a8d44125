// What somebody sends about their initiative: the words and the picture, read the same for a new one and for a change.
import * as areas from '#lib/areas/areas.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { parse, type Typed } from '#lib/initiatives/form.ts';
import type { InitiativeDraft } from '#lib/initiatives/initiative.ts';
import * as pictures from '#lib/pictures/pictures.server.ts';

/** The wijken and dorpen to choose from, by name. */
export async function districtsHere(): Promise<{ id: number; slug: string; name: string }[]> {
	const { districts } = await areas.list(configuration().municipality);
	return districts.map(({ id, slug, displayName }) => ({ id, slug, name: displayName }));
}

export type ReadTold = {
	draft: InitiativeDraft;
	problems: { field: string; message: string }[];
	/** To show the form again as it was: a picture that came in is kept. */
	shown: { typed: Typed; picture: string | null; pictureAlt: string };
};

/** Reads the form; `draft` holds only when there are no problems. `picture` is the path that stands now, `by` who sends. */
export async function readTold(form: FormData, picture: string | null, by: string): Promise<ReadTold> {
	const { typed, problems, told } = parse(form, await districtsHere());
	const taken = await pictures.take(form, 'foto', picture, by);
	const alt = form.get('foto-tekst');
	const kept = taken.ok ? taken.path : picture;
	return {
		draft: { ...told, picture: taken.ok ? taken.path : null, pictureAlt: taken.ok ? taken.alt : null },
		problems: [...problems, ...(taken.ok ? [] : taken.problems)],
		shown: { typed, picture: kept, pictureAlt: typeof alt === 'string' ? alt.slice(0, 400) : '' }
	};
}
