// How officers change a shared need: one at a time, and at once on the site.
import * as accounts from '#lib/accounts/accounts.server.ts';
import type { Me } from '#lib/accounts/rights.ts';
import * as answers from '#lib/foundation/answers.server.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import type { ClusterRow } from './cluster.ts';
import * as queries from './queries.server.ts';

/** Holds the cluster first, and then does the work; undefined when there is none. @throws Forbidden */
export async function change<Answer>(
	who: Me | null,
	id: number,
	work: (tx: Sql, me: Me, cluster: ClusterRow) => Promise<Answer>
): Promise<Answer | undefined> {
	const answer = await sql.begin(async (tx) => {
		const me = await accounts.mustMay(tx, who, 'need.cluster');
		if (!(await queries.lock(tx, id))) return undefined;
		return work(tx, me, (await queries.byId(tx, id))!);
	});
	// Who reads the mail about it and opens the page, finds it there.
	answers.forget();
	return answer as Answer | undefined;
}
