// The picture of a scenario, for an evening in the wijk: as it was counted when it was shown.
import { drawn } from './drawn.server.ts';

export const load = ({ params }) => drawn(params.slug);
