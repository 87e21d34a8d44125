// What a letter is: short paragraphs, at most one thing to do, and how to stop. Pure.

/** Things under one heading, each with its own page: in a digest the activities of one place. */
export type LetterGroup = {
	title: string;
	/** `note`: when it is, or what else fits on one line. */
	items: { label: string; note: string; url: string }[];
};

export type Letter = {
	/** 'sign-in', 'digest', …: for the log, which holds no address. */
	kind: string;
	/** An e-mail address. */
	to: string;
	subject: string;
	/** Short paragraphs in plain Dutch; a list is one paragraph with lines that begin with '- '. */
	paragraphs: string[];
	/** After the paragraphs. */
	groups?: LetterGroup[];
	/** The one thing to do: words on the button, and an absolute address. */
	action?: { label: string; url: string };
	/** After the button: what happens when nothing is done, and until when the link works. */
	after?: string[];
	/** Of a subscription: one click on this absolute address ends it (RFC 8058). */
	stopUrl?: string;
	/** The same key is never written twice: 'digest:<id>:2026-11-23'. */
	once?: string;
	/** Not before this moment. */
	sendAt?: Date;
	/** Days until it is thrown away, sent or not. Left out: 30. */
	keptDays?: number;
};

const MINUTE = 60_000;
const PATIENCE = 3 * 24 * 60;

// A link to sign in works this long, so a mail with it is of no use later.
const usefulMinutes: Record<string, number> = { 'sign-in': 15 };

/** After this moment a letter is not sent any more: it is worth nothing, or the mail server refused it for three days. */
export const sendBefore = (kind: string, sendAt: Date): Date =>
	new Date(sendAt.getTime() + (usefulMinutes[kind] ?? PATIENCE) * MINUTE);

/** How long a letter waits that the mail server put off for the `tries`-th time (from 1): a minute, doubled up to six hours. */
export const waitAfter = (tries: number): number => Math.min(6 * 60, 2 ** (tries - 1)) * MINUTE;
