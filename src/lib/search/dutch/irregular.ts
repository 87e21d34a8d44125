// Words whose stem no rule finds, as data: `stem: other forms`. Written in everyday spelling, normalised on loading.
import { normaliseWord } from './normalise.ts';

const FORMS = `
kind: kinderen kindertjes kindje kindjes kinder
ei: eieren eitje eitjes
lid: leden
stad: steden
schip: schepen
dag: dagen daagse
weg: wegen
pad: paden
bad: baden
dak: daken
glas: glazen
blad: bladen bladeren
vat: vaten
slot: sloten
hof: hoven
god: goden
gebed: gebeden
verslag: verslagen
lied: liederen
goed: goederen
been: benen
museum: musea museums
centrum: centra centrums
podium: podia podiums
motor: motoren
kantoor: kantoren
ouderen: oudere
ouder: ouders
jongeren: jongere
volwassen: volwassenen volwassene
game: games gamen gamet gamer gamers
jongen: jongens
samen: tezamen
open: opent
teken: tekent
oefen: oefent
reken: rekent
regen: regent
keuken: keukens
buiten:
binnen:
leven: levens
haven: havens
oven: ovens
lezing: lezingen
kring: kringen
maatje: maatjes
uitje: uitjes
ommetje: ommetjes
bakkie: bakkies bakje bakjes
viering: vieringen
bijen: bijtje bijtjes
oudje: oudjes
meisje: meisjes
kaart: kaartje kaartjes
taart: taartje taartjes
hart: hartje
buurt: buurtje buurten
cafe: cafes cafeetje
race: races racen racet
lunch: lunches luncht
dance:
coach: coaches
tablet: tablets
ticket: tickets
event: events
quilt: quilts quilten
snack: snacks
kids:
sport: sports sporten sportief sportieve
app: apps
taxi: taxis
menu: menus
ski: skis skien
gips:
rups: rupsen
links:
atlas:
chaos:
thuis:
huis: huisje huisjes huizen
dames: dame
repareer: repareren repareert gerepareerd
parkeer: parkeren parkeert geparkeerd
reserveer: reserveren
organiseer: organiseren organiseert
musiceer: musiceren
fotografeer: fotograferen fotografeert
tuinier: tuinieren tuiniert
tabel: tabellen
gym: gymt gymles gymlessen
muziek: muzikaal muzikale
wijk: wijkje
schaak: schaken schaakt
dam: dammen damt
haak: haken haakt gehaakt haakwerk
puzzel: puzzelen puzzelt gepuzzeld
beweeg: bewegen beweegt beweging
eenzaam: eenzame eenzamen eenzaamheid
gezin: gezinnen
digitaal: digitale
sociaal: sociale
creatief: creatieve creativiteit
actief: actieve
financieel: financiele financien
`;

// Third person: a -t is only taken off verbs we know (kaart, buurt and tocht end in t themselves).
const VERBS = `brei bloemschik borduur biljart chill dans doe eet fiets game help klets klus knutsel kook leer lees loop
	maak naai ontmoet praat rik schilder sjoel speel sta teken tennis timmer train tuinier voorlees wandel zaag zing zoek
	zwem aquarelleer`;

/** Normalised word → its stem. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map([
	...FORMS.trim()
		.split('\n')
		.flatMap((line) => {
			const [stem = '', forms = ''] = line.split(':').map((side) => side.trim());
			return [stem, ...forms.split(' ').filter(Boolean)].map((form): [string, string] => [
				normaliseWord(form),
				normaliseWord(stem)
			]);
		}),
	...VERBS.split(/\s+/).map((verb): [string, string] => [normaliseWord(verb + 't'), normaliseWord(verb)])
]);
