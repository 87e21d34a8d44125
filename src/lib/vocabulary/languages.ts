// Languages spoken at an activity. Slugs are ISO 639-1.
import { vocabulary } from './term.ts';

export type Language = 'nl' | 'en' | 'ar' | 'tr' | 'pl' | 'uk' | 'ti' | 'ngt';

export const languages = vocabulary<Language>([
	{ key: 'nl', slug: 'nl', name: 'Nederlands', icon: 'globe' },
	{ key: 'en', slug: 'en', name: 'Engels', icon: 'globe' },
	{ key: 'ar', slug: 'ar', name: 'Arabisch', icon: 'globe' },
	{ key: 'tr', slug: 'tr', name: 'Turks', icon: 'globe' },
	{ key: 'pl', slug: 'pl', name: 'Pools', icon: 'globe' },
	{ key: 'uk', slug: 'uk', name: 'Oekraïens', icon: 'globe' },
	{ key: 'ti', slug: 'ti', name: 'Tigrinya', icon: 'globe' },
	{ key: 'ngt', slug: 'ngt', name: 'Nederlandse Gebarentaal', icon: 'hands' }
]);
