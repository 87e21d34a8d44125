// npm run build: the site as it is served, made again only when something it is made of has changed.
import { buildSite } from '#lib/foundation/build.server.ts';
import { fail, reasonOf, say } from '#lib/foundation/terminal.server.ts';

const built = await buildSite().catch((error) => fail(`De site kon niet worden gebouwd: ${reasonOf(error)}`));
say(built ? 'De site staat in build/.' : 'De site in build/ is al bij.');
