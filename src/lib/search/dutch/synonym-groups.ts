// What residents, neighbours and officials call the same thing, by theme. Plain data in everyday spelling, one line a group:
//   a, b, c         one thing by several names: looking for one finds all
//   a, b > x, y     looking for a or b also finds x and y, not the other way round; a | b > x: a and b are not the same
//   a, b <> x | y   a theme and its kinds: the theme finds its kinds, a kind finds the theme, kinds do not find each other
import { CARE } from './synonym-groups-care.ts';
import { CULTURE } from './synonym-groups-culture.ts';
import { FOOD } from './synonym-groups-food.ts';
import { LEARNING } from './synonym-groups-learning.ts';
import { MAKING } from './synonym-groups-making.ts';
import { MEETING } from './synonym-groups-meeting.ts';
import { MONEY } from './synonym-groups-money.ts';
import { MOVING } from './synonym-groups-moving.ts';
import { OUTSIDE } from './synonym-groups-outside.ts';
import { PLAYING } from './synonym-groups-playing.ts';
import { SHARING } from './synonym-groups-sharing.ts';
import { WHERE } from './synonym-groups-where.ts';
import { WHO } from './synonym-groups-who.ts';

/** Every line, of every theme. */
export const LINES: readonly string[] = [
	...[FOOD, MOVING, PLAYING, MAKING, CULTURE, LEARNING, OUTSIDE, SHARING, CARE, MONEY, WHO, WHERE, MEETING]
].flatMap((theme) => theme.trim().split('\n'));
