import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { pruneDesignSystem } from './src/lib/design/prune.ts';

// What stands round a list of results: the first page has cards, and none of this.
const aroundResults =
	/src\/lib\/finding\/(Chips|Filter|Follow|FoundCount|HowRead|LookWider|LooseFields|NothingFound|PlaceCard|QuestionForm|chips|form|view)/;

export default defineConfig({
	plugins: [sveltekit()],
	css: { postcss: { plugins: [pruneDesignSystem('src')] } },
	build: {
		chunkSizeWarningLimit: 1200,
		// Two pieces that every page has, not fifty small ones; what only two pages share comes with these.
		rolldownOptions: {
			output: {
				codeSplitting: {
					groups: [
						{
							name: 'own',
							test: (id) => /src\/lib\/(design|finding|vocabulary|search)\//.test(id) && !aroundResults.test(id),
							minShareCount: 3
						},
						{ name: 'svelte', test: /node_modules\/(svelte|@sveltejs|esm-env|devalue|clsx)\// },
						{ name: 'results', test: aroundResults, minShareCount: 3 }
					]
				}
			}
		}
	},
	test: {
		// A file for each core. Left to itself Vitest keeps one core free, which on two cores is one file at a time.
		maxWorkers: '100%',
		projects: [
			// Pure tables: no database, no network.
			{
				extends: true,
				test: { name: 'rules', include: ['tests/rules/**/*.test.ts', 'tests/house.test.ts'], testTimeout: 30_000 }
			},
			// Real Postgres: one server for the run, a database of its own (cloned from a template) for each file.
			{
				extends: true,
				test: {
					name: 'rooms',
					include: ['tests/rooms/**/*.test.ts'],
					globalSetup: ['tests/support/postgres.ts'],
					testTimeout: 60_000,
					hookTimeout: 120_000
				}
			},
			// The built application over HTTP and in a real browser. Three files at a time, also on two cores: a story waits for
			// its browser most of the time. Apart from the rest, because browsers and servers beside the rooms are too much.
			{
				extends: true,
				test: {
					name: 'journeys',
					include: ['tests/journeys/**/*.test.ts'],
					maxWorkers: 3,
					sequence: { groupOrder: 1 },
					globalSetup: ['tests/support/postgres.ts', 'tests/support/site.ts'],
					testTimeout: 120_000,
					hookTimeout: 180_000
				}
			}
		]
	}
});
