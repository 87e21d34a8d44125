// Target groups (doelgroepen). The age groups are the five of CBS, so that supply can stand beside inhabitants.
import { vocabulary } from './term.ts';

export type TargetGroup =
	| 'everyone'
	| 'age-0-14'
	| 'age-15-24'
	| 'age-25-44'
	| 'age-45-64'
	| 'age-65-plus'
	| 'parents'
	| 'disability'
	| 'newcomers'
	| 'carers';

export const targetGroups = vocabulary<TargetGroup>([
	{ key: 'everyone', slug: 'iedereen', name: 'Iedereen', icon: 'people' },
	{ key: 'age-0-14', slug: '0-14', name: 'Kinderen (0 tot en met 14 jaar)', icon: 'people' },
	{ key: 'age-15-24', slug: '15-24', name: 'Jongeren (15 tot en met 24 jaar)', icon: 'people' },
	{ key: 'age-25-44', slug: '25-44', name: 'Volwassenen (25 tot en met 44 jaar)', icon: 'people' },
	{ key: 'age-45-64', slug: '45-64', name: 'Volwassenen (45 tot en met 64 jaar)', icon: 'people' },
	{ key: 'age-65-plus', slug: '65-plus', name: 'Ouderen (65 jaar en ouder)', icon: 'people' },
	{ key: 'parents', slug: 'ouders', name: 'Ouders met jonge kinderen', icon: 'people' },
	{ key: 'disability', slug: 'beperking', name: 'Mensen met een beperking', icon: 'wheelchair' },
	{ key: 'newcomers', slug: 'nieuwkomers', name: 'Nieuwkomers', icon: 'globe' },
	{ key: 'carers', slug: 'mantelzorgers', name: 'Mantelzorgers', icon: 'hands' }
]);
