// A letter as it goes over the wire (RFC 5322, RFC 8058), and what an answer of the mail server means. Pure.
import type { MailComposerOptions } from 'nodemailer/lib/mail-composer';
import type { LetterRow } from './queries.server.ts';

export type Sender = {
	/** Address that stands as sender. */
	from: string;
	/** Public address of the site: its host ends the Message-ID. */
	origin: string;
};

/** The message of a letter: text and HTML, and headers that tell programs that a program wrote it. */
export function messageOf(letter: LetterRow, { from, origin }: Sender): MailComposerOptions {
	return {
		from: { name: 'Thuis in de buurt', address: from },
		// As an object: what stands in it is one address, whatever it looks like.
		to: { name: '', address: letter.recipient },
		subject: letter.subject,
		text: letter.text,
		html: letter.html,
		messageId: `<${letter.id}@${new URL(origin).hostname}>`,
		date: letter.writtenAt,
		headers: {
			'Auto-Submitted': 'auto-generated',
			'Content-Language': 'nl',
			...(letter.stopUrl
				? { 'List-Unsubscribe': `<${letter.stopUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
				: {})
		},
		// Nothing of a letter is ever read from a file or another machine.
		disableFileAccess: true,
		disableUrlAccess: true
	};
}

/** What happened to a letter. 'later': it certainly did not arrive, and may be tried again. */
export type Outcome = { how: 'sent' | 'refused' | 'in-doubt' | 'later'; answer: string };

/** What the library tells when it went wrong. */
export type SmtpTrouble = { message: string; code?: string; responseCode?: number };

/**
 * What a failure means. An answer of 4xx or 5xx is certain; without an answer it is certain only while no byte of the
 * message was handed over.
 */
export function outcomeOf(trouble: SmtpTrouble, begun: boolean): Outcome {
	const answer = withoutAddresses(trouble.message);
	const { responseCode = 0, code } = trouble;
	// An envelope the library itself refuses to send: an address that is none.
	if (responseCode >= 500 || (!responseCode && code === 'EENVELOPE')) return { how: 'refused', answer };
	if (responseCode >= 400 || !begun) return { how: 'later', answer };
	return { how: 'in-doubt', answer };
}

/** What a mail server said, without addresses: '550 No such user …'. At most 200 characters. */
export const withoutAddresses = (text: string): string =>
	text
		.replace(/[^\s<>"'()]{1,64}@[^\s<>"'(),;:]+/g, '…')
		.replace(/\s+/g, ' ')
		.slice(0, 200);
