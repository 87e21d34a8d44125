// The part of a passkey that happens in the browser of a visitor. The library is loaded when somebody presses a button.
import type {
	PublicKeyCredentialCreationOptionsJSON,
	PublicKeyCredentialRequestOptionsJSON
} from '@simplewebauthn/browser';

/** Whether this browser knows passkeys. */
export const knowsPasskeys = (): boolean => 'PublicKeyCredential' in window;

const AWAY = 'We kunnen de site nu niet bereiken. Probeer het straks weer.';
const UNFINISHED = 'Het is niet afgemaakt. Probeer het nog een keer.';

/** Adds this telephone or computer under a name. Returns null when it is done, or what to tell. */
export async function addPasskey(name: string): Promise<string | null> {
	const perform = async (options: PublicKeyCredentialCreationOptionsJSON) => {
		const { startRegistration } = await import('@simplewebauthn/browser');
		return { name, response: await startRegistration({ optionsJSON: options }) };
	};
	const done = await ceremony('/mijn/passkeys/nieuw', perform);
	return 'message' in done ? done.message : null;
}

/** Signs in with a passkey, or gives it as the second step. Returns where this person begins, or what to tell. */
export async function usePasskey(): Promise<{ start: string } | { message: string }> {
	const perform = async (options: PublicKeyCredentialRequestOptionsJSON) => {
		const { startAuthentication } = await import('@simplewebauthn/browser');
		return { response: await startAuthentication({ optionsJSON: options }) };
	};
	const done = await ceremony<PublicKeyCredentialRequestOptionsJSON, { start: string }>('/inloggen/passkey', perform);
	return 'message' in done ? done : done.answer;
}

// POST asks the question, PUT gives the answer.
async function ceremony<Options, Done>(
	path: string,
	perform: (options: Options) => Promise<object>
): Promise<{ answer: Done } | { message: string }> {
	const question = await send<Options>(path, 'POST', {});
	if ('message' in question) return question;
	let performed: object;
	try {
		performed = await perform(question.answer);
	} catch (error) {
		const known = (error as { name?: string }).name === 'InvalidStateError';
		return { message: known ? 'Dit apparaat staat er al bij.' : UNFINISHED };
	}
	return send<Done>(path, 'PUT', performed);
}

async function send<Answer>(
	path: string,
	method: string,
	body: object
): Promise<{ answer: Answer } | { message: string }> {
	try {
		const response = await fetch(path, {
			method,
			headers: { 'content-type': 'application/json', accept: 'application/json' },
			body: JSON.stringify(body)
		});
		const answer = (await response.json()) as Answer & { message?: string };
		return response.ok ? { answer } : { message: answer.message ?? AWAY };
	} catch {
		return { message: AWAY };
	}
}
