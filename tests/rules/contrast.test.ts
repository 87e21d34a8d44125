/** The colours of the site, measured: who sees less can read every word and find every field, by day and by night. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sheet = readFileSync('src/lib/design/tokens.css', 'utf8');
const [byDay = '', byNight = ''] = sheet.split('@media');

const colours = (css: string): Record<string, string> =>
	Object.fromEntries([...css.matchAll(/--basis-(?:color-)?([\w-]+):\s*(#[\da-f]{6});/g)].map((m) => [m[1], m[2]]));
const day = colours(byDay);
const night = { ...day, ...colours(byNight) };

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
function luminance(hex: string): number {
	const channel = (at: number): number => {
		const value = parseInt(hex.slice(at, at + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	};
	return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
function contrast(one: string, other: string): number {
	const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
	return (light + 0.05) / (dark + 0.05);
}

const grounds = ['bg-document', 'bg-subtle', 'bg-default', 'bg-hover'].map((name) => `default-${name}`);
const messages = ['info', 'positive', 'warning', 'negative', 'accent-1'];
const states = ['default', 'hover', 'active'];
const pairs: [string, string, number][] = [
	...grounds.flatMap((ground): [string, string, number][] => [
		...['document', 'default', 'subtle'].map((name): [string, string, number] => [
			`default-color-${name}`,
			ground,
			4.5
		]),
		...[...messages, 'action-1', 'action-2'].map((name): [string, string, number] => [
			`${name}-color-default`,
			ground,
			4.5
		]),
		['action-2-color-hover', ground, 4.5],
		['default-border-default', ground, 3],
		['action-1-border-default', ground, 3],
		['negative-border-default', ground, 3],
		['focus-outline-color', ground, 3]
	]),
	...messages.flatMap((name): [string, string, number][] => [
		[`${name}-color-default`, `${name}-bg-default`, 4.5],
		[`${name}-color-document`, `${name}-bg-default`, 4.5],
		['default-color-document', `${name}-bg-default`, 4.5],
		['action-2-color-default', `${name}-bg-default`, 4.5],
		[`${name}-border-default`, `${name}-bg-default`, 3]
	]),
	...states.map((state): [string, string, number] => [
		`action-1-inverse-color-${state}`,
		`action-1-inverse-bg-${state}`,
		4.5
	]),
	['accent-2-inverse-color-document', 'accent-2-inverse-bg-document', 4.5],
	['highlight-inverse-color-default', 'highlight-inverse-bg-default', 4.5],
	['focus-color', 'focus-background-color', 4.5],
	['focus-background-color', 'accent-2-inverse-bg-document', 3]
];

describe.each([
	['by day', day],
	['by night', night]
])('%s', (_, palette) => {
	it.each(pairs)('%s on %s is at least %d to 1', (front, ground, least) => {
		expect(contrast(palette[front] ?? '', palette[ground] ?? '')).toBeGreaterThanOrEqual(least);
	});
});
