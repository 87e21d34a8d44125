// How each part of a report is worked out, in words: folded on screen, in full on paper. Pure.
import { DETOUR } from '#lib/reach/crow.ts';
import type { Focus } from './findings.ts';
import { numberText } from './figurewords.ts';
import { openPhrase } from './phrases.ts';
import { NEARBY } from './spare.ts';

export type Part =
	'outcome' | 'week' | 'supply' | 'spare' | 'agreed' | 'questions' | 'needs' | 'groups' | 'kinds' | 'people';

export const partNames: Record<Part, string> = {
	outcome: 'De uitkomst',
	week: 'De week',
	supply: 'Wat er is',
	spare: 'Vrije ruimte',
	agreed: 'Gedeelde behoeften en gesprekken',
	questions: 'De drie vragen',
	needs: 'Wat mensen missen',
	groups: 'Wie het dichtbij heeft',
	kinds: 'Alle soorten en dagdelen',
	people: 'Hoe het met mensen gaat'
};

export const formulas = ({ dayPart }: Pick<Focus, 'dayPart'>): Record<Part, string> => ({
	outcome:
		`Iets telt mee als het past, op loopafstand is, en ${openPhrase(dayPart)}. ` +
		'Mensen zonder = mensen van de groep × (1 − het deel met minstens één zo’n plek of activiteit). ' +
		'Per 1.000 = antwoorden ÷ mensen × 1.000. De grenzen erachter zeggen wat door toeval kan schelen (Wilson, 95 %). ' +
		'De antwoorden zijn geen steekproef: wie wilde, vertelde iets.',
	week:
		'Per dag en dagdeel tellen we de plekken en activiteiten die dan open zijn, passen en op loopafstand zijn. ' +
		'Het percentage is het deel van de groep dat er dan minstens één kan bereiken.',
	supply:
		'Hoe goed iets past, is het product van zes delen van 0 tot 1: wie er binnen mag, leeftijd, open zijn, prijs, ' +
		'toegankelijkheid en hoe kort geleden het is nagekeken. Iets telt mee als dat minstens de norm is. ' +
		'Te ver is wat niemand in dit gebied binnen de norm kan bereiken.',
	spare:
		'Ruimtes waarvan de beheerder zegt dat ze dan vrij zijn, in de wijk, ' +
		`of binnen ${NEARBY} minuten lopen van het midden ervan. De minuten zijn geschat: ` +
		`hemelsbreed maal ${numberText(DETOUR)}, in het tempo van de groep. Verder dan de norm staat apart.`,
	agreed: 'Alles wat op de site staat over dit gebied, wat erin ligt en waar het in ligt, en over de hele gemeente.',
	questions:
		'De zinnen zijn gemaakt van de cijfers hierbij. Een vraag is: een groep, een soort en een dagdeel. Iedereen samen is ' +
		'geen groep, maar alle groepen bij elkaar: dat telt apart. Wat het betekent, zeggen bewoners.',
	needs:
		'Een antwoord telt één keer, bij elke soort, groep en elk dagdeel dat het noemt. ' +
		'Zinnen staan hier pas nadat een mens ze heeft bekeken.',
	groups: 'Voor elke groep berekend als de uitkomst. Wie antwoordde, staat naast hoeveel mensen er wonen.',
	kinds: 'Elke uitkomst is op dezelfde manier berekend, voor elke groep, soort en elk dagdeel.',
	people: 'Cijfers zoals ze zijn geladen, elk met jaar en bron. Waar geen cijfer is, staat dat er.'
});
