/** Keeps of the design system only what this site uses, in development and in the build alike. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CSSOptions } from 'vite';

type PostcssOptions = Exclude<NonNullable<CSSOptions['postcss']>, string>;
type PostcssPlugin = Extract<NonNullable<PostcssOptions['plugins']>[number], { postcssPlugin: string }>;
type Root = Parameters<NonNullable<PostcssPlugin['OnceExit']>>[0];

/** Where the Voorbeeld theme declares its tokens; rewritten to `:root`, where a municipality overrides them. */
const THEME = '.voorbeeld-theme';
const ROOT = ':root';
const CLASS = /\b(?:nl|utrecht)-[\w-]+/g;
const TOKEN = /--(?:basis|nl|utrecht)-[\w-]+/g;

/**
 * A PostCSS plugin that takes out component rules whose classes no source file names, and then every custom property
 * of the theme that no remaining rule reaches. The theme alone is 207 kB; what is left is a few kB.
 * @param folder the folder with the sources (`.svelte`, `.ts`) that name classes and tokens; watched in development
 */
export function pruneDesignSystem(folder: string): PostcssPlugin {
	return {
		postcssPlugin: 'prune-design-system',
		OnceExit(root, { result }) {
			if (!root.toString().includes(THEME)) return;
			const sources = readSources(folder);
			dropUnusedRules(root, new Set(sources.match(CLASS)));
			dropUnreachableTokens(root, sources.match(TOKEN) ?? []);
			result.messages.push({ type: 'dir-dependency', dir: folder, glob: '**/*.svelte', plugin: 'prune-design-system' });
		}
	};
}

/** A selector survives when every design system class it asks for occurs in the sources. */
function dropUnusedRules(root: Root, used: ReadonlySet<string>): void {
	root.walkRules((rule) => {
		const kept = rule.selectors.filter((selector) => {
			// A class inside :not() does not have to occur for the rule to apply.
			const asked = selector.replace(/:not\([^()]*\)/g, '').match(/\.(?:nl|utrecht)-[\w-]+/g) ?? [];
			return asked.every((name) => used.has(name.slice(1)));
		});
		if (kept.length === 0) rule.remove();
		else if (kept.length < rule.selectors.length) rule.selectors = kept;
	});
	root.walkAtRules((at) => {
		if (at.nodes?.length === 0) at.remove();
	});
}

/** Walks from the values that rules and sources use through the tokens' own references, and drops the rest. */
function dropUnreachableTokens(root: Root, named: readonly string[]): void {
	const values = new Map<string, string[]>();
	const seeds: string[] = [...named];
	const overridden = new Set<string>();
	root.walkDecls((declaration) => {
		const rule = declaration.parent;
		if (rule?.type !== 'rule' || !('selector' in rule)) return;
		const conditional = rule.parent?.type === 'atrule' && 'name' in rule.parent && rule.parent.name === 'media';
		if (rule.selector === ROOT && !conditional) overridden.add(declaration.prop);
	});
	root.walkRules(THEME, (rule) => {
		rule.walkDecls((declaration) => {
			if (overridden.has(declaration.prop)) declaration.remove();
		});
		rule.selector = ROOT;
	});
	root.walkDecls((declaration) => {
		const rule = declaration.parent;
		const isToken = rule && 'selector' in rule && rule.selector === ROOT && declaration.prop.startsWith('--');
		if (isToken) values.set(declaration.prop, [...(values.get(declaration.prop) ?? []), declaration.value]);
		else seeds.push(...references(declaration.value));
	});
	const reached = reach(seeds, values);
	root.walkRules(ROOT, (rule) => {
		rule.walkDecls(/^--/, (declaration) => {
			if (!reached.has(declaration.prop)) declaration.remove();
		});
	});
}

/**
 * Everything that can be reached from `seeds` by following `var()` references.
 * @param values each custom property with all values it can have (light, dark, print)
 */
export function reach(seeds: readonly string[], values: ReadonlyMap<string, readonly string[]>): Set<string> {
	const reached = new Set<string>();
	const waiting = [...seeds];
	for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
		if (reached.has(name)) continue;
		reached.add(name);
		for (const value of values.get(name) ?? []) waiting.push(...references(value));
	}
	return reached;
}

/** The custom properties a CSS value refers to: `var(--a, var(--b))` gives `--a` and `--b`. */
export function references(value: string): string[] {
	return [...value.matchAll(/var\(\s*(--[\w-]+)/g)].flatMap((match) => match[1] ?? []);
}

function readSources(folder: string): string {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.svelte') || (file.endsWith('.ts') && !file.endsWith('.server.ts')))
		.map((file) => readFileSync(join(folder, file), 'utf8'))
		.join('\n');
}
