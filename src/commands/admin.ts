// npm run admin -- mail@voorbeeld.nl: makes somebody administrator, and prints a link to sign in with.
import * as accounts from '#lib/accounts/accounts.server.ts';
import { parseEmail } from '#lib/accounts/email.ts';
import * as database from '#lib/foundation/database.server.ts';
import { borrowDatabase } from '#lib/foundation/localdatabase.server.ts';
import { migrate } from '#lib/foundation/migrations.server.ts';
import { configurationOrExit, fail, reasonOf, say } from '#lib/foundation/terminal.server.ts';

const email = parseEmail(process.argv[2]);
if (!email || process.argv.length > 3) fail('Gebruik: npm run admin -- naam@voorbeeld.nl', 2);
const configuration = configurationOrExit();
try {
	const source = await borrowDatabase(configuration);
	try {
		await migrate(source.url);
		database.open(source.url, 1);
		const { isNew, token } = await database.sql.begin(async (tx) => {
			const id = await accounts.ensure(tx, email);
			const isNew = await accounts.giveRole(tx, accounts.COMMAND, id, { role: 'administrator' });
			// Without the second factor: that is set up at the first step inside.
			return { isNew, token: await accounts.newLink(tx, email, { next: '/gemeente/rollen' }) };
		});
		say(isNew ? `${email} is nu beheerder van de site.` : `${email} was al beheerder van de site.`);
		say('Log in met deze link. Hij werkt 15 minuten, en één keer. Daarna stel je een tweede stap in.');
		say(`${configuration.origin}/inloggen/${token}`);
	} finally {
		await database.close();
		await source.stop();
	}
} catch (error) {
	fail(`Dat lukte niet: ${reasonOf(error)}`);
}
