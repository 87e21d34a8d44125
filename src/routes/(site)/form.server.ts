// What a visitor sends with a form.
import { error } from '@sveltejs/kit';

/** The fields of the form; 400 when what came in is no form, which no browser sends. */
export async function readForm(request: Request): Promise<FormData> {
	try {
		return await request.formData();
	} catch (trouble) {
		// A body that is too large is another kind of error, and answered with 413.
		if (trouble instanceof TypeError) error(400, 'Deze vraag kunnen we niet beantwoorden');
		throw trouble;
	}
}
