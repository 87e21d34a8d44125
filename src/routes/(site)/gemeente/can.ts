// What each role of the municipality can do on the site, said to who has it.
import type { StaffRole } from '#lib/accounts/rights.ts';

export const roleCan: Record<StaffRole, string> = {
	officer:
		'Als beleidsmedewerker houd je alle plekken bij. Bestaat een plek niet meer? Haal die dan van de site. Per plek zie je wat er eerder veranderde.',
	moderator:
		'Als moderator beoordeel je wat nieuw is en wat bewoners melden. Je voegt samen wat dubbel is. Je haalt weg wat niet op de site hoort, en zet terug wat fout ging.',
	administrator:
		'Als beheerder van de site bepaal je wie welke rol heeft bij de gemeente. Je ziet ook welke mail niet aankwam.'
};
