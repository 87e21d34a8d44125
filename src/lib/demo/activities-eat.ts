// The demo's tables: eating together, cooking together.
import {
	about,
	activity,
	also,
	children,
	costs,
	eat,
	elderly,
	forWhom,
	free,
	kind,
	make,
	signUp,
	voluntary,
	walkIn
} from './told-activity.ts';
import { dates, monthly, weekly } from './told-when.ts';

export const meals = [
	activity('samen-eten-wolput', 'Samen eten aan de Wolput', 'wolput', {
		summary: 'Elke donderdag een warme maaltijd met twintig buren aan één tafel.',
		description:
			'We koken met groente uit de buurtmoestuin. Er is altijd iets zonder vlees. Na het eten doet iedereen drie borden in de afwas.',
		when: [weekly(4, '17:30', '19:30', { cancelled: { nth: 1, reason: 'de kok is ziek' } })],
		facts: [eat, costs(350, 200), signUp('bel voor woensdag 12 uur naar 0412-000 011')],
		by: 'Bewonersgroep De Wolput'
	}),
	activity('kookclub-merel', 'Kookclub De Merel', 'merel', {
		summary: 'Samen koken en daarna opeten wat er van gekomen is.',
		description: 'Elke week kiest iemand een gerecht van thuis. Snijden leer je van elkaar. Een schort hangt klaar.',
		when: [weekly(2, '16:30', '19:30', { skipSchool: true })],
		facts: [eat, make, costs(400, 200), signUp('app of bel 0412-000 012'), also('ar', 'en')]
	}),
	activity('warme-hap-wilgenhof', 'Warme hap in Wilgenhof', 'wilgenhof', {
		summary: 'Tussen de middag warm eten met soep vooraf en een toetje.',
		description: 'Je zit aan tafel met bewoners en buren. Wie slecht slikt of geen zout mag, zegt het erbij.',
		when: [weekly([1, 3, 5], '12:00', '13:15')],
		facts: [eat, elderly, costs(750, 450), signUp('bel een dag eerder naar 0412-000 015')]
	}),
	activity('jongerenkeuken', 'Koken in De Horzel', 'horzel', {
		summary: 'Jongeren koken op woensdag voor elkaar. Pasta, roti of iets dat nog geen naam heeft.',
		description: 'Om vier uur doen we boodschappen met een tientje. Om zes uur wordt er gegeten.',
		when: [weekly(3, '16:00', '19:00')],
		facts: [eat, children(12, 24), free, walkIn]
	}),
	activity('etensbank', 'Eten bij de Open Linde', 'linde', {
		summary: 'Op de laatste zondag van de maand staat er een lange tafel in de kerk.',
		description: 'Breng een schaal mee of kom met lege handen, allebei is goed. Er is altijd te veel.',
		when: [monthly(-1, 7, '12:30', '14:30')],
		facts: [eat, about('meaning'), free, walkIn]
	}),
	activity('woensdagpan', 'De Woensdagpan', 'mettemaat', {
		summary: 'In Mettegeupel wordt op woensdag gekookt voor wie aanschuift.',
		description: 'De pan is groot genoeg voor vijftig mensen. De buurvrouw van nummer 12 zegt wat erin gaat.',
		when: [weekly(3, '17:00', '19:00', { skipSchool: true })],
		facts: [eat, costs(300, 100), signUp('zet je naam op de lijst in de hal'), also('ar', 'ti')]
	}),
	activity('aanschuiftafel-zonneraam', 'Aanschuiftafel Het Zonneraam', 'zonneraam', {
		summary: 'Buren van Oss-Zuid eten elke donderdag samen onder het gekleurde glas.',
		description: 'Drie koks, één menu en kaarslicht. Een avond voor wie thuis vaak alleen eet.',
		when: [weekly(4, '17:45', '19:45')],
		facts: [eat, costs(500, 250), signUp('bel Toos op dinsdag, 0412-000 061')]
	}),
	activity('soep-stoep', 'Stoepsoep', 'brede-stoep', {
		summary: 'Op vrijdag soep voor iedereen die langs De Brede Stoep loopt.',
		description: 'De groente krijgen we van de markt. Neem een bakje mee als je buurman ziek is.',
		when: [weekly(5, '12:00', '13:30')],
		facts: [eat, free, walkIn]
	}),
	activity('garagekeuken', 'Pan op de motorkap', 'garage', {
		summary: 'Na het sleutelen wordt er gekookt. Vette vingers, schone borden.',
		description: 'Wie kookt, hoeft niet af te wassen. Iedereen tussen 14 en 23 jaar mag mee-eten.',
		when: [weekly(5, '18:00', '20:00')],
		facts: [eat, children(14, 23), costs(200, 0), walkIn]
	}),
	activity('eetclub-ussen', 'Eetclub zonder naam', 'hazelaar', {
		summary: 'Om de week koken twee buren uit Ussen voor de rest.',
		description: 'We zoeken al jaren een naam. Jij kookt misschien twee keer per jaar, de rest van de tijd eet je mee.',
		when: [weekly(2, '18:00', '20:00', { every: 2 })],
		facts: [eat, costs(450, 250), signUp('mail eetclub@voorbeeld.example')]
	}),
	activity('dorpsmaal-berghem', 'Maandagmaal in De Dorstige Haan', 'haan', {
		summary: 'Het café kookt op maandag één pan voor het hele dorp.',
		description: 'Er is één gerecht en één prijs. Je krijgt pas een toetje als je weet hoe je buurman heet.',
		when: [weekly(1, '17:30', '19:30')],
		facts: [eat, costs(650), signUp('zeg het voor zondag aan de bar')]
	}),
	activity('dinsdagtafel-berghut', 'Dinsdagtafel in De Berghut', 'berghut', {
		summary: 'Elke dinsdagavond koken vier dorpsgenoten met wat de tuinders overhouden. Eten is gratis.',
		description: 'Schuif aan, ook als je niemand kent. Wie wil, neemt iets mee voor de soep van volgende week.',
		when: [weekly(2, '17:45', '19:45')],
		facts: [eat, free, walkIn]
	}),
	activity('mee-eten-macharen', 'Mee-eten bij de haard', 'maashaard', {
		summary: 'Elke donderdag koken twee Macharenaren voor wie mee wil eten.',
		description: 'In de winter stamppot, in de zomer salade. Kinderen krijgen een kleine prijs en een groot bord.',
		when: [weekly(4, '17:00', '19:00', { skipSchool: true })],
		facts: [eat, costs(400, 200, 'Kinderen betalen € 1.'), signUp('bel voor woensdagavond 0412-000 062')]
	}),
	activity('vrijdagfriet', 'Friet op het schoolplein', 'langelaar', {
		summary: 'Op de eerste vrijdag van de maand bakt Overlangel friet voor elkaar.',
		description: 'De frietpan staat op het oude schoolplein. Kinderen spelen tot het donker is.',
		when: [monthly(1, 5, '17:00', '19:30')],
		facts: [eat, forWhom('everyone', 'parents'), costs(250), walkIn]
	}),
	activity('kookclub-stoof', 'Kookclub De Stoof', 'stoof', {
		summary: 'Op dinsdag stoven, braden en roeren we met twaalf mensen.',
		description: 'We koken recepten van onze grootmoeders. Nieuwe recepten mogen ook, als ze lekker zijn.',
		when: [weekly(2, '10:00', '13:00')],
		facts: [eat, make, costs(500, 300), signUp('bel 0412-000 046')]
	}),
	activity('soep-sport-kernen', 'Soep van Twee Kernen', 'twee-kernen', {
		summary: 'Na de gym op donderdag eten we samen soep met brood.',
		description: 'Ook wie niet gymt, schuift aan. De soep komt van een boer uit Kessel.',
		when: [weekly(4, '12:00', '13:15')],
		facts: [eat, elderly, voluntary('Twee euro dekt de soep.'), walkIn]
	}),
	activity('iftar-kennismaking', 'Eten uit zeven landen', 'open-poort', {
		summary: 'Drie zaterdagen koken gezinnen uit zeven landen voor hun buren.',
		description: 'Je proeft van alles een beetje. Er is geen varkensvlees en geen alcohol. Kinderen zijn welkom.',
		when: [dates(6, [1, 4, 7], '16:00', '19:00')],
		facts: [eat, about('culture'), forWhom('newcomers'), also('ar', 'tr', 'en', 'ti'), free, signUp('bel 0412-000 063')]
	}),
	activity('ontbijt-vlieger', 'Ontbijt op school', 'vlieger', {
		summary: 'Kinderen ontbijten op dinsdag samen voor de bel gaat.',
		description: 'Er is brood, fruit en melk. Ouders smeren mee. Niemand hoeft met een lege maag de klas in.',
		when: [weekly(2, '07:45', '08:20', { skipSchool: true, skipHolidays: true })],
		facts: [eat, children(4, 12), free, walkIn]
	}),
	activity('taartenclub', 'Bakken voor een ander', 'vestinghoek', {
		summary: 'We bakken taarten voor mensen die anders geen taart krijgen.',
		description: 'Om de week op vrijdag staan er tien in de keuken. Vorige keer kreeg de vuilnisman er een.',
		when: [weekly(5, '13:30', '16:30', { every: 2 })],
		facts: [make, kind('eat-together'), about('food', 'volunteering'), free, signUp('bel 0412-000 042')]
	})
];
