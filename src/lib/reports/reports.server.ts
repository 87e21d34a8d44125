// The door of reports: supply beside need, of the municipality and of one area, and what is kept of it.
export { overview, worst, type Overview } from './overview.server.ts';
export { area, filed, keep, keptPaper, paper } from './pages.server.ts';
export { report } from './report.server.ts';
export { whoAnswered } from './response.server.ts';
export { LONGEST_NOTE, snapshots } from './snapshots.server.ts';
