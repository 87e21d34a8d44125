import adapter from '@sveltejs/adapter-node';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter({ precompress: true }),
		// A hash for every script, so that a page can be kept for the next visitor (a nonce is for one); styles come from
		// files only. The same policy holds in development.
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self'],
				// The one style attribute there is: of SvelteKit's own element that reads out the name of a new page.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['none'],
				'manifest-src': ['self']
			}
		},
		// The hooks refuse what other sites send, of every content type (src/entrance.ts); this would look at forms only, and
		// also refuse a mail program that ends a subscription.
		csrf: { trustedOrigins: ['*'] },
		// Only /veld has one: it registers it itself (visits/remembering.ts).
		serviceWorker: { register: false },
		// From the root: an answer at a closed door is a page of another depth than its address.
		paths: { relative: false },
		// Assets carry their own hash; a version that is a constant keeps an unchanged build byte for byte the same.
		version: { pollInterval: 0 }
	},
	compilerOptions: { runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true) }
};
