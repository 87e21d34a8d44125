// Themes (thema's): what an activity is about.
import { vocabulary } from './term.ts';

export type Theme =
	| 'food'
	| 'sport'
	| 'music'
	| 'creative'
	| 'games'
	| 'language'
	| 'digital'
	| 'nature'
	| 'care'
	| 'culture'
	| 'youth'
	| 'volunteering'
	| 'money'
	| 'meaning';

export const themes = vocabulary<Theme>([
	{ key: 'food', slug: 'eten-en-drinken', name: 'Eten en drinken', icon: 'eat' },
	{ key: 'sport', slug: 'sport-en-bewegen', name: 'Sport en bewegen', icon: 'move' },
	{ key: 'music', slug: 'muziek-en-zang', name: 'Muziek en zang', icon: 'music' },
	{ key: 'creative', slug: 'creatief', name: 'Creatief', icon: 'make' },
	{ key: 'games', slug: 'spel', name: 'Spelletjes', icon: 'play' },
	{ key: 'language', slug: 'taal-en-lezen', name: 'Taal en lezen', icon: 'book' },
	{ key: 'digital', slug: 'computer-en-telefoon', name: 'Computer en telefoon', icon: 'computer' },
	{ key: 'nature', slug: 'natuur-en-tuin', name: 'Natuur en tuin', icon: 'tree' },
	{ key: 'care', slug: 'zorg-en-steun', name: 'Zorg en steun', icon: 'hands' },
	{ key: 'culture', slug: 'cultuur-en-uitjes', name: 'Cultuur en uitjes', icon: 'globe' },
	{ key: 'youth', slug: 'kinderen-en-jeugd', name: 'Kinderen en jeugd', icon: 'playground' },
	{ key: 'volunteering', slug: 'vrijwilligerswerk', name: 'Vrijwilligerswerk', icon: 'people' },
	{ key: 'money', slug: 'geld-en-papieren', name: 'Geld en papieren', icon: 'euro' },
	{ key: 'meaning', slug: 'geloof-en-zingeving', name: 'Geloof en zingeving', icon: 'church' }
]);
