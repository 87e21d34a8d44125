// What somebody of the municipality can do here, and a way to what is on the site.
import { may } from '#lib/accounts/rights.ts';
import { lineOf } from '#lib/foundation/typed.ts';
import * as moderation from '#lib/moderation/moderation.server.ts';
import { waitingWords } from '#lib/moderation/queue.ts';
import { roleCan } from './can.ts';

const LONGEST = 300;

export const load = async ({ locals: { me }, url }) => {
	const moderates = may(me, 'review.decide');
	const waiting = moderates ? waitingWords(await moderation.count(me)) : null;
	const doors = [
		moderates && {
			href: '/gemeente/beoordelen',
			label: 'Beoordelen',
			about: 'Wat een mens moet bekijken: nieuwe initiatieven, eerste activiteiten, aanvragen en meldingen.',
			waiting
		},
		may(me, 'gap.see') && {
			href: '/gemeente/vraag-en-aanbod',
			label: 'Vraag en aanbod',
			about: 'Waar mensen een plek missen, en waar er veel is. Met een rapport per wijk om te printen.',
			waiting: null
		},
		may(me, 'norm.edit') && {
			href: '/gemeente/normen',
			label: 'Normen en grenzen',
			about: 'Wat dichtbij genoeg, open genoeg en passend genoeg is, met de bron. En hoe snel mensen lopen.',
			waiting: null
		},
		may(me, 'scenario.write') && {
			href: '/gemeente/scenarios',
			label: 'Scenario’s',
			about: 'Wat als er een plek bij komt, dichtgaat of verhuist: wie krijgt er iets bij en wie raakt iets kwijt.',
			waiting: null
		},
		may(me, 'need.cluster') && {
			href: '/gemeente/behoeften',
			label: 'Gedeelde behoeften',
			about: 'Wat velen missen: breng het samen, geef antwoord, en wie dat wilde hoort ervan.',
			waiting: null
		},
		may(me, 'need.see') && {
			href: '/gemeente/behoeften/wie-antwoordde',
			label: 'Wie antwoordde, en wie niet',
			about: 'De antwoorden naast hoeveel mensen er wonen. Zo zie je welke wijk of leeftijd stil is.',
			waiting: null
		},
		may(me, 'conversation.write') && {
			href: '/gemeente/gesprekken',
			label: 'Gebiedsgesprekken',
			about: 'Wat bewoners zeiden op een avond: voldoet het aanbod, wat kunnen ze zelf, wat is nodig?',
			waiting: null
		},
		may(me, 'need.see') && {
			href: '/gemeente/behoeften/antwoorden',
			label: 'Antwoorden van bewoners',
			about: 'Wat mensen missen, antwoord voor antwoord. Laat een vloed of een grap weg.',
			waiting: null
		},
		may(me, 'need.enter') && {
			href: '/gemeente/behoeften/invoer',
			label: 'Antwoorden invoeren',
			about: 'Van papieren kaarten, van de telefoon of uit een gesprek. Snel achter elkaar.',
			waiting: null
		},
		may(me, 'need.enter') && {
			href: '/gemeente/behoeften/kaarten',
			label: 'Kaarten om uit te delen',
			about: 'Dezelfde vragen op papier, per wijk, met een code om te scannen.',
			waiting: null
		},
		may(me, 'merge') && {
			href: '/gemeente/samenvoegen',
			label: 'Samenvoegen',
			about: 'Plekken, initiatieven en activiteiten die dubbel lijken.',
			waiting: null
		},
		may(me, 'inventory.see') && {
			href: '/gemeente/plekken',
			label: 'Alle plekken',
			about:
				'De hele lijst: wat ontbreekt, wat lang niet is gecontroleerd. Wijzig er één of veel tegelijk, en neem de lijst mee.',
			waiting: null
		},
		may(me, 'place.edit-content') && {
			href: '/plekken',
			label: 'Plekken bijhouden',
			about: 'Zoek een plek en kies daar “Pas deze plek aan”: tekst, openingstijden en toegankelijkheid.',
			waiting: null
		},
		may(me, 'place.visit') && {
			href: '/veld',
			label: 'Plekken nakijken',
			about: 'Ga langs met je telefoon: wat klopt er nog, een foto, een nieuwe plek. Werkt ook zonder verbinding.',
			waiting: null
		},
		may(me, 'tariff.edit') && {
			href: '/gemeente/tarieven',
			label: 'Tarieven voor ruimtes',
			about: 'Wat bewoners, verenigingen en anderen betalen, en in welke volgorde dat wordt bekeken.',
			waiting: null
		},
		may(me, 'role.give') && {
			href: '/gemeente/rollen',
			label: 'Rollen',
			about: 'Wie wat mag bij de gemeente.',
			waiting: null
		},
		may(me, 'letters.see') && {
			href: '/gemeente/post',
			label: 'Post die niet aankwam',
			about: 'Mails die geweigerd zijn, of waarvan we niet zeker weten of ze aankwamen.',
			waiting: null
		}
	];
	const typed = lineOf(url.searchParams.get('zoek'), LONGEST);
	return {
		roles: me?.rights.staff.map((role) => roleCan[role]) ?? [],
		doors: doors.filter((door) => door !== false),
		looksUp: may(me, 'place.withdraw'),
		looksUpAll: may(me, 'activity.withdraw'),
		typed,
		found: typed ? await moderation.find(me, typed) : []
	};
};
