import * as clusters from '#lib/clusters/clusters.server.ts';

// Mail scanners open every link: only the button stops, or the POST of a mail program (RFC 8058).
export const load = async ({ params }) => ({ hearing: (await clusters.hearing(params.token)) ?? null });

export const actions = {
	// No redirect afterwards: a mail program follows none (RFC 8058, 3.1). The same answer for every link.
	default: async ({ params }) => {
		await clusters.stop(params.token);
		return { stopped: true };
	}
};
