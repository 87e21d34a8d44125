/** The site's own drawings: one path each, on a grid of 24, drawn with a round pen. */

const circle = (x: number, y: number, r: number): string =>
	`M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;

export const icons = {
	// Kinds of meeting
	coffee:
		'M4 9h12v6a5 5 0 0 1-5 5H9a5 5 0 0 1-5-5ZM16 10h2.5a2.5 2.5 0 0 1 0 5H16M8 3c-1 1.2 1 1.8 0 3M12 3c-1 1.2 1 1.8 0 3',
	eat: 'M7 3v18M4 3v5a3 3 0 0 0 6 0V3M17 21v-7M17 14c-3 0-3-11 0-11 2.5 0 2.5 11 0 11',
	move: `${circle(14, 4.5, 1.8)}M6 11l4-3 4 1 2 3 3 1M12 9l-2 5 4 3 1 4M10 14l-1 3-4 2`,
	play: 'M4 20 14 5M9 12.5 20 20M12 20H3M14 5c3-1 5 0 6 2l-3 1',
	make: 'M14.5 6.5a4 4 0 0 1 5-2.5l-2.5 2.7.5 1.8 1.8.5L22 6.5a4 4 0 0 1-5.5 4.5L7.5 20a2 2 0 0 1-3-3l9-9a4 4 0 0 1 1-1.5Z',
	bench: 'M3 9h18M3 13h18M5 13v6M19 13v6M5 5v8M19 5v8M3 5h18',
	tree: 'M12 21v-8M12 16l3-2.5M8 17a5 5 0 0 1-2-9.2 6 6 0 0 1 12 0A5 5 0 0 1 16 17Z',
	door: 'M4 21h16M6 21V4.5L14 3v18M14 5h4v16M11 12v1',
	help: `${circle(12, 12, 9)}${circle(12, 12, 3.5)}M5.6 5.6l3.9 3.9M14.5 14.5l3.9 3.9M18.4 5.6l-3.9 3.9M9.5 14.5l-3.9 3.9`,
	// Kinds of place
	'house-community': 'M3 11 12 4l9 7M5 9.5V20h14V9.5M9 20v-3a3 3 0 0 1 6 0v3M12 9.5v.01M9.5 12v.01M14.5 12v.01',
	library: 'M5 4h3v16H5ZM10 6h3v14h-3ZM15 5l3-.8L21.5 19l-3 .8ZM3 20h18',
	shop: 'M4 9h16v11H4ZM4 9l1.5-5h13L20 9M4 9a2.7 2.7 0 0 0 5.3 0 2.7 2.7 0 0 0 5.4 0A2.7 2.7 0 0 0 20 9M9.5 20v-5h5v5',
	pub: 'M6 8h9v10a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2ZM15 10h2.5A1.5 1.5 0 0 1 19 11.5v3a1.5 1.5 0 0 1-1.5 1.5H15M9 12v5M12 12v5M6 8a2.2 2.2 0 1 1 1.5-3.8 3.3 3.3 0 0 1 6 0A2.2 2.2 0 1 1 15 8',
	sport: `${circle(12, 12, 9)}M12 8l3.8 2.8-1.5 4.4H9.7l-1.5-4.4ZM12 8V3.2M15.8 10.8l4.6-1.5M14.3 15.2l2.8 3.9M9.7 15.2l-2.8 3.9M8.2 10.8 3.6 9.3`,
	church: 'M12 2v5M10 4h4M12 7l-4 4v10h8V11ZM8 14l-5 3v4h5M16 14l5 3v4h-5M11 21v-3a1 1 0 0 1 2 0v3',
	school: 'M2.5 9 12 4.5 21.5 9 12 13.5ZM6.5 11v5c3 2.7 8 2.7 11 0v-5M21.5 9v6',
	playground: 'M3 20 7 4l4 16M7 4h11M18 4l3 16M13 4v9M17 4v9M12.5 13h5M5 13h4',
	field: 'M3 5h18v14H3ZM12 5v14M3 9h3v6H3M21 9h-3v6h3M14.5 12a2.5 2.5 0 1 1-5 0 2.5 2.5 0 1 1 5 0',
	hangout: `${circle(7.5, 7, 2)}${circle(16.5, 7, 2)}M3 17h18M6 17v4M18 17v4M5 17v-3a2.5 2.5 0 0 1 5 0v3M14 17v-3a2.5 2.5 0 0 1 5 0v3`,
	square: 'M3 20h18M5 20v-4M19 20v-4M12 20v-6M8 14h8M9 14c0-4 6-4 6 0M12 11V8M12 8c-2-1-1.5-4 0-5 1.5 1 2 4 0 5',
	garden: 'M12 21v-9M12 14C7 14 5 11 5 7c5 0 7 3 7 7M12 11c0-4 2-7 7-7 0 4-2 7-7 7M4 21h16',
	// Map: publiek is round, openbaar is square
	'map-pin': `M12 21.5c-4-4.7-6.5-8-6.5-11.5a6.5 6.5 0 0 1 13 0c0 3.5-2.5 6.8-6.5 11.5Z${circle(12, 10, 2.3)}`,
	'map-square': 'M5 3h14v13h-4l-3 5-3-5H5ZM10 7.5h4v4h-4Z',
	// Access
	wheelchair: `${circle(10, 4, 1.7)}M10 7.5V13h5.5l2.5 5.5 2-1M10 10h5M7.5 11.5a5 5 0 1 0 6.8 6.5`,
	toilet: `${circle(7, 4, 1.7)}${circle(17, 4, 1.7)}M12 3v18M5 21v-6H4l2-7h2l2 7H9v6M15 21v-6.5h-.5V8h5v6.5H19V21`,
	ear: 'M7 10a5 5 0 0 1 10 0c0 4-4 4.5-4 8a3 3 0 0 1-5.5 1.5M10 10a2 2 0 0 1 4 0c0 1.5-1.5 2-1.5 3M20 4a9 9 0 0 1 1.5 6M4 4a9 9 0 0 0-1.5 6',
	quiet: 'M4 10v4h3l5 4V6l-5 4ZM16 9.5l5 5M21 9.5l-5 5',
	parking: 'M4 4h16v16H4ZM10 17V8h3a2.7 2.7 0 0 1 0 5.4h-3',
	bus: 'M5 4h14v13H5ZM5 11h14M7 17v3M17 17v3M8.5 14v.01M15.5 14v.01M3 8v3M21 8v3',
	// Facts
	calendar: 'M4 6h16v14H4ZM4 10.5h16M8 3v4M16 3v4M8 14.5h.01M12 14.5h.01M16 14.5h.01',
	clock: `${circle(12, 12, 9)}M12 7v5l3.5 2`,
	euro: 'M18 6.5A7 7 0 1 0 18 17.5M4 10.5h9M4 13.5h8',
	people: `${circle(9, 8, 3)}${circle(17, 9, 2.3)}M3 20v-2a6 6 0 0 1 12 0v2M16.5 14a4.5 4.5 0 0 1 4.5 4.5V20`,
	home: 'M3 11.5 12 4l9 7.5M5.5 9.5V20h13V9.5M10 20v-6h4v6',
	house: 'M4 20V10l8-6 8 6v10ZM8.5 20v-6h3v6M14.5 13h2v2.5h-2Z',
	music: `${circle(6.5, 17.5, 2.5)}${circle(16.5, 15.5, 2.5)}M9 17.5V6l10-2v11.5`,
	book: 'M12 6.5C9.5 4.5 6 4.5 3 5v14c3-.5 6.5-.5 9 1.5 2.5-2 6-2 9-1.5V5c-3-.5-6.5-.5-9 1.5ZM12 6.5v14',
	computer: 'M4 5h16v10H4ZM2.5 19h19M9.5 19l.5-4M14.5 19l-.5-4',
	walk: `${circle(13, 4, 1.8)}M9 21l2-6-1.5-2.5L11.5 8l3 1 1 3 3 1.5M11.5 8 8 9.5 7 13M11 15l3.5 2 1 4`,
	hands:
		'M12 20C6 15.5 3.5 12.5 3.5 9a4.3 4.3 0 0 1 8.5-1 4.3 4.3 0 0 1 8.5 1c0 3.5-2.5 6.5-8.5 11ZM7 12l2.5 2.5 2-2 2.5 2.5 3-3',
	// Doing
	search: `${circle(10.5, 10.5, 6.5)}M15.5 15.5 21 21`,
	filter: 'M4 7h10M18 7h2M4 17h2M10 17h10M14 7a2 2 0 1 0 4 0 2 2 0 1 0-4 0M6 17a2 2 0 1 0 4 0 2 2 0 1 0-4 0',
	check: 'M4.5 12.5 10 18 20 6.5',
	cross: 'M6 6l12 12M18 6 6 18',
	question: `${circle(12, 12, 9)}M9.3 9.5a2.8 2.8 0 0 1 5.4.8c0 1.9-2.7 2-2.7 3.7M12 17v.01`,
	warning: 'M12 4 2.8 20h18.4ZM12 10v4.5M12 17.3v.01',
	info: `${circle(12, 12, 9)}M12 11v5.5M12 7.7v.01`,
	phone: 'M6.5 3.5h3l1.5 4-2 1.5a11 11 0 0 0 6 6l1.5-2 4 1.5v3a2 2 0 0 1-2.2 2A16 16 0 0 1 4.5 5.7a2 2 0 0 1 2-2.2Z',
	mail: 'M3 5.5h18v13H3ZM3.5 6l8.5 7 8.5-7',
	globe: `${circle(12, 12, 9)}M3 12h18M12 3c-5 5.5-5 12.5 0 18M12 3c5 5.5 5 12.5 0 18`,
	print: 'M7 8.5V3.5h10v5M7 17H3.5V8.5h17V17H17M7 14h10v6.5H7Z',
	download: 'M12 3.5V15M7 10.5 12 15.5l5-5M4 20h16',
	arrow: 'M9 5l7 7-7 7'
} as const satisfies Record<string, string>;

export type IconName = keyof typeof icons;

/** The drawing with this name, for words that come from data; a pin when nobody drew it yet. */
export const drawing = (name: string): string => (name in icons ? icons[name as IconName] : icons['map-pin']);
