// The door of reports: supply beside need, of the municipality and of one area, and what is kept of it.
export { overview, type Overview } from './overview.server.ts';
export { report } from './report.server.ts';
export { keep, LONGEST_NOTE, snapshot, snapshots, type Snapshot } from './snapshots.server.ts';
