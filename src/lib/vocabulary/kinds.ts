// Kinds of meeting (soort ontmoeting): what people come together for.
import { vocabulary } from './term.ts';

export type Kind =
	| 'walk-in'
	| 'eat-together'
	| 'move-together'
	| 'play'
	| 'make-and-learn'
	| 'hang-out'
	| 'rest-and-green'
	| 'room'
	| 'help-and-advice';

export const kinds = vocabulary<Kind>([
	{ key: 'walk-in', slug: 'inloop', name: 'Koffie en inloop', icon: 'coffee' },
	{ key: 'eat-together', slug: 'samen-eten', name: 'Samen eten', icon: 'eat' },
	{ key: 'move-together', slug: 'samen-bewegen', name: 'Samen bewegen', icon: 'move' },
	{ key: 'play', slug: 'spelen', name: 'Spelen en spel', icon: 'play' },
	{ key: 'make-and-learn', slug: 'maken-en-leren', name: 'Maken en leren', icon: 'make' },
	{ key: 'hang-out', slug: 'buiten-zijn', name: 'Buiten afspreken', icon: 'hangout' },
	{ key: 'rest-and-green', slug: 'rust-en-groen', name: 'Rust en groen', icon: 'tree' },
	{ key: 'room', slug: 'ruimte', name: 'Ruimte voor een initiatief', icon: 'door' },
	{ key: 'help-and-advice', slug: 'hulp-en-advies', name: 'Hulp en advies', icon: 'help' }
]);
