import * as following from '#lib/following/following.server.ts';

// Mail scanners open every link: only the button stops, or the POST of a mail program (RFC 8058).
export const load = async ({ params }) => ({
	followed: (await following.followedBy(params.token, new Date(), await following.municipalityName())) ?? null
});

export const actions = {
	// No redirect afterwards: a mail program follows none (RFC 8058, 3.1). The same answer for every link.
	default: async ({ params }) => {
		await following.stop(params.token);
		return { stopped: true };
	}
};
