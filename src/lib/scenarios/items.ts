// Where a change stands in the list: the pin on the map leads there. Pure.

/** Id of the change with this number, from 0. */
export const changeItem = (number: number): string => `verandering-${number + 1}`;
