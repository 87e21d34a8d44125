// What every answer tells the browser: pages, data, files and refusals alike. Pure.

/** Header names and values. `origin` is the address of the site: over https a browser is told to stay there. */
export const policies = (origin: string): [name: string, value: string][] => [
	['x-content-type-options', 'nosniff'],
	['referrer-policy', 'strict-origin-when-cross-origin'],
	['permissions-policy', 'geolocation=(self), camera=(), microphone=(), payment=(), usb=()'],
	['cross-origin-opener-policy', 'same-origin'],
	['x-frame-options', 'DENY'],
	...(origin.startsWith('https:')
		? [['strict-transport-security', 'max-age=31536000; includeSubDomains'] satisfies [string, string]]
		: [])
];
