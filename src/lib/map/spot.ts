// A point of the ground that somebody points at. Pure.

/** Degrees, to a metre. */
export type Spot = { lon: number; lat: number };

/** Of what MapLibre calls a place. */
export const spotOf = ({ lng, lat }: { lng: number; lat: number }): Spot => ({ lon: rounded(lng), lat: rounded(lat) });

const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
