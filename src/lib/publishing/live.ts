// A form that is followed while somebody types: a moment after the last key it is asked what it comes to. In the browser.

const PAUSE = 400;

/**
 * An attachment for a form. Sends its fields to `url` when nothing was typed for a moment, and hands on the answer (JSON).
 * A question that was overtaken is cancelled; when the site is away the page simply stays as it was. With `names` only these
 * fields are followed.
 */
export const followed =
	<Answer>(url: string, take: (answer: Answer) => void, names?: readonly string[]) =>
	(form: HTMLFormElement) => {
		let timer: ReturnType<typeof setTimeout> | undefined;
		let running: AbortController | undefined;
		const ask = async () => {
			running?.abort();
			running = new AbortController();
			try {
				const body = new FormData(form);
				for (const [name, value] of [...body]) if (typeof value !== 'string') body.delete(name);
				const response = await fetch(url, { method: 'POST', body, signal: running.signal });
				if (response.ok) take((await response.json()) as Answer);
			} catch (trouble) {
				if (!(trouble instanceof TypeError || trouble instanceof DOMException)) throw trouble;
			}
		};
		const later = ({ target }: Event) => {
			if (names && !names.includes((target as HTMLInputElement).name)) return;
			clearTimeout(timer);
			timer = setTimeout(ask, PAUSE);
		};
		form.addEventListener('input', later);
		return () => {
			clearTimeout(timer);
			running?.abort();
			form.removeEventListener('input', later);
		};
	};
