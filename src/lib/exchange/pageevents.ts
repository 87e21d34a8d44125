// What a web page says of an activity: the schema.org Events in it, and else its title and summary. Pure and bounded.
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { oneLine, paragraphs } from './plaintext.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

export type PageEvents = {
	/** JSON-LD objects whose type is an Event, as they stand there. */
	events: Record<string, unknown>[];
	title: string;
	description: string;
};

const bounds = { nodes: 200_000, scripts: 50, script: 500_000, objects: 5000, depth: 8, events: 200 } as const;

/** Reads a page. Never throws: JSON that cannot be read is passed over. */
export function readPage(html: string): PageEvents {
	const found: PageEvents = { events: [], title: '', description: '' };
	let [nodes, scripts] = [0, 0];
	let title = '';
	const waiting: Node[] = [parse(html)];
	// With a list of what waits, not by calling itself: a page may be nested deeper than a stack is.
	for (let node = waiting.pop(); node && nodes < bounds.nodes; node = waiting.pop(), nodes++) {
		if ('childNodes' in node) waiting.push(...node.childNodes.slice(0, bounds.nodes).reverse());
		if (!('tagName' in node)) continue;
		const { tagName } = node;
		if (tagName === 'script' && /^application\/ld\+json/i.test(attribute(node, 'type')) && scripts++ < bounds.scripts)
			found.events.push(...eventsIn(textOf(node)));
		if (tagName === 'title') title ||= textOf(node);
		if (tagName !== 'meta') continue;
		const name = (attribute(node, 'property') || attribute(node, 'name')).toLowerCase();
		const content = attribute(node, 'content');
		if (name === 'og:title') found.title ||= oneLine(content, 200);
		if (name === 'og:description' || name === 'description') found.description ||= paragraphs(content, 5000);
	}
	found.title ||= oneLine(title, 200);
	return found;
}

/** The Events in a piece of JSON-LD: alone, in a list, in a @graph, or inside something else. */
export function eventsIn(json: string): Record<string, unknown>[] {
	if (json.length > bounds.script) return [];
	let root: unknown;
	try {
		root = JSON.parse(json);
	} catch {
		return [];
	}
	const found: Record<string, unknown>[] = [];
	const waiting: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }];
	for (let count = 0; waiting.length && count < bounds.objects && found.length < bounds.events; count++) {
		const { value, depth } = waiting.shift()!;
		if (typeof value !== 'object' || value === null) continue;
		const isOne = !Array.isArray(value) && isEvent(value as Record<string, unknown>);
		if (isOne) found.push(value as Record<string, unknown>);
		// The parts of an event are not events of their own.
		else if (depth < bounds.depth)
			for (const part of Object.values(value)) waiting.push({ value: part, depth: depth + 1 });
	}
	return found;
}

function isEvent({ '@type': type }: Record<string, unknown>): boolean {
	const types = (Array.isArray(type) ? type : [type]).filter((one) => typeof one === 'string');
	return types.some((one) => /(?:^|[/:#])(?:\w*Event|EventSeries|Festival|Hackathon|CourseInstance)$/.test(one));
}

const attribute = (node: Element, name: string): string => node.attrs.find((one) => one.name === name)?.value ?? '';
const textOf = (node: Element): string =>
	node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
