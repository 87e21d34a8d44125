// One connection to the mail server: opened, used for one letter after another, closed.
import { isIP } from 'node:net';
import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { messageOf, outcomeOf, withoutAddresses, type Outcome, type Sender, type SmtpTrouble } from './message.ts';
import type { LetterRow } from './queries.server.ts';

export type Line = {
	/** Hands over one letter; never throws. After anything but 'sent' or 'refused' the line may be gone: see `open`. */
	send: (letter: LetterRow, sender: Sender) => Promise<Outcome>;
	open: () => boolean;
	close: () => void;
};

/**
 * Opens a connection to smtp://user:password@host:port (STARTTLS when offered) or smtps:// (TLS from the start). A
 * password goes over TLS only, except to this machine itself. @throws when the server is away or refuses us.
 */
export async function connect(address: string): Promise<Line> {
	const url = new URL(address);
	const [user, pass] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
	const secure = url.protocol === 'smtps:';
	const host = url.hostname.replace(/^\[|\]$/g, '');
	const connection = new SMTPConnection({
		host,
		port: Number(url.port) || (secure ? 465 : 587),
		secure,
		requireTLS: user !== '' && !secure && !isLoopback(host),
		connectionTimeout: 10_000,
		greetingTimeout: 10_000,
		socketTimeout: 60_000
	});
	let open = true;
	connection.on('end', () => (open = false));
	await new Promise<void>((done, failed) => {
		connection.on('error', failed);
		connection.connect((error) => (error ? failed(error) : done()));
	});
	if (user)
		await new Promise<void>((done, failed) =>
			connection.login({ credentials: { user, pass } }, (error) => {
				if (error) connection.close();
				return error ? failed(error) : done();
			})
		);
	return {
		open: () => open,
		close: () => (open ? connection.quit() : undefined),
		send: (letter, sender) => send(connection, letter, sender)
	};
}

async function send(connection: SMTPConnection, letter: LetterRow, sender: Sender): Promise<Outcome> {
	const bytes = await new MailComposer(messageOf(letter, sender)).compile().build();
	const stream = Readable.from([bytes]);
	return new Promise((done) =>
		connection.send({ from: sender.from, to: letter.recipient }, stream, (error, info) => {
			if (!error) return done({ how: 'sent', answer: withoutAddresses(info?.response ?? '') });
			const outcome = outcomeOf(error as SmtpTrouble, stream.readableDidRead);
			// What was refused leaves the conversation half way: it begins again, or ends.
			connection.once('end', () => done(outcome));
			connection.reset((trouble) => {
				if (trouble) connection.close();
				done(outcome);
			});
		})
	);
}

const isLoopback = (host: string) =>
	host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
