// Words whose stem no rule finds, as data: `stem: other forms`, with a semicolon between.
// Written in everyday spelling, normalised on loading.
import { normaliseWord } from './normalise.ts';

const FORMS = `
kind: kinderen kindertjes kindje kindjes kinder; ei: eieren eitje eitjes; lid: leden; stad: steden; schip: schepen
dag: dagen daagse; weg: wegen; pad: paden; bad: baden; dak: daken; glas: glazen; blad: bladen bladeren; vat: vaten
slot: sloten; hof: hoven; god: goden; gebed: gebeden; verslag: verslagen; lied: liederen; goed: goederen
been: benen; museum: musea museums; centrum: centra centrums; podium: podia podiums; motor: motoren
kantoor: kantoren; ouderen: oudere; ouder: ouders; jongeren: jongere; volwassen: volwassenen volwassene
game: games gamen gamet gamer gamers; jongen: jongens; samen: tezamen; open: opent; teken: tekent; oefen: oefent
reken: rekent; regen: regent; keuken: keukens; buiten:; binnen:; leven: levens; haven: havens; oven: ovens
lezing: lezingen; kring: kringen; maatje: maatjes; uitje: uitjes; ommetje: ommetjes; bakkie: bakkies bakje bakjes
viering: vieringen; bijen: bijtje bijtjes; oudje: oudjes; meisje: meisjes; kaart: kaartje kaartjes
taart: taartje taartjes; hart: hartje; buurt: buurtje buurten; cafe: cafes cafeetje; race: races racen racet
lunch: lunches luncht; dance:; coach: coaches; tablet: tablets; ticket: tickets; event: events
quilt: quilts quilten; snack: snacks; kids:; sport: sports sporten sportief sportieve; app: apps; taxi: taxis
menu: menus; ski: skis skien; gips:; rups: rupsen; links:; atlas:; chaos:; thuis:; huis: huisje huisjes huizen
dames: dame; repareer: repareren repareert gerepareerd; parkeer: parkeren parkeert geparkeerd; reserveer: reserveren
organiseer: organiseren organiseert; musiceer: musiceren; fotografeer: fotograferen fotografeert
tuinier: tuinieren tuiniert; tabel: tabellen; gym: gymt gymles gymlessen; muziek: muzikaal muzikale; wijk: wijkje
schaak: schaken schaakt; dam: dammen damt; haak: haken haakt gehaakt haakwerk; puzzel: puzzelen puzzelt gepuzzeld
beweeg: bewegen beweegt beweging; eenzaam: eenzame eenzamen eenzaamheid; gezin: gezinnen; digitaal: digitale
sociaal: sociale; creatief: creatieve creativiteit; actief: actieve; financieel: financiele financien
chil: chill chillen chillt gechilld chilling; googel: googelen googlen googlet google gegoogeld
typ: type typen typt getypt; ochtend: ochtends ochtenden; middag: middags; avond: avonds; morgen: morgens
eet: gegeten; drink: drinkt dronk dronken gedronken drinker drinkers
lees: gelezen lezer lezers; voorlees: voorgelezen voorlezer voorlezers
schryf: schreef geschreven schrijft schrijver schrijvers; zing: zong zongen gezongen
meezing: meezingen meezingt meegezongen meezinger meezingers; zwem: zwom zwommen gezwommen zwemmer zwemmers
loop: liep liepen gelopen loper lopers; hardloop: hardloopt hardgelopen hardloper hardlopers
slaap: slaapt sliep sliepen geslapen; val: valt viel vielen; vaar: vaart vaarten gevaren
ryd: rijdt reed gereden rijder rijders; paardryd: paardrijdt paardgereden; spreek: spreekt sprak gesproken
help: hielp hielpen geholpen helper helpers; vind: vindt vond gevonden; zoek: zocht gezocht
kyk: kijkt keek gekeken kijker kijkers; geef: geeft gaf gegeven; weggeef: weggeeft weggegeven
kryg: krijgt kreeg gekregen; blyf: blijft bleef gebleven; kom: komen komt kwam gekomen
samenkom: samenkomen samenkomt samenkomst samenkomsten; bijeenkom: bijeenkomen; langskom: langskomen langskomt
neem: neemt nam genomen; deelneem: deelnemen deelneemt deelnemer deelnemers deelgenomen; doe: doen deed gedaan
meedoe: meedoen meedoet meegedaan; kneed: kneedt gekneed; snyd: snijdt sneed gesneden; spin: spint gesponnen
weef: weeft geweven wever wevers; bak: bakt gebakken; klim: klimt klom geklommen klimmer klimmers
spring: springt sprong gesprongen; duik: duikt dook gedoken duiker duikers; hang: hangt hing gehangen
sterf: sterft stierf gestorven; verlies: verliest verloor verloren; vergeet: vergat vergaten vergeten
overlyd: overleed overlijdt overleden; begryp: begrijpt begreep begrepen; scheid: scheidt gescheiden
fiets: fietser fietsers; dans: danser dansers danseres danseressen; sport: sporter sporters
speel: speler spelers speelster; schaats: schaatser schaatsers; skate: skaten skatet skater skaters geskate
hike: hiken hiket hiker hikers; bike: biken biker bikers; mountainbike: mountainbiken mountainbiker mountainbikers
wielren: wielrennen wielrenner wielrenners; turn: turner turners; boks: bokser boksers; roei: roeier roeiers
zeil: zeiler zeilers; jog: jogger joggers jogging; vis: visser vissers; dart: darter darters
kaart: kaarter kaarters; klaverjas: klaverjassen klaverjasser klaverjassers; klus: klusser klussers
brei: breister breisters breiwerk; naai: naaister naaisters; rook: roker rokers
barbecue: barbecues barbecueen gebarbecued barbecuet; high: highs; cake: cakes cakeje cakejes; fanfare: fanfares
opruim: opruimt opgeruimd; verkleed: verkleden verkleedt; inkomen: inkomens; gebak: gebakje gebakjes; ruimte: ruimtes ruimten
vacature: vacatures; surprise: surprises; bibliotheek: bibliotheken; apotheek: apotheken; spelotheek: spelotheken; kasteel: kastelen
toneel: tonelen; viool: violen; materiaal: materialen; medicyn: medicijnen; zwembad: zwembaden; fietspad: fietspaden
wandelpad: wandelpaden; bestuurslid: bestuursleden; teamlid: teamleden; toeslag: toeslagen; bordspel: bordspelen
kaartspel: kaartspelen; gezelschapsspel: gezelschapsspelen; koor: koren; week: weken; vakantieweek: vakantieweken
knie: knieen; baby: babys babietje; party: partijtje partijtjes; koffie: koffietje; thee: theetje theetjes
vrouw: vrouwtje vrouwtjes; ballet: ballets; kabinet: kabinetten; boeket: boeketje boeketjes boeketten
rustmoment: rustmomenten; concert: concertje concertjes; ontbyt: ontbijtje ontbijtjes; moment: momentje momentjes
zelfstandig: zelfstandige; chinees: chinezen chinese; gezond: gezonde gezonder; vierdaagse: vierdaagsen
avondvierdaagse: avondvierdaagsen; oudst: oudste; zanger: zangers; hoofd: hoofden; oma: omaatje; opa: opaatje
foto: fotootje; idee: idees; probleem: problemen; ruzie: ruzies; kleer: kleren kleertjes kledij
haren:; haring: haringen; koning: koningen; paling: palingen; vesting: vestingen; huisvest: huisvesting huisvesten
rekening: rekeningen; honing:; penning: penningen; parking: parkings; molenaar: molenaars; eigenaar: eigenaars eigenaren
`;

// Weak verbs that people type: wandelt, gewandeld. Other words in -t keep it: kaart, buurt and tocht end in t themselves.
const VERBS = `acteer app aquarelleer babbel beeldhouw bel betaal biljart bloemschik boetseer borduur borrel bowl brei breng
	brunch buurt componeer computer dam dans dart deel dicht dobbel drum fiets film filosofeer fotografeer gok golf
	goochel gym haak hardloop hark hengel huil huur improviseer jam jog jongleer joker kaart kegel kien klaverjas klei
	kleur klets klus knip knuffel knutsel kook koop leen leer luister lunch maak mail mediteer musiceer naai oefen ontmoet
	oogst pak parkeer pest pieker plak plant pluk poets praat proef puzzel quilt rap reken ren repareer rijm rik roei
	rol rook rooster rouw ruil rust schaak schaats schilder schoffel schuur sjoel skeeler slenter smeed snoei
	solliciteer spaar speel sport sta stamp step studeer struin surf teken tennis timmer toep train trim tuinier turn
	verf vertel verveel verhuis verdwaal vergader vilt vis vlucht vlog volleybal voetbal wandel werk wied zaag zaai zeil zing
	zoek zwem lees voorlees eet help doe loop game`;

// Loan words and names of doers that take an s in the plural, though no rule says so.
const PLURALS = `drum accordeon bar beat budget cabaret carnaval cartoon chat clown cocktail concert coupon design festival
	gig hit jam keyboard kiosk kok lampion marathon match microfoon park plan playstation podcast pub racket rap recital
	restaurant rollator roman room escaperoom lunchroom run salon shirt show talkshow skateboard squad stand start station
	step telefoon saxofoon xylofoon test toilet trend vlog weekend symposium snackbar bulletin ballon patroon talent
	skelter tractor docent cliënt patiënt assistent instrument student agent band taart kind film studio video foto
	buddy hobby party baby pony lobby`;

/** A verb and its forms in the third person and the past: wandel, wandelt, gewandeld; verhuis, verhuist, verhuisd. */
const formsOf = (verb: string): string[] => {
	const past = /^(?:be|ge|her|ont|ver)/.test(verb) ? verb : `ge${verb}`;
	return [`${verb}t`, `${past}d`, `${past}${/[td]$/.test(verb) ? '' : 't'}`, verb.replace(/eer$/, 'eren')];
};

/** Normalised word → its stem. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map([
	...FORMS.trim()
		.split(/[;\n]/)
		.flatMap((line) => {
			const [stem = '', forms = ''] = line.split(':').map((side) => side.trim());
			return [stem, ...forms.split(' ').filter(Boolean)].map((form): [string, string] => [
				normaliseWord(form),
				normaliseWord(stem)
			]);
		}),
	...VERBS.split(/\s+/).flatMap((verb) =>
		formsOf(verb).map((form): [string, string] => [normaliseWord(form), normaliseWord(verb)])
	),
	...PLURALS.split(/\s+/).map((word): [string, string] => [normaliseWord(`${word}s`), normaliseWord(word)])
]);
