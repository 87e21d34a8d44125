// The second step of signing in: when it may be set up or changed, and what to say about it. Pure.

/** How an account signs in, and what this session proved. */
export type Standing = {
	/** When this session began: the moment of signing in. */
	beganAt: Date;
	/** Whether a second factor was given in it. */
	secondFactor: boolean;
	totp: boolean;
	passkeys: number;
	recoveryCodes: number;
	/** Has a role of the municipality: cannot do without. */
	staff: boolean;
};

export type FactorProblem =
	| 'give-second-factor'
	| 'sign-in-again'
	| 'code-missing'
	| 'code-wrong'
	| 'code-wrong-app'
	| 'exists'
	| 'started-elsewhere'
	| 'passkey-refused'
	| 'passkey-known'
	| 'passkey-unknown';

/** What a visitor reads. */
export const factorWords: Record<FactorProblem, string> = {
	'give-second-factor': 'Doe eerst de tweede stap. Daarna kun je dit veranderen.',
	'sign-in-again':
		'Je bent al een tijd ingelogd. Log opnieuw in met een link per mail. Daarna kan dit een kwartier lang.',
	'code-missing': 'Vul de code in.',
	'code-wrong': 'Deze code klopt niet, of is al gebruikt. Wacht op een nieuwe code en probeer het nog een keer.',
	'code-wrong-app':
		'Deze code klopt niet. Kijk of de klok van je telefoon goed staat. Vul dan een nieuwe code uit de app in.',
	exists: 'Je hebt al codes van een app. Haal die eerst weg als je een andere app wilt.',
	'started-elsewhere': 'Dit is te lang geleden begonnen. Begin opnieuw met de code hieronder.',
	'passkey-refused': 'Dat lukte niet. Probeer het nog een keer.',
	'passkey-known': 'Dit apparaat staat er al bij.',
	'passkey-unknown': 'We kennen dit apparaat niet. Log in met een link per mail.'
};

/** Having one is having something that a thief of a session does not have. */
export const hasFactor = ({ totp, passkeys }: Pick<Standing, 'totp' | 'passkeys'>): boolean => totp || passkeys > 0;

const FRESH_MINUTES = 15;

/**
 * Whether ways of signing in may be added or removed in this session: after the second factor; and who has none yet,
 * within fifteen minutes of signing in. A session that was stolen later, or half of one, can add nothing of its own.
 */
export function mayChange(standing: Standing, now: Date): 'yes' | 'give-second-factor' | 'sign-in-again' {
	if (standing.secondFactor) return 'yes';
	if (hasFactor(standing)) return 'give-second-factor';
	return now.getTime() - standing.beganAt.getTime() <= FRESH_MINUTES * 60_000 ? 'yes' : 'sign-in-again';
}
