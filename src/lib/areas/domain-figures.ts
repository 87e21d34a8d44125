// Figures about the five domains in which *Thuis in de buurt* (2020) looks at who is vulnerable, beyond the key figures: a
// municipality loads them from a file of its own (domain-file.ts). Pure.
import type { Definition } from './figures.ts';

export const domains = {
	income: 'Inkomen',
	health: 'Gezondheid',
	days: 'Daginvulling',
	lifestyle: 'Leefstijl',
	cohesion: 'Samenhang'
} as const satisfies Record<string, string>;
export type DomainKey = keyof typeof domains;

const share = (domain: DomainKey, key: string, name: string, names: string[] = []): DomainDefinition => ({
	...{ domain, key, name, names },
	unit: '%',
	decimals: 1
});
export type DomainDefinition = Definition & { domain: DomainKey };

/** In the order in which they stand on screen; `names` are those of CBS key figures, where these have them. */
export const domainDefinitions: readonly DomainDefinition[] = [
	share('income', 'share_social_minimum', 'Huishoudens onder of rond het sociaal minimum', ['phhosm']),
	share('income', 'share_long_low_income', 'Huishoudens met vier jaar of langer een laag inkomen'),
	share('health', 'share_good_health', 'Mensen die hun gezondheid goed of zeer goed noemen'),
	share('health', 'share_long_term_illness', 'Mensen met een langdurige aandoening'),
	share('health', 'share_severely_lonely', 'Mensen die ernstig of zeer ernstig eenzaam zijn'),
	share('days', 'share_benefit', 'Mensen van 15 tot 67 jaar met een uitkering'),
	{
		...share('days', 'wmo_clients', 'Mensen met hulp uit de Wmo', ['pwmot']),
		unit: 'per 1.000 inwoners',
		decimals: 0
	},
	share('days', 'share_youth_care', 'Jongeren tot 18 jaar met jeugdzorg', ['pjztn']),
	share('days', 'share_volunteers', 'Mensen die vrijwilligerswerk doen'),
	share('lifestyle', 'share_weekly_sport', 'Mensen die elke week sporten'),
	share('lifestyle', 'share_overweight', 'Mensen met overgewicht'),
	share('lifestyle', 'share_smokers', 'Mensen die roken'),
	{
		...share('cohesion', 'social_cohesion', 'Rapportcijfer voor de sociale samenhang'),
		unit: 'score 0–10',
		decimals: 1
	},
	share('cohesion', 'share_nuisance', 'Mensen die veel overlast van de buurt hebben'),
	share('cohesion', 'share_feels_at_home', 'Mensen die zich thuis voelen in de buurt')
];
