// Towns people may type that lie elsewhere: a name that is right, no slip for something that is here.
import { normaliseWord } from './normalise.ts';

const TOWNS = `
alkmaar almelo almere alphen amersfoort amstelveen amsterdam antwerpen apeldoorn appeltern arnhem assen batenburg
bemmel bergen berlicum bernheze beuningen boekel bosch boxmeer boxtel breda brussel cuijk culemborg delft deurne
deventer dinther dongen dordrecht dreumel druten ede eindhoven emmen empel enschede escharen etten geldermalen geldrop
gemert gennep goirle gorinchem gouda grave groesbeek groningen haag haarlem heerlen heesch heeswijk helmond hengelo
hertogenbosch hilversum hoofddorp horst kaatsheuvel kampen kerkrade leerdam leeuwarden leiden lelystad leur loosbroek
maasbommel maashorst maastricht malden meppel middelburg mill nijmegen nistelrode nuenen nuland odiliapeel oirschot
oisterwijk oosterhout oploo reek roermond roosendaal rosmalen rotterdam schaijk schijndel sittard sliedrecht someren
terneuzen tiel tilburg uden utrecht valkenswaard veenendaal veghel veldhoven velp venlo venray vinkel vlissingen
volkel vorstenbosch vught waalre waalwijk weert wijchen winterswijk zaanstad zaltbommel zeeland zoetermeer zutphen
zwolle`;

const all: ReadonlySet<string> = new Set(TOWNS.trim().split(/\s+/).map(normaliseWord));

/** Is this normalised word the name of a town in the country, whether it is this one or not? */
export const isElsewhere = (word: string): boolean => all.has(word);
