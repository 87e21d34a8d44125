// A button of the site that is pressed twice, as people do, while the site may be killed.

/** Where the answers lead to; '' is no answer, or one that stays. */
export function pressedTwice(
	{ url, cookie }: { url: string; cookie: string },
	path: string,
	typed: Record<string, string>
): Promise<string[]> {
	const press = () =>
		fetch(`${url}${path}`, {
			method: 'POST',
			redirect: 'manual',
			headers: { cookie, origin: url, accept: 'text/html' },
			body: new URLSearchParams(typed)
		}).then(
			(answer) => answer.headers.get('location') ?? '',
			() => ''
		);
	return Promise.all([press(), press()]);
}

/** A process that has just begun reads its pages first: warm, an answer takes about as long as the pause. */
export const warm = (url: string) => fetch(`${url}/inloggen`).then((answer) => answer.text());
