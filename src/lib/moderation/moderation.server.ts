// The door of the moderation room: messages of residents, and what waits for a moderator.
export { forgetOld, KEPT_DAYS, recentDates, report } from './reports.server.ts';
