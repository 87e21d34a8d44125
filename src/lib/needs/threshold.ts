// Below these numbers a figure is withheld: it would tell about somebody, or mean nothing. A municipality may ask for more
// (threshold.server.ts), never for fewer. Pure.

/** From how many answers and how many people on a figure is shown. */
export type Thresholds = { answers: number; people: number };

/** No figure about needs is shown for fewer answers than this. */
export const MIN_ANSWERS = 10;
/** No figure about people is shown for fewer people than this. */
export const MIN_PEOPLE = 5;
export const standard: Thresholds = { answers: MIN_ANSWERS, people: MIN_PEOPLE };
