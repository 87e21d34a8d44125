// The sign-in of a municipality: a real OpenID provider on loopback, where people are let in without typing a password.
import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';
import type { Configuration } from 'oidc-provider';

export type Employee = {
	id: string;
	email: string;
	verified: boolean;
	/** What the ID token says was used. */ amr?: string[];
};

export type Municipality = {
	/** Address of the provider. */
	issuer: string;
	/** Who sits at the desk and signs in from now on. */
	employee: Employee;
	/** When set, given instead of the ID token that was asked for. */
	forged: string | null;
	/** Goes where a browser is sent, with its cookies; returns the address at the site where it ends. */
	follow: (url: string) => Promise<URL>;
	/** A code for an ID token, without the site. Returns the ID token. */
	exchange: (client: string, code: string, verifier: string, redirectUri: string) => Promise<string>;
	stop: () => Promise<void>;
};

export const SECRET = 'een-geheim-van-de-gemeente';

/** Starts it with these clients; each may come back at `redirectUri` and `origin`. */
export async function startMunicipality(clients: string[], origin: string, redirectUri: string): Promise<Municipality> {
	const server = createServer();
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const town: Municipality = {
		issuer,
		employee: { id: 'ria', email: 'ria@gemeente.example', verified: true },
		forged: null,
		follow: (url) => follow(url, issuer),
		exchange: (client, code, verifier, uri) => exchange(issuer, client, code, verifier, uri),
		stop: () => stop(server)
	};
	const provider = new Provider(issuer, {
		...settings(town),
		clients: clients.map((id) => ({
			client_id: id,
			client_secret: SECRET,
			redirect_uris: [redirectUri],
			post_logout_redirect_uris: [`${origin}/`],
			token_endpoint_auth_method: 'client_secret_post'
		}))
	});
	provider.use(async (context, next) => {
		await next();
		if (context.path === '/token' && town.forged) context.body = { ...(context.body as object), id_token: town.forged };
	});
	const answer = provider.callback();
	server.on('request', (request, response) => {
		void (request.url?.startsWith('/balie/') ? letIn(provider, town, request, response) : answer(request, response));
	});
	return town;
}

const settings = (town: Municipality): Configuration => ({
	cookies: { keys: ['alleen voor deze proef'] },
	pkce: { required: () => true },
	claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'] },
	features: { devInteractions: { enabled: false } },
	interactions: { url: (_context, { uid }) => `/balie/${uid}` },
	findAccount: (_context, id) => ({
		accountId: id,
		claims: () => ({ sub: id, email: town.employee.email, email_verified: town.employee.verified })
	}),
	loadExistingGrant: async ({ oidc }) => {
		const { Grant } = oidc.provider;
		const grant = new Grant({ accountId: oidc.session!.accountId!, clientId: oidc.client!.clientId });
		grant.addOIDCScope('openid email');
		await grant.save();
		return grant;
	},
	// Said aloud, as it otherwise says itself that these are its own choice.
	ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 }
});

async function letIn(provider: Provider, town: Municipality, request: IncomingMessage, response: ServerResponse) {
	const { id, amr } = town.employee;
	await provider.interactionFinished(request, response, { login: { accountId: id, amr } });
}

// As a browser: cookies are kept, and it stops where the provider sends it to the site.
async function follow(start: string, issuer: string): Promise<URL> {
	const jar = new Map<string, string>();
	let url = new URL(start);
	for (let hop = 0; url.origin === issuer && hop < 10; hop++) {
		const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
		const response = await fetch(url, { redirect: 'manual', headers: { cookie } });
		for (const line of response.headers.getSetCookie()) {
			const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
			if (name) jar.set(name, value ?? '');
		}
		const location = response.headers.get('location');
		if (!location) throw new Error(`${response.status} ${url.pathname}: ${(await response.text()).slice(0, 500)}`);
		url = new URL(location, url);
	}
	return url;
}

async function exchange(issuer: string, client: string, code: string, verifier: string, uri: string): Promise<string> {
	const response = await fetch(`${issuer}/token`, {
		method: 'POST',
		body: new URLSearchParams({
			grant_type: 'authorization_code',
			client_id: client,
			client_secret: SECRET,
			code,
			code_verifier: verifier,
			redirect_uri: uri
		})
	});
	return ((await response.json()) as { id_token: string }).id_token;
}

async function stop(server: Server) {
	server.close();
	server.closeAllConnections();
	await once(server, 'close');
}
