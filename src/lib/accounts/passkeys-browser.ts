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
export function addPasskey(name: string): Promise<string | null> {
	return ceremony('/mijn/passkeys/nieuw', async (options: PublicKeyCredentialCreationOptionsJSON) => {
		const { startRegistration } = await import('@simplewebauthn/browser');
		return { name, response: await startRegistration({ optionsJSON: options }) };
	});
}

/** Signs in with a passkey, or gives it as the second step. Returns null when it is done, or what to tell. */
export function usePasskey(): Promise<string | null> {
	return ceremony('/inloggen/passkey', async (options: PublicKeyCredentialRequestOptionsJSON) => {
		const { startAuthentication } = await import('@simplewebauthn/browser');
		return { response: await startAuthentication({ optionsJSON: options }) };
	});
}

// POST asks the question, PUT gives the answer.
async function ceremony<Options>(path: string, perform: (options: Options) => Promise<object>): Promise<string | null> {
	const question = await send<Options>(path, 'POST', {});
	if ('message' in question) return question.message;
	let performed: object;
	try {
		performed = await perform(question.answer);
	} catch (error) {
		return (error as { name?: string }).name === 'InvalidStateError' ? 'Dit apparaat staat er al bij.' : UNFINISHED;
	}
	const done = await send(path, 'PUT', performed);
	return 'message' in done ? done.message : null;
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
