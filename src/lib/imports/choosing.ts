// What an officer chose for rows that are probably double, from the form. Pure.
import { isChoice, type Choice } from './import.ts';
import { decisionsIn, type Decisions } from './taking.ts';

/**
 * What was chosen for rows that are probably double: fields `keuze-12`, `veld-12-phone` for who is right about one field,
 * and `rest` for the others.
 */
export function choicesIn(form: FormData): {
	rows: { row: number; choice: Choice | null; decisions: Decisions | null }[];
	rest: Choice | null;
} {
	const rest = form.get('rest');
	const asked = [...form].flatMap(([name, value]) => {
		const [, row, field] = /^(?:keuze|veld)-(\d{1,7})(?:-([a-z_]{1,40}))?$/.exec(name) ?? [];
		return row && typeof value === 'string' ? [{ row: Number(row), field, value }] : [];
	});
	const rows = [...Map.groupBy(asked, ({ row }) => row)].map(([row, told]) => {
		const choice = told.find(({ field }) => !field)?.value;
		const fields = told.flatMap(({ field, value }) => (field ? [[field, value] as const] : []));
		return { row, choice: isChoice(choice) ? choice : null, decisions: fields.length ? decisionsIn(fields) : null };
	});
	return { rows, rest: isChoice(rest) ? rest : null };
}
