// From how many answers and people on a figure is shown, as the municipality set it (gap_settings); never fewer than the
// rules allow. Every figure in public asks here, so that one threshold holds everywhere.
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { MIN_ANSWERS, MIN_PEOPLE, type Thresholds } from './threshold.ts';

const held = (from: Sql, key: 'min_answers' | 'min_people', least: number) => from`
	greatest(${least}::int, (select s.value::int from gap_settings s where s.key = ${key} order by s.id desc limit 1))`;

/** How many answers it takes, as a part of a statement: an integer. */
export const leastAnswers = (from: Sql) => held(from, 'min_answers', MIN_ANSWERS);

/** Both thresholds that hold now. One statement. */
export async function thresholds(from: Sql = sql): Promise<Thresholds> {
	const [row] = await from<Thresholds[]>`
		select ${leastAnswers(from)} as answers, ${held(from, 'min_people', MIN_PEOPLE)} as people`;
	return row!;
}
