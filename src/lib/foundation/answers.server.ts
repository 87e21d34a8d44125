// Answers that are the same for everyone, kept for some seconds: a page that many people ask for is made once.

// Nothing is older than this, also when a change was not heard; "nu open" may be this late.
const LIFETIME = 10_000;
// A quiet town's pages all fit; a flood of made-up addresses pushes out the oldest, never more memory.
const MOST_BYTES = 24_000_000;
const LARGEST = 500_000;

/** Who gets an answer. */
export type Reader = { address: string; headers: Headers };
/** An answer, and what is to be told of each who gets it, also of those who get it kept: it holds on to little. */
export type Made = { response: Response; readBy?: ((reader: Reader) => void) | undefined };

type Answer = { status: number; headers: [string, string][]; body: Buffer; readBy: Made['readBy'] };
type Kept = { answer: Promise<Answer | null>; until: number; bytes: number };

const kept = new Map<string, Kept>();
let bytes = 0;

/**
 * The answer to this request, or the one made for somebody else who asked the same within some seconds. Only a visitor
 * without cookies or credentials gets what was kept, and only a plain 200 without cookies is.
 */
export async function shared(request: Request, make: () => Promise<Made>): Promise<Made> {
	const { method, headers, url } = request;
	if (method !== 'GET' || headers.has('cookie') || headers.has('authorization')) return make();
	const key = `${/\bgzip\b/.test(headers.get('accept-encoding') ?? '')} ${url}`;
	const known = kept.get(key);
	if (known && known.until > performance.now()) {
		const answer = await known.answer.catch(() => null);
		return answer ? respond(answer, headers) : make();
	}
	const made = make();
	const begun: Kept = { answer: made.then(copied), until: performance.now() + LIFETIME, bytes: 0 };
	drop(key);
	kept.set(key, begun);
	const answer = await begun.answer.catch(() => null);
	// Dropped meanwhile: something changed while it was made.
	if (kept.get(key) === begun) {
		if (answer && answer.body.length <= LARGEST) bytes += begun.bytes = answer.body.length + 1_000;
		else drop(key);
		for (const oldest of kept.keys()) {
			if (bytes <= MOST_BYTES) break;
			drop(oldest);
		}
	}
	return answer ? respond(answer, headers) : made;
}

/** To be called when anything a page shows has changed. */
export function forget() {
	kept.clear();
	bytes = 0;
}

function drop(key: string) {
	bytes -= kept.get(key)?.bytes ?? 0;
	kept.delete(key);
}

// Null, and unread, when it is not for everyone; else read once, for whoever asked as well.
async function copied({ response, readBy }: Made): Promise<Answer | null> {
	const { status, headers } = response;
	const own = headers.has('set-cookie') || /no-store|private/.test(headers.get('cache-control') ?? '');
	const length = Number(headers.get('content-length') ?? 0);
	if (status !== 200 || own || length > LARGEST || !response.body) return null;
	return { status, headers: [...headers], body: Buffer.from(await response.arrayBuffer()), readBy };
}

function respond({ status, headers, body, readBy }: Answer, asked: Headers): Made {
	const tag = headers.find(([name]) => name === 'etag')?.[1];
	if (tag && asked.get('if-none-match') === tag)
		return {
			response: new Response(null, { status: 304, headers: headers.filter(([name]) => !/^content-/.test(name)) }),
			readBy
		};
	return { response: new Response(new Uint8Array(body), { status, headers }), readBy };
}
