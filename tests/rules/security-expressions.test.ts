// Every regular expression of the site takes time in proportion to its text, so that no text keeps the site busy.
import { createContext, Script } from 'node:vm';
import type { Context } from 'node:vm';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { filesUnder, textOf } from '../support/source.ts';

// A quadratic expression needs some hundred milliseconds for so much text, a linear one less than one.
const LENGTH = 20_000;
// Where no text is so long, and why.
const SHORTER: Record<string, number> = {
	// A word is cut at 60 letters: search/dutch/normalise.ts.
	'src/lib/search/dutch/stem.ts': 60,
	// An address that whoever runs the site wrote in its settings.
	'src/lib/foundation/configuration.ts': 1_000,
	// The message of an error of our own.
	'src/lib/foundation/terminal.server.ts': 1_000
};
const MOST_MILLISECONDS = 100;
const tryOut = new Script('text.replace(expression, String)');

type Expression = { file: string; source: string; flags: string };

/** The regular expressions written in a file; of a Svelte file those in its script. */
function expressionsIn(file: string): Expression[] {
	const text = file.endsWith('.svelte')
		? (/<script[^>]*>([^]*?)<\/script>/.exec(textOf(file))?.[1] ?? '')
		: textOf(file);
	const found: Expression[] = [];
	const visit = (node: ts.Node) => {
		if (ts.isRegularExpressionLiteral(node)) {
			const end = node.text.lastIndexOf('/');
			found.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1).replace('y', '') });
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
	return found;
}

/** Texts that make a badly written expression try again and again: what it knows, repeated, and an end it does not. */
function* attacks({ file, source }: Expression): Generator<string> {
	const length = SHORTER[file] ?? LENGTH;
	const literals = source.match(/[\p{L}\p{N}]{2,}/gu) ?? [];
	const signs = [...new Set(source.replace(/\\[pPuUxkcdDwWsSbBnrt]/g, '').match(/[^\\\p{L}\p{N}]/gu))];
	const atoms = new Set(['a', '1', ' ', '\n', '\t', '-', 'a ', '1a', ' \n', 'Aa', ...signs, ...literals]);
	for (const sign of signs) for (const other of ['a', '1', ' ']) atoms.add(sign + other);
	for (const atom of atoms) for (const end of ['', '\u0000']) yield atom.repeat(Math.ceil(length / atom.length)) + end;
}

/** The start of a text that keeps this expression busy, or null. The clock stops it: an expression may need for ever. */
function busyWith(expression: Expression): string | null {
	const context = createContext({ expression: new RegExp(expression.source, expression.flags), text: '' });
	for (const text of attacks(expression)) {
		context.text = text;
		// On a machine that is busy with something else once is no proof.
		if ([1, 2, 3].every(() => isStopped(context))) return text.slice(0, 12);
	}
	return null;
}

function isStopped(context: Context): boolean {
	try {
		tryOut.runInContext(context, { timeout: MOST_MILLISECONDS });
		return false;
	} catch {
		return true;
	}
}

const files = filesUnder('src').filter((file) => /\.(ts|svelte)$/.test(file));
const all = new Map(files.flatMap(expressionsIn).map((one) => [`/${one.source}/${one.flags}`, one]));

test('there are expressions to try', () => expect(all.size).toBeGreaterThan(100));

test('a text that is made to keep an expression busy is answered in a moment', () => {
	const busy = [...all].flatMap(([name, one]) => {
		const text = busyWith(one);
		return text === null ? [] : [`${one.file}: ${name} on ${JSON.stringify(text)}…`];
	});
	expect(busy).toEqual([]);
}, 60_000);
