// What somebody signs in with, in words they know from their own desk: 'Firefox op Windows'. Pure.

// The first that fits: almost every browser also calls itself Chrome or Safari.
const browsers: [RegExp, string][] = [
	[/\bEdg(?:e|A|iOS)?\//, 'Edge'],
	[/\b(?:OPR|Opera)\//, 'Opera'],
	[/\bSamsungBrowser\//, 'Samsung Internet'],
	[/\b(?:Firefox|FxiOS)\//, 'Firefox'],
	[/\b(?:Headless)?(?:Chrome|CriOS|Chromium)\//, 'Chrome'],
	[/\bSafari\//, 'Safari']
];
const systems: [RegExp, string][] = [
	[/\biPhone\b/, 'een iPhone'],
	[/\biPad\b/, 'een iPad'],
	[/\bAndroid\b/, 'Android'],
	[/\bWindows\b/, 'Windows'],
	[/\bMacintosh\b/, 'een Mac'],
	[/\bCrOS\b/, 'een Chromebook'],
	[/\bLinux\b/, 'Linux']
];

/** Words for the User-Agent header of a browser; nothing else of it is kept. */
export function deviceOf(userAgent: string | null): string {
	const first = (names: [RegExp, string][]) => names.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1];
	const [browser, system] = [first(browsers), first(systems)];
	return system ? `${browser ?? 'Een browser'} op ${system}` : (browser ?? 'Onbekend apparaat');
}
