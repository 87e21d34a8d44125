// Why supply fits or not, in one short sentence a part. Pure.
import { euros } from '#lib/activities/activity.ts';
import type { Mode } from '#lib/places/hours.ts';
import type { Answer } from '#lib/vocabulary/accessibility.ts';
import { targetGroups, type TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { isForSome, partsIn, type Supply } from './supply.ts';

const ways: Record<Mode, string> = {
	open: 'Je loopt er zo binnen.',
	'with-host': 'Je loopt er zo binnen en iemand ontvangt je.',
	'by-appointment': 'Je moet eerst een afspraak maken.',
	members: 'Alleen leden komen er binnen.'
};

const steps: Record<Answer, string> = {
	yes: 'Er zijn geen drempels.',
	limited: 'Je komt er binnen met een rolstoel, maar niet overal.',
	no: 'Er zijn drempels.',
	unknown: 'Het is niet bekend of er drempels zijn.'
};
const toilets: Record<Answer, string> = {
	yes: 'er is een aangepast toilet',
	limited: 'het toilet is een beetje aangepast',
	no: 'er is geen aangepast toilet',
	unknown: 'een aangepast toilet is niet bekend'
};

const percent = (share: number) => `${Math.round(share * 100)} %`;

export const partWords = {
	access({ noun, joining }: Supply, mode: Mode): string {
		if (noun === 'place' || mode !== 'open') return ways[mode];
		if (joining === 'sign-up') return 'Je moet je eerst aanmelden.';
		return joining === 'walk-in' ? 'Je hoeft je niet aan te melden.' : 'Het is niet bekend of je je moet aanmelden.';
	},

	openness({ noun, week: known, regularity }: Supply, week: number, value: number, minDayParts: number): string {
		if (known === null && !week) return 'De tijden zijn niet bekend. Daarom telt het niet mee.';
		if (value === 0) return noun === 'place' ? 'Het is dan niet open.' : 'Het is er dan niet.';
		const times = partsIn(week);
		const parts = times === 1 ? '1 dagdeel' : `${times} dagdelen`;
		if (noun === 'activity' && regularity < 1)
			return `Het is er dan, ${parts} per week, maar niet elke week: in ${percent(regularity)} van de weken. De norm is ${minDayParts}.`;
		return `Het is er dan, ${parts} per week. De norm is ${minDayParts}.`;
	},

	age(supply: Supply, group: TargetGroup, value: number): string {
		if (!isForSome(supply)) return 'Het is voor iedereen.';
		const named = supply.targetGroups.map((key) => targetGroups.name(key)).join(', ');
		if (supply.targetGroups.includes(group)) return `Het is voor deze groep: ${named}.`;
		if (value === 0) return `Het is voor een andere groep: ${named}.`;
		return group === 'everyone' ? `Het is niet voor iedereen, maar voor: ${named}.` : `Het is bedoeld voor: ${named}.`;
	},

	price({ price, priceCents, consumptionRequired }: Supply): string {
		if (consumptionRequired) return 'Je moet er iets kopen.';
		if (price === 'unknown') return 'Het is niet bekend wat het kost.';
		if (price === 'voluntary') return 'Je geeft wat je wilt.';
		if (price === 'free' || priceCents === 0) return 'Het is gratis.';
		return priceCents === null ? 'Je betaalt een bijdrage.' : `Het kost ${euros(priceCents)}.`;
	},

	accessibility({ stepFree, toilet }: Supply, group: TargetGroup): string {
		if (group === 'disability') return `${steps[stepFree].slice(0, -1)}, en ${toilets[toilet]}.`;
		if (group === 'age-65-plus' || group === 'parents') return steps[stepFree];
		return 'Voor deze groep letten we niet op drempels.';
	},

	freshness({ noun, verifyBy }: Supply, fresh: boolean): string {
		if (verifyBy !== null) return fresh ? 'Het is op tijd nagekeken.' : 'Het is te lang geleden nagekeken.';
		if (noun === 'place') return 'Niemand heeft dit nog nagekeken.';
		return 'Dit vragen we niet na: het telt mee zolang er data in de agenda staan.';
	}
};
