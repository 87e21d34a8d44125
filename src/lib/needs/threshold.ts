// Below these numbers a figure is withheld: it would tell about somebody, or mean nothing. Pure.

/** No figure about needs is shown for fewer answers than this. */
export const MIN_ANSWERS = 10;
/** No figure about people is shown for fewer people than this. */
export const MIN_PEOPLE = 5;
