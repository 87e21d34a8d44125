// Mail that may not have reached somebody, for who keeps the site running.
import * as accounts from '#lib/accounts/accounts.server.ts';

const MOST = 200;

export const load = async ({ locals: { me } }) => ({ letters: await accounts.missedLetters(me, MOST), most: MOST });
