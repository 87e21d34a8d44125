// What the formatter and the types do not see.
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
	{ ignores: ['build/', '.svelte-kit/', '.data/', 'static/'] },
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: {
				// The types of a service worker and those of a page do not go together: it is in no project.
				projectService: { allowDefaultProject: ['src/service-worker.ts'] },
				extraFileExtensions: ['.svelte']
			}
		},
		rules: {
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, minimumDescriptionLength: 200 }],
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'no-cond-assign': 'error',
			'no-control-regex': 'error',
			'no-fallthrough': 'error',
			'no-unsafe-finally': 'error',
			'no-useless-escape': 'error',
			'prefer-const': 'error',
			'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }]
		}
	},
	{
		files: ['**/*.svelte'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: {
			'svelte/no-at-html-tags': 'error',
			'svelte/require-each-key': 'error',
			'svelte/button-has-type': 'error',
			// Links are plain paths: the site stands at the root of its own address.
			'svelte/no-navigation-without-resolve': 'off',
			// `let { … } = $props()` is how Svelte writes it, also when nothing is assigned.
			'prefer-const': 'off',
			'svelte/prefer-const': ['error', { excludedRunes: ['$props'] }]
		}
	},
	{
		files: ['src/lib/**', 'src/routes/**'],
		rules: { 'no-console': 'error' }
	},
	{
		// A default export has no name to search for; tools that ask for one are listed here.
		files: ['src/**/*.ts', 'tests/**/*.ts'],
		ignores: ['tests/support/{postgres,site,reporter}.ts'],
		rules: {
			'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' }]
		}
	},
	{
		files: ['*.js'],
		extends: [ts.configs.disableTypeChecked]
	}
);
