// Words of offices, each with what a neighbour would say. Made here, for who writes about a dinner or a walk.
// After a ~ comes what says the same in a sentence of its own: 'ons laagdrempelige diner' has no easy adjective.

const pairs = `
aangaande: over
aanmeldingsformulier: formulier
aanschaffen: kopen
aanvang: begin
aanvangen: beginnen
aanwenden: gebruiken
accommodatie: ~gebouw of zaal
additioneel: extra
adequaat: goed
adequate: ~goed
afdoende: genoeg
afgifte: geven
alsmede: en ook
alsook: en ook
alvorens: voordat
annuleren: afzeggen
anticiperen: vooruitkijken
attenderen: ~laten weten
attent maken: ~laten weten
begeleiding: hulp
beknopt: kort
belanghebbende: ~wie ermee te maken heeft
benodigd: nodig
benodigdheden: wat je nodig hebt
bereidwillig: bereid
beschikbaar stellen: geven
beschikken over: hebben
besloten groep: vaste groep
betreffende: over
betrekking hebben op: gaan over
bevorderen: helpen
bewerkstelligen: zorgen voor
bijgevolg: dus
bijwonen: komen naar
billijk: eerlijk
calamiteit: ongeluk
coördinator: ~wie het regelt
conform: volgens
consumptie: drankje of hapje
consulent: adviseur
continueren: doorgaan met
conventioneel: gewoon
conventionele: ~gewoon
cursist: ~wie de cursus doet
daadwerkelijk: echt
dagbesteding: ~iets te doen overdag
de mogelijkheid bieden: ~kunnen
deelname: meedoen
deelnemer: ~wie meedoet
deelnemers: mensen die meedoen
deelnemen: meedoen
deelneemt: meedoet
neemt deel: doet mee
neem deel: doe mee
derhalve: daarom
desbetreffend: ~dit
desgewenst: als je wilt
deskundige: ~wie er veel van weet
dienaangaande: daarover
dient te: moet
dienen te: moeten
dientengevolge: daardoor
diverse: verschillende
doch: maar
doelgroep: de mensen voor wie het is
doelstelling: doel
doorgaans: meestal
eenieder: iedereen
eigen bijdrage: wat je zelf betaalt
entree: toegang
evaluatie: ~terugkijken
evaluatieformulier: formulier
evenals: net als
evenement: ~feest of activiteit
eventueel: misschien
expertise: kennis
faciliteit: voorziening
faciliteiten: voorzieningen
faciliteert: maakt mogelijk
faciliteren: mogelijk maken
frequent: vaak
gaarne: graag
gebruikmaken van: gebruiken
gedurende: tijdens
geenszins: niet
gelieve: wil je
geruime tijd: lang
geschieden: gebeuren
gevarieerd: ~met veel afwisseling
gewaarworden: merken
heden: nu
hetgeen: wat
hieromtrent: hierover
hiertoe: hiervoor
hygiënisch: schoon
implementeren: invoeren
in het kader van: voor
in de gelegenheid stellen: ~laten
in samenwerking met: samen met
inclusief: met
indien: als
individueel: ~alleen of voor jezelf
individuele: ~alleen of voor jezelf
informatiebijeenkomst: ~uitleg
informeren: vertellen
initiatiefnemer: ~wie het begon
initiëren: beginnen
inschrijven: aanmelden
inschrijving: aanmelding
interactie: contact
inzetten op: werken aan
inzetten: gebruiken
interactief: ~waarbij je zelf meedoet
interactieve: ~waarbij je zelf meedoet
inzake: over
jegens: tegen
kenbaar maken: laten weten
kosteloos: gratis
laagdrempelig: ~iedereen kan zo binnenlopen
laatstgenoemde: die laatste
leefomgeving: buurt
locatie: plek
maatschappelijk: ~voor de samenleving
met betrekking tot: over
met ingang van: vanaf
middels: met
mits: als
momenteel: nu
multifunctioneel: ~voor veel dingen te gebruiken
multifunctionele: ~voor veel dingen te gebruiken
nadien: daarna
nagenoeg: bijna
naar aanleiding van: door
niettemin: toch
nihil: niets
noodzakelijk: nodig
omtrent: over
onderhavig: ~dit
ondersteunen: helpen
ondersteuning: hulp
ontmoetingsmoment: bijeenkomst
ontplooien: ~groeien
op basis van: volgens
op elk gewenst moment: altijd
optimaal: ~zo goed mogelijk
optimale: ~zo goed mogelijk
optioneel: ~als je wilt
optionele: ~als je wilt
oriënteren: rondkijken
overeenkomstig: volgens
overigens: trouwens
participant: ~wie meedoet
participatie: meedoen
participeren: meedoen
per abuis: per ongeluk
pilot: proef
plaatsvinden: zijn
plaatsvindt: is
primair: eerst
protocol: afspraak
protocollen: afspraken
procedure: manier
raadplegen: ~kijken in
realiseren: maken
recreatief: ~voor je plezier
recreatieve: ~voor je plezier
reeds: al
restitutie: geld terug
retourneren: terugsturen
samenkomst: bijeenkomst
schriftelijk: op papier
sociaal isolement: ~alleen zijn
sociale cohesie: ~elkaar kennen in de buurt
stagneren: stilstaan
stimuleren: aanmoedigen
te allen tijde: altijd
teneinde: om
ten behoeve van: voor
ten gevolge van: door
tenzij: behalve als
ter plaatse: daar
thans: nu
tijdig: op tijd
toelichting: uitleg
traject: ~plan met stappen
tevens: ook
uiterlijk: op zijn laatst
uiteraard: natuurlijk
uitsluitend: alleen
van toepassing zijn: gelden
veelal: vaak
verkrijgbaar: te krijgen
verstrekken: geven
vereist: nodig
vermits: omdat
verschuldigd: ~te betalen
voorafgaand aan: voor
voormalig: ~vroeger
voornemens zijn: van plan zijn
voornoemd: ~dit
voorts: verder
voorzien van: met
vrijblijvend: ~zonder dat je ergens aan vastzit
waarborgen: zorgen voor
wederom: weer
wijzigen: veranderen
wijziging: verandering
workshop: ~les waarin je het zelf doet
zelfredzaamheid: ~jezelf kunnen redden
zodoende: zo
zorg dragen voor: zorgen voor
zulks: dit
`;

const lines = pairs
	.trim()
	.split('\n')
	.map((line) => line.split(': ') as [string, string]);

/** Lower-case words or phrases → what to write instead. */
export const easier: ReadonlyMap<string, string> = new Map(lines.map(([hard, easy]) => [hard, easy.replace('~', '')]));

/** Those for which the easy words do not fit in the same place of a sentence: it has to be built anew. */
export const roundabout: ReadonlySet<string> = new Set(lines.filter(([, easy]) => easy.startsWith('~')).map(([hard]) => hard)); // prettier-ignore
