// Whether what everybody reads about shared needs and evenings with residents may differ from a moment ago.
import type { Sql } from '#lib/foundation/database.server.ts';

/** Another text after every change of it; one statement, also of conversations, by their public view. */
export async function version(sql: Sql): Promise<string> {
	const [row] = await sql<{ version: string }[]>`
		select concat_ws('.',
			(select md5(string_agg(concat_ws(' ', id, slug, title, summary), ',' order by id)) from public_need_clusters),
			(select max(id) from need_cluster_statuses), (select count(*) from need_cluster_members),
			(select md5(string_agg(concat_ws(' ', id, words, owner), ',' order by id)) from need_cluster_actions),
			(select max(id) from need_cluster_action_states),
			(select concat(count(*), ' ', max(updated_at)) from public_conversations)) as version`;
	return row!.version;
}
