// The door of the inventory: every place of the municipality in one list, for who keeps it.
export { choices, everything, lines, list, type Found, type Listed } from './listing.server.ts';
export { change, changeAll, preview, type Preview, type Saved, type Selection } from './changing.server.ts';
