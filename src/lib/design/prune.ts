/** Keeps of the design system only what this site uses, in development and in the build alike. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CSSOptions } from 'vite';
import { reach, references, settle } from './custom-properties.ts';
import type { Known } from './custom-properties.ts';

type PostcssOptions = Exclude<NonNullable<CSSOptions['postcss']>, string>;
type AnyPlugin = Extract<NonNullable<PostcssOptions['plugins']>[number], { postcssPlugin: string }>;
/** The plain object form; PostCSS still accepts functions of before version 8. */
type PostcssPlugin = Exclude<AnyPlugin, (...args: never[]) => unknown>;
type Root = Parameters<Extract<PostcssPlugin['OnceExit'], (...args: never[]) => unknown>>[0];

/** Where the Voorbeeld theme declares its tokens; rewritten to `:root`, where a municipality overrides them. */
const THEME = '.voorbeeld-theme';
const ROOT = ':root';
const CLASS = /\b(?:nl|utrecht)-[\w-]+/g;
const TOKEN = /--(?:basis|nl|utrecht)-[\w-]+/g;

/**
 * A PostCSS plugin that takes out component rules whose classes no source file names, writes out the tokens of
 * components (`--nl-*`, `--utrecht-*`), and drops every custom property that nothing reaches any more. What stays open
 * to change is `--basis-*`. The theme alone is 207 kB; what is left of it is a few kB.
 * @param folder the folder with the sources (`.svelte`, `.ts`) that name classes and tokens; watched in development
 */
export function pruneDesignSystem(folder: string): PostcssPlugin {
	return {
		postcssPlugin: 'prune-design-system',
		OnceExit(root, { result }) {
			if (!root.toString().includes(THEME)) return;
			const sources = readSources(folder);
			const named = sources.match(TOKEN) ?? [];
			dropUnusedRules(root, new Set(sources.match(CLASS)));
			dropOverriddenTokens(root);
			settleComponentTokens(root, new Set(named));
			dropUnreachableTokens(root, named);
			result.messages.push({
				type: 'dir-dependency',
				dir: folder,
				glob: '**/*.{svelte,ts}',
				plugin: 'prune-design-system'
			});
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

/** Our own sheet wins from the theme, so what it declares for every situation need not be there twice. */
function dropOverriddenTokens(root: Root): void {
	const own = new Set<string>();
	root.walkRules(ROOT, (rule) => {
		if (isConditional(rule)) return;
		rule.walkDecls(/^--/, (declaration) => void own.add(declaration.prop));
	});
	root.walkRules(THEME, (rule) => {
		rule.walkDecls((declaration) => {
			if (own.has(declaration.prop)) declaration.remove();
		});
		rule.selector = ROOT;
	});
}

/** Component tokens with one value everywhere are written out where they are used; those named in sources may change. */
function settleComponentTokens(root: Root, named: ReadonlySet<string>): void {
	const values = new Map<string, string>();
	const changing = new Set<string>(named);
	root.walkDecls(/^--/, (declaration) => {
		const rule = declaration.parent;
		const everywhere = rule && 'selector' in rule && rule.selector === ROOT && !isConditional(rule);
		if (!everywhere || values.has(declaration.prop)) changing.add(declaration.prop);
		values.set(declaration.prop, declaration.value);
	});
	const known = (name: string): Known => {
		if (!/^--(?:nl|utrecht)-/.test(name) || changing.has(name)) return 'changes';
		const value = values.get(name);
		return value === undefined ? 'absent' : { value };
	};
	root.walkDecls((declaration) => {
		declaration.value = settle(declaration.value, known);
	});
}

/** Walks from the values that rules and sources use through the tokens' own references, and drops the rest. */
function dropUnreachableTokens(root: Root, named: readonly string[]): void {
	const values = new Map<string, string[]>();
	const seeds: string[] = [...named];
	root.walkDecls(({ prop, value }) => {
		if (prop.startsWith('--')) values.set(prop, [...(values.get(prop) ?? []), value]);
		else seeds.push(...references(value));
	});
	const reached = reach(seeds, values);
	root.walkDecls(/^--/, (declaration) => {
		if (!reached.has(declaration.prop)) declaration.remove();
	});
}

/** Whether a rule holds only sometimes: in the dark, on paper, with forced colours. */
function isConditional(rule: { parent: { type: string; name?: string } | undefined }): boolean {
	return rule.parent?.type === 'atrule' && rule.parent.name === 'media';
}

function readSources(folder: string): string {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.svelte') || (file.endsWith('.ts') && !file.endsWith('.server.ts')))
		.map((file) => readFileSync(join(folder, file), 'utf8'))
		.join('\n');
}
