// npm run seed: fills a database that is empty with the demo set.
import { seedWhenEmpty } from './first-content.ts';
import { borrowDatabase } from '#lib/foundation/localdatabase.server.ts';
import { migrate } from '#lib/foundation/migrations.server.ts';
import { configurationOrExit, fail, reasonOf, say } from '#lib/foundation/terminal.server.ts';

const configuration = configurationOrExit();
try {
	const database = await borrowDatabase(configuration);
	try {
		await migrate(database.url);
		say(
			(await seedWhenEmpty(database.url, configuration.origin))
				? 'De voorbeelden staan erin.'
				: 'Er staat al iets in: niets veranderd.'
		);
	} finally {
		await database.stop();
	}
} catch (error) {
	fail(`De voorbeelden konden niet worden geladen: ${reasonOf(error)}`);
}
