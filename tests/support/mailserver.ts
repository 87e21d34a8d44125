// A real mail server on this machine, that keeps what it was given and answers as it is told.
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import type { Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export type MailServer = {
	url: string;
	port: number;
	/** Every message that was accepted, as it came in. */
	raw: string[];
	/** The same, read. */
	mails: () => Promise<Email[]>;
	stop: () => Promise<void>;
};

type Answers = {
	/** Called for each recipient; a number is the code it is refused with. */
	recipient?: (address: string) => number | undefined;
	/** Called when a message is in; a number is the code it is refused with. */
	message?: (raw: string) => number | undefined | Promise<number | undefined>;
	/** Milliseconds before a message is answered. */
	slow?: number;
	port?: number;
	/** Of the user 'buurt': nobody else may send. */
	password?: string;
	/** Called with the socket's end, once a message is in and before it is answered. */
	hangUp?: (raw: string) => boolean;
};

const refusal = (code: number) => Object.assign(new Error('no, <fatima@voorbeeld.example>'), { responseCode: code });

/** Starts a mail server at 127.0.0.1 that takes everything, unless `answers` says otherwise. */
export async function mailServer(answers: Answers = {}): Promise<MailServer> {
	const raw: string[] = [];
	const sockets = new Set<{ destroy: () => void }>();
	const server = new SMTPServer({
		authOptional: !answers.password,
		disabledCommands: answers.password ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
		allowInsecureAuth: true,
		onAuth: ({ username, password }, _session, done) =>
			username === 'buurt' && password === answers.password ? done(null, { user: username }) : done(refusal(535)),
		disableReverseLookup: true,
		onRcptTo({ address }, _session, done) {
			const code = answers.recipient?.(address);
			done(code ? refusal(code) : undefined);
		},
		async onData(stream, _session, done) {
			// A worker that is killed leaves its sentence half way.
			const message = await text(stream).catch(() => undefined);
			if (message === undefined) return done(new Error('broken off'));
			if (answers.slow) await new Promise((go) => setTimeout(go, answers.slow));
			const code = await answers.message?.(message);
			if (code) return done(refusal(code));
			raw.push(message);
			if (answers.hangUp?.(message)) return sockets.forEach((socket) => socket.destroy());
			done();
		}
	});
	server.on('error', () => {});
	server.server.on('connection', (socket) => {
		sockets.add(socket);
		socket.once('close', () => sockets.delete(socket));
	});
	await new Promise<void>((done) => server.listen(answers.port ?? 0, '127.0.0.1', done));
	const { port } = server.server.address() as AddressInfo;
	return {
		url: `smtp://127.0.0.1:${port}`,
		port,
		raw,
		mails: () => Promise.all(raw.map((message) => PostalMime.parse(message))),
		stop: () => {
			for (const socket of sockets) socket.destroy();
			return new Promise((done) => server.close(() => done()));
		}
	};
}
