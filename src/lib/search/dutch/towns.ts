// Towns people may type that lie elsewhere: a name that is right, no slip for something that is here.
import { normaliseWord } from './normalise.ts';

const TOWNS = `
alkmaar almelo almere alphen amersfoort amstelveen amsterdam antwerpen apeldoorn arnhem assen bemmel bergen beuningen boekel
bosch boxmeer boxtel breda brussel cuijk culemborg delft deurne deventer dinther dongen dordrecht dreumel druten ede
eindhoven emmen enschede etten geldermalen geldrop gemert gennep goirle gorinchem gouda grave groesbeek groningen haarlem
haag heerlen heesch heeswijk helmond hengelo hertogenbosch hilversum horst hoofddorp kaatsheuvel kampen kerkrade leerdam
leeuwarden leiden lelystad leur maastricht malden meppel middelburg mill nijmegen nistelrode nuenen odiliapeel oirschot
oisterwijk oosterhout oploo reek roermond roosendaal rosmalen rotterdam schaijk schijndel sittard sliedrecht someren
terneuzen tiel tilburg uden utrecht valkenswaard veenendaal veghel veldhoven venlo venray vlissingen volkel vorstenbosch
vught waalre waalwijk weert wijchen winterswijk zaanstad zaltbommel zeeland zoetermeer zutphen zwolle`;

const all: ReadonlySet<string> = new Set(TOWNS.trim().split(/\s+/).map(normaliseWord));

/** Is this normalised word the name of a town in the country, whether it is this one or not? */
export const isElsewhere = (word: string): boolean => all.has(word);
