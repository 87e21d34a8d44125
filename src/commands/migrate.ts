// npm run migrate: applies the migrations that are new.
import { borrowDatabase } from '#lib/foundation/localdatabase.server.ts';
import { migrate } from '#lib/foundation/migrations.server.ts';
import { configurationOrExit, fail, reasonOf, say } from '#lib/foundation/terminal.server.ts';

const configuration = configurationOrExit();
try {
	const database = await borrowDatabase(configuration);
	try {
		const applied = await migrate(database.url);
		say(applied.length ? applied.map((name) => `Toegepast: ${name}`).join('\n') : 'De database is al bij.');
	} finally {
		await database.stop();
	}
} catch (error) {
	fail(`De database kon niet worden bijgewerkt: ${reasonOf(error)}`);
}
