// The words that Dutch compounds in the wijk are made of, and the compounds that must stay whole. Plain data.

/** Activities, as the words and verb stems that come first in a compound or end it. */
const ACTIVITIES = `
koffie thee soep brood lunch ontbijt brunch diner maaltijd borrel eten koken bakken taart pannenkoek barbecue high-tea
drinken wandelen lopen fietsen zwemmen dansen sporten bewegen yoga pilates gym gymnastiek fit fitness hardlopen nordic
tennis badminton biljart voetbal volleybal handbal basketbal korfbal hockey judo karate boksen skaten schaatsen golf
boules petanque darten darts bowlen turnen atletiek zeilen varen roeien kanoën vissen hengelen paardrijden rollator
scootmobiel kaarten klaverjassen rikken jokeren bridge schaken dammen bingo kienen sjoelen rummikub puzzelen spel
spelen gezelschap quiz domino mahjong game gamen bord zingen meezingen zang muziek koor orkest band concert smartlap
opera musical toneel theater film bioscoop gitaar piano trommel djembé harmonie fanfare volk stijl buik salsa tango
ballet disco breien haken naaien handwerk borduren quilten weven vilten spinnen schilderen tekenen aquarel verf klei
keramiek hout timmeren zagen schuren figuurzagen knutselen klussen bloem bloemschikken fotografie foto kalligrafie
sieraden mozaïek wens kunst creatief papier lezen voorlezen boek verhaal schrijven taal Nederlands Engels Spaans
rekenen computer tablet internet telefoon smartphone digitaal cursus les workshop lezing college training huiswerk
geschiedenis heemkunde natuur vogel vlinder paddenstoel paddestoel sterren tuin moestuin tuinieren plant groen zaad oogst kruiden compost bos
hei park polder slootje water dier hond kat paard repair repareren reparatie ruilen weggeven kleding kleren meubel
voedsel speelgoed praten kletsen ontmoeten verbinden luisteren vergaderen bezoek ontmoeting vriendschap kennismaken
samen verlies rouw troost gezondheid bloeddruk meten val valpreventie slapen ontspanning meditatie massage geheugen
dementie alzheimer respijt mantelzorg zorg steun hulp geld schulden toeslag belasting formulier budget armoede werk
sollicitatie feest markt braderie rommelmarkt festival kermis carnaval kerst pasen sinterklaas zomer winter herfst
lente nieuwjaar vakantie reis bus boot duo wereld onderhoud uitlaat boekstart street dance vriend dieren uitje
excursie rondleiding museum vuurwerk lichtjes straat`;

/** Who it is for or who does it. */
const PEOPLE = `
ouderen ouder senioren bejaarden jeugd jongeren tiener kind kinderen kleuter peuter baby dreumes gezin familie opa oma
grootouder vader moeder man mannen vrouw vrouwen dame heer meisje jongen meiden buur buren buurt buurtgenoot bewoner
inwoner wijk dorp nieuwkomer vluchteling statushouder mantelzorger vrijwilliger maatje lotgenoot patiënt cliënt
beginner gevorderde deelnemer student leerling school peuterspeelzaal alleenstaande single weduwe homo queer regenboog
zangeres kunstenaar ondernemer werkzoekende ambachtsman leraar docent coach begeleider trainer beheerder`;

/** The kinds of gathering that end a compound. */
const GATHERINGS = `
ochtend middag avond maandag dinsdag woensdag donderdag vrijdag zaterdag zondag dag nacht uur weekend week morgen maand club groep kring ploeg team gilde brigade vereniging bond
café salon tafel inloop instuif spreekuur bijeenkomst activiteit project toernooi competitie drive wedstrijd race loop
tocht route ronde ommetje wandeling atelier werkplaats studio bank winkel ruil beurs kringloop bibliotheek kast restaurant resto
keuken punt plek plein hof veld baan bad hal zaal ruimte kamer huis centrum schuur kelder hoek bar kantine terras
podium voorstelling optreden uitvoering viering dienst gesprek begeleiding ondersteuning advies informatie
voorlichting test keuring behandeling vervoer taxi parkeren toegankelijk vriendelijk bestendig gratis vrij klus
uitgifte partij spullen materiaal mat stoel bal stuk stukje schoen mes wagen kar`;

/** Places: public indoors, public space, and what is found there. */
const PLACES = `
buurthuis wijkcentrum dorpshuis gemeenschapshuis buurtcentrum wijkgebouw huiskamer ontmoetingsplek inloophuis
buurtkamer sporthal sportzaal gymzaal kerk moskee kapel klooster supermarkt horeca kroeg speeltuin speelplaats
speelplek speelveld trapveld hangplek schoolplein bankje fontein kinderboerderij boerderij zorgcentrum verzorgingshuis
verpleeghuis ziekenhuis apotheek gemeentehuis stadhuis raadhuis molen toilet lift drempel rolstoel ringleiding
prikkelarm aangepast bushalte station parkeerplaats haven maas rivier dijk kasteel fort`;

/** What stands first in a compound of the table: food and drink. */
const FOOD = `
aardappel aardbei appel banaan bier boodschap boterham bouillon cake chocola cocktail deeg dessert dieet
drank driegangen erwt fruit gebak gerecht groente hapje hutspot ijs jam kaas kip koek koekje kok kook kost kruid
limonade menu noot oliebol oven pan pasta patat peper pizza pot prakje proef proeverij recept rijst roti salade snack
snoep stamppot suiker tosti vis vlees vegetarisch vegan voeding vorkje wafel wijn worst zuivel bakker slager toetje
feestmaal avondeten avondmaal middageten warm buffet proeflokaal voorraad pakket schotel`;

/** More to do: sports, games, music, crafts, as they stand in compounds. */
const DOING = `
aerobics aikido aqua balans ballon balspel beach beweeg bijbel biljarten blaas blad blokfluit bloei boetseer
boogschiet borduur boulder breakdance breed brei buitenspeel carnavals circus conditie contact country crea crossfit
cricket dans deel denk dialect dicht diploma djembe draai drama draf drone drum duik dweil edel evenement evenwicht
expositie figuur filosofie fluit folk folklore frisbee fröbel garage gedicht geluid gezang goochel gospel graffiti
gravel groei haak hand handwerken hardloop heem herinnering hiphop hobby honkbal houtsnij hut imker improvisatie jacht
jazz jongleer kaars kabouter kamp kano kegel kickboks kleur klim klompen koers kop kracht krant krans kruiswoord kubb
kwast lampion lantaarn leer lees leven levens lied liefde lijn luister macramé mandala manga mars marathon meezing
metaal midgetgolf mineraal mindfulness modder mode model motor mountainbike muur naald naai natuurkunde noten oefen
olieverf olympisch opname opruim orgel origami oud padel panna parade parkour patchwork peddel percussie pingpong
plank podcast poëzie pop poppen popquiz portret praat prik prijs puzzel quilt radio rap reanimatie reken revue ridder
rijm ritme rits robot rock rol roller rots sauna schaats schaduw schep schets schiet schilder schilderij schouwburg
schrijf scouting sfeer skate skeeler sleutel slag smeed snaren snuffel sokken song speel speur spier spook sprookje
squash stap steen stem step stilte stof straattheater strand strip studie stunt surf survival taekwondo talent teken
tentoonstelling therapie timmer tover trampoline trap trek trom turn trui urban vaar vecht vertel video vinger vlieg
vlieger vlecht vlot vloer vlog voel volks voorlees vouw vossen waterpolo wandel weerbaarheid weef wiel wielren wol
woord worstel zaag zeep zeil zelfverdediging zit zing zomerspelen zwem zwerf`;

/** Help and health, money and papers, as they stand in compounds. */
const HELP = `
aanvraag adem administratie afspraak afval aangifte angst arts autisme bezwaar been bed begeleid begroting beperking
beroep bijstand bijzonder bloed borst borstvoeding brein brief burenhulp bril buddy crisis diabetes dokter doof drugs
duizel echtscheiding eenzaam eenzaamheid ehbo ei energie ervaring fysio gebaren gedrag geboorte gehoor gelijk gevoel
gevoelens gewicht gok griep hart herstel hersen heup hoofd hoor hulpverlening huid huisarts huur incasso inkomen
inburgering jeugdzorg kanker klacht klank knie kosten kraam kwaliteit lach leefstijl levensverhaal lichaam lening
letsel longen loket luier medicijn mens minima mond naaste nabestaanden nek noodhulp oefening oog oppas opvang opvoed
opvoeding overgang overleg pedagoog pensioen pijn plan pleeg post praktijk preventie prikkel psyche raad recht rechts
regel rekening rook rug scheiding schaamte schuld schuldhulp sector seks slaap slecht sociaal spaar spraak spreek
sterven stress telefooncirkel tolk toekomst trauma uitkering vaccinatie vakbond vallen verhuis verpleeg verslaving
vertrouwen verzekering vitaliteit voed voet vrees wachtkamer welzijn werkgever wet wijkverpleegkundige wissel woon
woning ziek ziekte zelfhulp zelfregie zinnen zwanger zwangerschap zuster`;

/** Who: more words for people. */
const WHO = `
achterban aanwonende allochtoon ambassadeur anderstalig asielzoeker autist bestuur bezoeker boer boeren broer burger
buurman buurvrouw chauffeur collega deskundige dochter expat gast gastheer gastvrouw gehandicapte generatie
gepensioneerd grijs huurder imam inburgeraar jonger jubilaris kameraad kapper klant kleindochter kleinkind kleinzoon
kostwinner laaggeletterd lezer lid leden loper mama meester migrant molenaar mensen naober neef nicht oudjes papa
partner pastor pensionado personeel plusser politie prins prinses puber reiziger ruiter scholier senior schrijver
schutter slechthorend slechtziend speler specialist tante tweeling veteraan verteller verpleger visser vogelaar
volwassen vrijgezel wandelaar wethouder zanger zieken zoon zorgvrager zuigeling zus zzp`;

/** Places, streets and what stands there. */
const SPOTS = `
abdij accommodatie akker aula auto basis beek berg bibliobus boom boomgaard bouw brink brug buiten buurtwinkel dam
dorpsplein dorpskern eiland entree fabriek flat fiets fietspad gang gazon gebouw gracht gras grond hangar hek herberg
hoeve honk hotel industrie ingang kade kanaal kantoor kazerne kern kiosk kist kooi kwartier kwekerij laan land lokaal
loods manege meer monument natuurgebied oever overkant pad paleis parochie pastorie paviljoen perk plaat plantsoen
plas poort pont receptie regio restauratie schaapskooi schip schuilhut skatebaan sloot sluis spoor stad stal stalling
stands steiger steeg stoep strook tempel tent terrein toren tuincentrum uiterwaard universiteit vak veer vesting villa
vijver vliegveld vleugel voortuin warenhuis weg weide wijkkern winkelcentrum woonwagen woud zand zolder zone zwembad`;

/** Kinds of gathering and other last words, and times. */
const FORMS = `
aanbod abonnement actie agenda album app avontuur balie bestand bericht besluit beleid bijdrage box campagne commissie
comité concours corso conferentie container contest dagen debat deal deelname demonstratie dialoog drukte elftal
estafette examen experiment feestje fonds gala gebied gids gift gebruik gevecht groet herdenking idee inspiratie
initiatief introductie jaar jubileum kaart kalender kans keet kennis keuze kijk klas klap koffer kijkje kuur landschap
leiding lijst locatie maat machine meeting melding mobiel moment motief nest netwerk nieuws nummer ontvangst onderwijs
oord opdracht open optocht organisatie oudjaar overdracht overzicht paspoort pauze periode plezier portaal presentatie
programma protest rally rapport reeks regeling reportage repetitie rit ruilbeurs schema schouw sectie seizoen selectie
serie sessie show soos spektakel speech spits sprint start stand stop straal stream symposium systeem taak tarief tijd
tijdens tip toer toets toestel toespraak traject trein trip truc tv uitgave uitleen uitzending vaart vergadering
verkoop verslag vertrek vragen vraag wacht wand weer winnaar wijzer zitting zoek zondag avonden ochtenden middagen`;

/** All base words, in everyday spelling. */
export const BASE_WORDS: readonly string[] =
	`${ACTIVITIES} ${PEOPLE} ${GATHERINGS} ${PLACES} ${FOOD} ${DOING} ${HELP} ${WHO} ${SPOTS} ${FORMS}`
		.trim()
		.split(/\s+/);

/** Of these the words for what people do, verbs most of all. */
export const DOING_WORDS: readonly string[] = `${ACTIVITIES} ${DOING}`.trim().split(/\s+/);

/**
 * Words that only look like compounds, or mean something else than their parts: word → the parts that still hold.
 * A building or organisation stays whole, or every activity in the Sporthal would be about sport.
 */
export const WHOLE: Readonly<Record<string, string>> = {
	wandelvoetbal: 'voetbal',
	gratisparkeren: 'parkeren',
	vrijparkeren: 'parkeren',
	etenendrinken: 'drinken',
	speeltuin: 'speel',
	dierentuin: 'dieren',
	vogelspotten: 'vogel',
	griepprik: 'griep prik',
	klimmuur: 'klim muur',
	kerkkoor: 'kerk koor',
	klimtoren: 'klim toren',
	...Object.fromEntries(
		`maandag dinsdag woensdag donderdag vrijdag zaterdag zondag vandaag feestdag weekend weekeinde
		handwerk handbal voetbal volleybal basketbal vrijwilligerswerk jongerenwerk jeugdwerk buurtwerk maatwerk netwerk
		huiswerk postuur bestuur cultuur natuur literatuur apparatuur partituur spijsvertering gemeente gemeentehuis stadhuis
		raadhuis ziekenhuis bibliotheek parkeren toegankelijk aanmelden welkom iedereen samenleving
		ouderenbond vrijwilligerspunt sportservice kerkgemeenschap bewonersgroep zonnebloem wijkraad dorpsraad
		jongerencentrum kerkzaal ontmoetingsruimte wijktuin zorgcentrum sporthal huiskamer
		plandelen planeet planeten werkdag werkdagen oudejaar oudejaarsavond stopcontact wachtwoord wachtwoorden
		toetsenbord automaat oordeel gympen handschoenen bootcamp bladwijzer fittest koprol gelijkvloers clubhuis clubgebouw kerkgebouw
		dorpscentrum ontmoetingscentrum ontmoetingshuis sportpark sportcentrum sportcomplex sportaccommodatie koffiehuis
		kapelaan landbouw handicap
		bushalte parkeergelegenheid parkeerplaats schoolvakantie schoolvakanties beursvloer
		thuiszorg theater kaartje toneelstuk veldwerk landbouw winkelier kunstenaar`
			.split(/\s+/)
			.map((word) => [word, ''])
	)
};
