// A page that many neighbours ask for is made once, and never again shown once something in it changed.
import { beforeEach, expect, test } from 'vitest';
import { forget, shared } from '#lib/foundation/answers.server.ts';

let made = 0;
let readers = 0;
const page = async (init: ResponseInit = {}) => new Response(`bladzijde ${++made}`, init);
const ask = async (path = '/activiteiten', headers: HeadersInit = {}, make = () => page()) => {
	const made = async () => ({ response: await make(), readBy: () => void (readers += 1) });
	const { response, readBy } = await shared(new Request(`http://thuis.test${path}`, { headers }), made);
	readBy?.({ address: '192.0.2.1', headers: new Headers() });
	return { status: response.status, text: await response.text(), headers: response.headers };
};

beforeEach(() => {
	forget();
	[made, readers] = [0, 0];
});

test('two neighbours who ask the same get the same page, also when they ask at once', async () => {
	const [fatima, henk] = await Promise.all([ask(), ask()]);
	expect([fatima.text, henk.text, (await ask()).text]).toEqual(['bladzijde 1', 'bladzijde 1', 'bladzijde 1']);
	expect(readers, 'each of them is told of').toBe(3);
	expect((await ask('/activiteiten?q=koffie')).text).toBe('bladzijde 2');
});

test('after a change everyone gets a new page, also who asked while the old one was being made', async () => {
	let finish = () => {};
	const slow = ask('/', {}, async () => {
		await new Promise<void>((done) => (finish = done));
		return page();
	});
	forget();
	finish();
	expect((await slow).text).toBe('bladzijde 1');
	expect((await ask('/')).text).toBe('bladzijde 2');
});

test.each<Record<string, string>>([{ cookie: 'sessie=1' }, { authorization: 'Bearer x' }])(
	'a visitor with %o gets their own',
	async (headers) => {
		await ask();
		expect((await ask('/activiteiten', headers)).text).toBe('bladzijde 2');
		expect((await ask()).text).toBe('bladzijde 1');
	}
);

test.each<ResponseInit>([
	{ status: 404 },
	{ status: 503 },
	{ headers: { 'set-cookie': 'a=b' } },
	{ headers: { 'cache-control': 'private' } }
])('%o is not kept', async (init) => {
	await ask('/', {}, () => page(init));
	expect((await ask('/', {}, () => page(init))).text).toBe('bladzijde 2');
});

test('who has the page already hears that nothing changed', async () => {
	const make = () => page({ headers: { etag: '"1"', 'content-type': 'text/html' } });
	await ask('/', {}, make);
	const again = await ask('/', { 'if-none-match': '"1"' }, make);
	expect([again.status, again.text, readers]).toEqual([304, '', 2]);
});

test('a page that could not be made is tried again', async () => {
	const broken = () => Promise.reject(new Error('weg'));
	await expect(ask('/', {}, broken)).rejects.toThrow('weg');
	expect((await ask('/')).text).toBe('bladzijde 1');
});

test('a flood of addresses does not fill the memory: the oldest pages go first', async () => {
	const large = () => page().then((response) => new Response(`${made} `.padEnd(400_000), response));
	for (let index = 0; index < 80; index++) await ask(`/?q=${index}`, {}, large);
	const before = made;
	await ask('/?q=79', {}, large);
	expect(made).toBe(before);
	await ask('/?q=0', {}, large);
	expect(made).toBe(before + 1);
});
