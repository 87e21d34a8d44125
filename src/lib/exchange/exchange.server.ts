// The door of the exchange room: calendars and news feeds out, files and pages in.
export { calendarAnswer, newsAnswer } from './answers.server.ts';
export { importActivities } from './imports.server.ts';
export { atPlace, inArea, inSearch, ofInitiative, type Found, type Listing } from './listings.server.ts';
