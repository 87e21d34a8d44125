// The short address on a printed card: on to the questions, with the area of the card filled in.
import { redirect } from '@sveltejs/kit';
import * as needs from '#lib/needs/needs.server.ts';

export const GET = async ({ params }) => {
	const card = await needs.cardAt(params.code);
	// Who mistypes a code can still say what they miss.
	redirect(303, card ? `/wat-mis-je?${new URLSearchParams({ bij: card.slug, kaart: card.code })}` : '/wat-mis-je');
};
