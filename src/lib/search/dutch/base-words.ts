// The words that Dutch compounds in the wijk are made of, and the compounds that must stay whole. Plain data.

/** Activities, as the words and verb stems that come first in a compound or end it. */
const ACTIVITIES = `
koffie thee soep brood lunch ontbijt brunch diner maaltijd borrel eten koken bakken taart pannenkoek barbecue high-tea drinken
wandelen lopen fietsen zwemmen dansen sporten bewegen yoga pilates gym gymnastiek fit fitness hardlopen nordic tennis
badminton biljart voetbal volleybal handbal basketbal korfbal hockey judo karate boksen skaten schaatsen golf boules
petanque darten darts bowlen turnen atletiek zeilen varen roeien kanoën vissen hengelen paardrijden rollator scootmobiel
kaarten klaverjassen rikken jokeren bridge schaken dammen bingo kienen sjoelen rummikub puzzelen spel spelen
gezelschap quiz domino mahjong game gamen bord
zingen meezingen zang muziek koor orkest band concert smartlap opera musical toneel theater film bioscoop gitaar piano
trommel djembé harmonie fanfare volk stijl buik salsa tango ballet disco
breien haken naaien handwerk borduren quilten weven vilten spinnen schilderen tekenen aquarel verf klei keramiek hout
timmeren zagen schuren figuurzagen knutselen klussen bloem bloemschikken fotografie foto kalligrafie sieraden mozaïek
wens kunst creatief papier
lezen voorlezen boek verhaal schrijven taal Nederlands Engels Spaans rekenen computer tablet internet telefoon smartphone
digitaal cursus les workshop lezing college training huiswerk geschiedenis heemkunde natuur vogel vlinder sterren
tuin moestuin tuinieren plant groen zaad oogst kruiden compost bos hei park polder slootje water dier hond kat paard
repair repareren reparatie ruilen weggeven kleding kleren meubel voedsel speelgoed
praten kletsen ontmoeten verbinden luisteren vergaderen bezoek ontmoeting vriendschap kennismaken samen verlies rouw troost
gezondheid bloeddruk meten val valpreventie slapen ontspanning meditatie massage geheugen dementie alzheimer respijt
mantelzorg zorg steun hulp geld schulden toeslag belasting formulier budget armoede werk sollicitatie
feest markt braderie rommelmarkt festival kermis carnaval kerst pasen sinterklaas zomer winter herfst lente nieuwjaar
vakantie reis bus boot duo wereld onderhoud uitlaat boekstart street dance
vriend dieren uitje excursie rondleiding museum vuurwerk lichtjes straat`;

/** Who it is for or who does it. */
const PEOPLE = `
ouderen ouder senioren bejaarden jeugd jongeren tiener kind kinderen kleuter peuter baby dreumes gezin familie opa oma
grootouder vader moeder man mannen vrouw vrouwen dame heer meisje jongen meiden buur buren buurt buurtgenoot bewoner
inwoner wijk dorp nieuwkomer vluchteling statushouder mantelzorger vrijwilliger maatje lotgenoot patiënt cliënt
beginner gevorderde deelnemer student leerling school peuterspeelzaal alleenstaande single weduwe homo queer regenboog
zangeres kunstenaar ondernemer werkzoekende ambachtsman leraar docent coach begeleider trainer beheerder`;

/** The kinds of gathering that end a compound. */
const GATHERINGS = `
ochtend middag avond dag nacht uur weekend week morgen maand club groep kring ploeg team gilde brigade vereniging bond
café salon tafel inloop instuif spreekuur bijeenkomst activiteit project toernooi competitie drive wedstrijd race loop
tocht route ronde ommetje wandeling cursus les atelier werkplaats studio bank winkel markt ruil beurs bibliotheek kast
restaurant resto keuken punt plek plein park hof tuin veld baan bad hal zaal ruimte kamer huis centrum schuur kelder
hoek bar kantine terras podium voorstelling optreden uitvoering viering dienst lezing gesprek begeleiding ondersteuning
advies informatie voorlichting test keuring behandeling vervoer taxi parkeren toegankelijk vriendelijk bestendig gratis
vrij werk klus dienst uitgifte partij spullen materiaal mat stoel bal tafel bord stuk stukje schoen mes wagen kar`;

/** Places: public indoors, public space, and what is found there. */
const PLACES = `
buurthuis wijkcentrum dorpshuis gemeenschapshuis buurtcentrum wijkgebouw huiskamer ontmoetingsplek inloophuis
buurtkamer sporthal sportzaal gymzaal kerk moskee kapel klooster supermarkt horeca kroeg kantine
speeltuin speelplaats speelplek speelveld trapveld hangplek schoolplein bankje fontein kinderboerderij boerderij
zorgcentrum verzorgingshuis verpleeghuis ziekenhuis apotheek gemeentehuis stadhuis raadhuis molen toilet lift drempel
rolstoel ringleiding prikkelarm aangepast bushalte station parkeerplaats haven maas rivier dijk kasteel fort`;

/** All base words, in everyday spelling. */
export const BASE_WORDS: readonly string[] = `${ACTIVITIES} ${PEOPLE} ${GATHERINGS} ${PLACES}`.trim().split(/\s+/);

/**
 * Words that only look like compounds, or mean something else than their parts: word → the parts that still hold.
 * A building or organisation stays whole, or every activity in the Sporthal would be about sport.
 */
export const WHOLE: Readonly<Record<string, string>> = {
	wandelvoetbal: 'voetbal',
	gratisparkeren: 'parkeren',
	vrijparkeren: 'parkeren',
	speeltuin: 'speel',
	dierentuin: 'dieren',
	...Object.fromEntries(
		`maandag dinsdag woensdag donderdag vrijdag zaterdag zondag vandaag feestdag weekend weekeinde
		handwerk handbal voetbal volleybal basketbal vrijwilligerswerk jongerenwerk jeugdwerk buurtwerk maatwerk netwerk
		huiswerk postuur bestuur cultuur natuur literatuur apparatuur partituur spijsvertering gemeente gemeentehuis stadhuis
		raadhuis ziekenhuis bibliotheek parkeren toegankelijk aanmelden welkom iedereen samenleving
		ouderenbond vrijwilligerspunt sportservice kerkgemeenschap bewonersgroep zonnebloem wijkraad dorpsraad
		jongerencentrum kerkzaal ontmoetingsruimte wijktuin zorgcentrum sporthal huiskamer
		bushalte parkeergelegenheid parkeerplaats schoolvakantie schoolvakanties beursvloer
		thuiszorg kringloop theater kaartje toneelstuk veldwerk landbouw winkelier kunstenaar`
			.split(/\s+/)
			.map((word) => [word, ''])
	)
};
