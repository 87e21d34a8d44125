// What somebody of the municipality can do here.
import { may } from '#lib/accounts/rights.ts';
import * as moderation from '#lib/moderation/moderation.server.ts';

export const load = async ({ locals: { me } }) => {
	const moderates = may(me, 'review.decide');
	const waiting = moderates ? await moderation.count(me) : 0;
	const doors = [
		moderates && {
			href: '/gemeente/beoordelen',
			label: 'Beoordelen',
			about: 'Wat een mens moet bekijken: nieuwe initiatieven, eerste activiteiten, aanvragen en meldingen.',
			waiting
		},
		may(me, 'merge') && {
			href: '/gemeente/samenvoegen',
			label: 'Samenvoegen',
			about: 'Plekken, initiatieven en activiteiten die dubbel lijken.',
			waiting: 0
		},
		may(me, 'place.edit-content') && {
			href: '/plekken',
			label: 'Plekken bijhouden',
			about: 'Zoek een plek en kies daar “Pas deze plek aan”: tekst, openingstijden en toegankelijkheid.',
			waiting: 0
		},
		may(me, 'role.give') && {
			href: '/gemeente/rollen',
			label: 'Rollen',
			about: 'Wie wat mag bij de gemeente.',
			waiting: 0
		}
	];
	return { doors: doors.filter((door) => door !== false) };
};
