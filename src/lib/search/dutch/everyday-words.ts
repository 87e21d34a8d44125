// The words everybody uses, whatever they look for: none of them is a slip for the name of a dorp or for something else.
import { BASE_WORDS } from './base-words.ts';
import { normaliseWord } from './normalise.ts';
import { stem } from './stem.ts';

const VERBS = `
aanbieden aandoen aankomen aanmelden aannemen aanpakken aanraden aantrekken aanvragen accepteren achterlaten afhalen
aflopen afmelden afspreken afwassen antwoorden bedanken bedenken bedoelen beginnen begrijpen behandelen behoren bekijken
beleven bellen beloven beoefenen bepalen bereiken beschrijven beslissen bestaan bestellen betalen betekenen bevallen
bewaren bezoeken bidden bieden binden blijken blijven boeken bouwen branden breken brengen bukken delen denken dienen doen
doorgaan draaien dragen dromen drogen druppelen durven duren duwen eisen ervaren gaan gebeuren gebruiken geloven genieten
geven gieten glijden gooien graven groeien halen handelen hangen hebben helpen heten hopen horen houden huilen huren
inleveren inschrijven invullen kennen kiezen kijken kleden klimmen klinken kloppen knippen komen kopen kosten kraken
krijgen kunnen lachen laten leggen leiden lenen leren letten leven leveren liegen liggen lijden lijken loslaten lukken
luisteren maken meedoen meegaan meenemen meten missen moeten mogen nemen noemen nodigen ontdekken ontvangen onthouden
ontspannen ophalen opgeven ophouden opletten oplossen opruimen opstaan oversteken passen pakken planten plukken
proberen raden raken redden regelen regenen reizen rennen repeteren rijden roepen ruiken rusten schenken scheren schijnen
schoonmaken schrikken schudden slagen slaan sluiten smaken snappen snijden sparen spreken springen spuiten staan starten
steken stellen sterven stijgen stoppen storen storten strijken sturen tellen tonen trekken trouwen uitgaan uitleggen
uitnodigen vallen vangen varen vechten veranderen verbeteren verdienen verdwijnen vergelijken vergeten verhuizen verhuren
verkopen verlaten verliezen verplaatsen verschijnen verstaan vertellen vertrekken vertrouwen vervangen verwachten verwijderen
verzamelen verzorgen vieren vinden vliegen voelen volgen voorbereiden voorkomen voorstellen vragen vullen wachten wassen
wegen weggooien wennen werken weten wijzen willen winnen wisselen wonen worden zeggen zenden zetten zien zijn zitten zoeken
zorgen zwaaien zwijgen vertalen`;

const NOUNS = `
aandacht aantal achternaam adres afstand afspraak antwoord appel arm avontuur baas bed been begin belang berg bericht beurt
bezoek blad blik boodschap boom boord bord brief broer brug buik buurman buurvrouw cent collega contact datum deel deken
deur dier ding dokter dorp draad droom duim duur einde ezel fout gang gast gat gebied gebouw gedachte geheim geld geluid
geluk geval gevoel gezicht gids glas goud graad grap grond haar hals hand hart heer hemel hond hoofd hoogte hoop huid idee
inhoud jaar jas jongen kaas kans kant kast keer keus keuze kind klant kleding kleur klok knie koning kop kracht krant kring
kruispunt kwartier kwestie laag lade lamp land leeftijd leider lengte leven lichaam licht lied liefde lijst lip lucht maal
maan maand maat macht manier medewerker melk mening mens merk mes minuut moeder moeite mond muur naam nacht neef nek nest
neus nicht niveau noorden nummer oog oor oom oosten openingstijd opleiding orde ouder overkant paar pad pak papier pen
persoon pijn plan plank plezier pond poort poos praktijk prijs probleem punt raam rand recht reden regel regen reis rest
richting ring rivier rok rol roos rug ruimte rust schaduw scherm school seconde slaap slot sneeuw soort staart stad stap
steen stem ster stoel straat stuk taal tafel tand tante tas teken telefoonnummer tijd titel toekomst toets ton tong touw trap
trein uitleg uur vader vak veld verhaal verjaardag vinger vlak vlees vloer voet voorbeeld vorm vraag vreugde vriend vrijheid
vrouw vuur waarde waarheid wagen wand warmte weer weg week wens wereld westen wiel wind winter woord zaak zak zand zee zijde
zin zon zorg zuiden zus asperge boon broek concept druif hak kabel katoen kussen latijn schaar snoer wekker`;

const QUALITIES = `
aardig afwezig algemeen arm bang beetje bekend beroemd beschikbaar best bezig bijzonder blauw blij boos breed bruin dagelijks
dapper dicht diep dik dom donker dood droog druk duidelijk duur eenvoudig eerlijk eigen enig ernstig fijn fout fris geel
gek gemakkelijk gesloten gewoon gezond goed goedkoop graag groen groot haast half hard heel heet helder hoog jammer jong
juist kapot klaar klein knap koud kort krom kwaad laag laat lang langzaam leeg lekker lelijk leuk lief licht linker los
makkelijk meest mogelijk moeilijk moe mooi nat netjes nieuw nodig oud open paars plat precies prettig prima rechter rijk
rond rood ruim rustig samen scherp scheef schoon serieus simpel slap slecht slim snel speciaal spannend sterk stevig stil
stom streng stuk tevreden trots vaak vals vast veilig ver verkeerd verplicht vies vol volgend volledig vorig vreemd vrij
vroeg vrolijk waar warm wild wit zacht zeker zelf zelfstandig ziek zoet zuinig zwaar zwak zwart politiek`;

const words = (text: string) => text.trim().split(/\s+/).map(normaliseWord);

/** Verbs, as people look them up. */
export const EVERYDAY_VERBS: readonly string[] = words(VERBS);

const all: ReadonlySet<string> = new Set([
	...EVERYDAY_VERBS.flatMap((verb) => [verb, stem(verb), `${stem(verb)}t`]),
	...words(`${NOUNS} ${QUALITIES}`),
	...BASE_WORDS.map(normaliseWord)
]);

/** Is this normalised word, spelled as it should be, one that everybody uses? */
export const isEveryday = (word: string): boolean => all.has(word);
