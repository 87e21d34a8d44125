// What a visitor sends with a form.
import { error } from '@sveltejs/kit';

/**
 * The fields of the form, without NUL: no person types one, and Postgres keeps none. 400 when what came in is no form,
 * which no browser sends.
 */
export async function readForm(request: Request): Promise<FormData> {
	try {
		return withoutNul(await request.formData());
	} catch (trouble) {
		// A body that is too large is another kind of error, and answered with 413.
		if (trouble instanceof TypeError) error(400, 'Deze vraag kunnen we niet beantwoorden');
		throw trouble;
	}
}

function withoutNul(form: FormData): FormData {
	const clean = new FormData();
	for (const [name, value] of form) clean.append(name, typeof value === 'string' ? value.replaceAll('\0', '') : value);
	return clean;
}
