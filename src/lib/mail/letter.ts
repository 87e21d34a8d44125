// What a letter is: short paragraphs, at most one thing to do, and how to stop. Pure.

export type Letter = {
	/** 'sign-in', 'digest', …: for the log, which holds no address. */
	kind: string;
	/** An e-mail address. */
	to: string;
	subject: string;
	/** Short paragraphs in plain Dutch; a list is one paragraph with lines that begin with '- '. */
	paragraphs: string[];
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
