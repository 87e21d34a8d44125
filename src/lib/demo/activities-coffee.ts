// The demo's coffee mornings and open doors in town, most of them in Schadewijk.
import {
	about,
	activity,
	also,
	coffee,
	costs,
	elderly,
	forWhom,
	free,
	kind,
	signUp,
	voluntary,
	walkIn
} from './told-activity.ts';
import { monthly, weekly } from './told-when.ts';

export const coffees = [
	activity('koffie-wolput', 'Koffieochtend in De Wolput', 'wolput', {
		summary: 'Elke werkdag koffie met de buren. De eerste kan is om half tien klaar.',
		description:
			'Er zitten meestal acht tot tien mensen. We praten over het weer, de wijk en wat er in de pan zit. Je hoeft niets te kunnen en niets te kopen.',
		when: [weekly([1, 2, 3, 4, 5], '09:30', '11:30')],
		facts: [coffee, free, walkIn, also('tr')],
		by: 'Bewonersgroep De Wolput'
	}),
	activity('zondagkoffie', 'Zondagkoffie aan de Wolput', 'wolput', {
		summary: 'Voor wie de zondag te lang vindt. Koffie, cake en een potje rummikub.',
		description: 'Juist op zondag is het stil in huis. Daarom zet Marga de deur open. Cake bakken we om de beurt.',
		when: [weekly(7, '14:00', '16:30')],
		facts: [coffee, voluntary('Er staat een potje voor de cake.'), walkIn],
		by: 'Bewonersgroep De Wolput'
	}),
	activity('zaterdagkoffie', 'Koffie en de krant', 'wolput', {
		summary: 'Op zaterdag lezen we samen de krant, van voor naar achter.',
		description: 'Iemand leest hardop, de rest geeft commentaar. Lezen lastig? Dan luister je gewoon mee.',
		when: [weekly(6, '10:00', '12:00')],
		facts: [coffee, about('language'), free, walkIn]
	}),
	activity('praattafel-graanhoek', 'Praattafel bij de Graanbuurt', 'graanhoek', {
		summary: 'Na je boodschappen even zitten met een kop koffie. Hans stelt je aan iedereen voor.',
		description: 'De lange tafel staat naast de bloemen. Zet je tas eronder en schuif aan. Een kwartier is ook goed.',
		when: [weekly(4, '10:00', '12:00')],
		facts: [coffee, free, walkIn]
	}),
	activity('koffie-merel', 'Merelkoffie', 'merel', {
		summary: 'Koffie in het buurthuis, met op maandag altijd iets lekkers van de bakclub.',
		description:
			'Je zit aan kleine tafels, dus praten gaat vanzelf. Om elf uur loopt een groepje nog een rondje buiten.',
		when: [weekly(1, '10:00', '11:30', { skipHolidays: true })],
		facts: [coffee, costs(100, 0), walkIn],
		by: 'Gastvrouwen van De Merel'
	}),
	activity('lindekoffie', 'Koffie onder de Linde', 'linde', {
		summary: 'Op woensdagmiddag staat de kerkdeur open voor koffie en een goed gesprek.',
		description: 'Je hoeft nergens in te geloven. Er is een kaars, een koekje en iemand die luistert.',
		when: [weekly(3, '13:30', '15:30')],
		facts: [coffee, about('meaning'), free, walkIn]
	}),
	activity('ouderkoffie-vlieger', 'Ouderkoffie op De Vlieger', 'vlieger', {
		summary: 'Kind naar de klas gebracht? Blijf nog even voor koffie met andere ouders.',
		description: 'Kleine broertjes en zusjes spelen op het kleed. Leyla vertaalt als dat helpt.',
		when: [weekly(5, '08:30', '10:00', { skipSchool: true, skipHolidays: true })],
		facts: [coffee, forWhom('parents'), also('ar', 'tr', 'en'), free, walkIn]
	}),
	activity('koffie-haviksnest', 'Koffie langs de lijn', 'haviksnest', {
		summary: 'De kantine is op dinsdag van de buurt. Koffie met uitzicht op het gras.',
		description:
			'Vroeger stond je hier te juichen, nu zit je lekker binnen. Sporten hoeft niet. Verhalen over vroeger wel.',
		when: [weekly(2, '09:30', '12:00')],
		facts: [coffee, costs(100), walkIn, forWhom('everyone', 'age-65-plus')]
	}),
	activity('tuinkoffie', 'Koffie in de kas', 'volle-aarde', {
		summary: 'In de schoolbus vol tomaten drink je koffie of muntthee uit de tuin.',
		description: 'We zitten tussen de planten, ook als het regent. Wie wil, helpt daarna een half uur met wieden.',
		when: [weekly([1, 4, 6], '10:30', '11:30')],
		facts: [coffee, about('nature'), free, walkIn],
		by: 'Tuiniers van De Volle Aarde'
	}),
	activity('wilgenhof-koffieuur', 'Koffie-uurtje Wilgenhof', 'wilgenhof', {
		summary: 'Bewoners en buren drinken samen koffie. Rollators passen naast elkaar.',
		description:
			'Om de beurt kiest iemand een lied van vroeger. De gebarentolk komt op de eerste vrijdag van de maand.',
		when: [weekly([2, 5], '10:30', '11:30')],
		facts: [coffee, elderly, also('ngt'), costs(125), walkIn]
	}),
	activity('buurtmannen', 'Mannenkoffie', 'timmerloods', {
		summary: 'Koffie tussen de zaagtafels. Voor mannen die liever iets doen dan iets zeggen.',
		description: 'We drinken eerst een bak en maken dan iets. Praten komt vanzelf. Vrouwen zijn op donderdag welkom.',
		when: [weekly(1, '09:30', '12:00', { skipSchool: true })],
		facts: [coffee, kind('make-and-learn'), forWhom('age-45-64', 'age-65-plus'), free, walkIn]
	}),
	activity('theehuis-vrouwen', 'Vrouwenochtend in het theehuis', 'open-poort', {
		summary: 'Thee, dadels en gesprekken over alles wat vrouwen bezighoudt.',
		description: 'Vrouwen uit de hele stad zijn welkom, met of zonder hoofddoek. Kinderen tot vier jaar mogen mee.',
		when: [weekly(2, '10:00', '12:00', { skipSchool: true })],
		facts: [coffee, also('ar', 'tr'), forWhom('newcomers', 'parents'), free, walkIn]
	}),
	activity('soep-walhuis', 'Soep en stoel', 'walhuis', {
		summary: 'Kom binnen, warm op en eet een kop soep mee. Niemand vraagt waarom.',
		description: 'De soep pruttelt vanaf elf uur. Je geeft wat je kunt missen. Heb je hulp nodig, dan kijken we samen.',
		when: [weekly([1, 2, 3, 4, 5], '11:00', '14:00')],
		facts: [coffee, kind('eat-together', 'help-and-advice'), voluntary('Geef wat je kunt missen.'), walkIn]
	}),
	activity('praattafel-stoofje', 'Aanschuiven aan de praattafel', 'stoofje', {
		summary: 'Alleen binnenkomen en met drie nieuwe namen weer naar buiten gaan.',
		description: 'Aan deze tafel legt iedereen de telefoon weg. Er ligt een stapel vragen voor als het stilvalt.',
		when: [weekly(3, '14:00', '16:00')],
		facts: [coffee, costs(150), walkIn]
	}),
	activity('chauffeurskoffie', 'Vroege koffie in De Lunchtrommel', 'lunchtrommel', {
		summary: 'Om half acht al koffie, voor chauffeurs, nachtwerkers en vroege vogels.',
		description: 'Wie net klaar is, zit naast wie nog moet beginnen. Er wordt Pools, Engels en Oss gesproken.',
		when: [weekly([1, 5], '07:30', '09:00', { skipHolidays: true })],
		facts: [coffee, also('pl', 'en'), forWhom('age-25-44', 'age-45-64', 'newcomers'), costs(100), walkIn]
	}),
	activity('leestafel-zuiderhof', 'Koffie aan de leestafel', 'zuiderhof', {
		summary: 'Twee kannen, vier kranten en een rondje kletsen in Oss-Zuid.',
		description: 'Wie jarig is, trakteert. Wie nieuw is, hoort alle namen twee keer.',
		when: [weekly([1, 4], '10:00', '11:30', { skipHolidays: true })],
		facts: [coffee, costs(50), walkIn]
	}),
	activity('koffie-mettemaat', 'Inloop Mettegeupel', 'mettemaat', {
		summary: 'De deur staat open, de koffie is bruin en de planten hebben water nodig.',
		description: 'Bewoners doen hier alles zelf. Kom zitten of pak een gieter. Je kleuter speelt in de hoek.',
		when: [weekly([1, 3], '09:30', '11:30')],
		facts: [coffee, free, walkIn, also('ar', 'en')]
	}),
	activity('hertjeskoffie', 'Koffie bij Het Hertje', 'hertje', {
		summary: 'In het hoekhuis weet iedereen hoe jij je koffie drinkt.',
		description: 'Kom achterom, de deur is los. Op dinsdag bakt Fenna wafels voor de hele kamer.',
		when: [weekly([2, 4], '10:00', '12:00')],
		facts: [coffee, free, walkIn],
		by: 'Hertogenburen'
	}),
	activity('hallenkoffie', 'Koffie in de hal', 'brede-stoep', {
		summary: 'Bij de ingang van De Brede Stoep zit elke ochtend iemand die jou de weg wijst.',
		description: 'Zoek je een club, hulp of een praatje? Begin hier met koffie. Ook als je niet weet wat je zoekt.',
		when: [weekly([1, 2, 3, 4, 5], '09:30', '11:00', { skipHolidays: true })],
		facts: [coffee, kind('help-and-advice'), free, walkIn]
	}),
	activity('gedichtenkoffie', 'Koffie met een gedicht', 'versregel', {
		summary: 'Eén gedicht, één kop koffie en twintig minuten praten.',
		description: 'Wim leest het gedicht van de week twee keer voor. Daarna zegt iedereen wat er in hem opkomt.',
		when: [weekly(5, '10:30', '11:15')],
		facts: [coffee, about('language', 'culture'), free, walkIn]
	}),
	activity('hazelaarkoffie', 'Hazelkoffie', 'hazelaar', {
		summary: 'Koffie in Ussen, met elke derde woensdag iemand die iets leuks komt vertellen.',
		description: 'Laatst kwam er een imker en daarvoor een machinist. Weet jij iemand? Laat het horen.',
		when: [weekly(3, '10:00', '11:30')],
		facts: [coffee, costs(100, 0), walkIn]
	}),
	activity('polderkoffie', 'Polderkoffie in de schuur', 'boerenschuur', {
		summary: 'Koffie tussen het hooi met buren die ver uit elkaar wonen.',
		description: 'De boer schenkt zelf. Geen vervoer? Bel een dag eerder, dan haalt iemand je op.',
		when: [weekly(3, '09:30', '12:00')],
		facts: [coffee, free, signUp('bel 0412-000 051, of kom gewoon langs')]
	}),
	activity('koffie-moleneind', 'Thee onder de droogkap', 'moleneind', {
		summary: 'In de oude kapsalon drink je thee en hoor je alles uit de straat.',
		description: 'De spiegels hangen er nog, dus je ziet iedereen twee keer. Op maandag knipt Rob gratis je pony.',
		when: [weekly([1, 3], '13:30', '16:00')],
		facts: [coffee, free, walkIn],
		by: 'Straatversterkers Moleneind'
	}),
	activity('eerste-vrijdag', 'Wereldkoffie', 'open-boek', {
		summary: 'Elke eerste vrijdag maakt iemand koffie zoals thuis: Turks, Eritrees, Italiaans of Oss.',
		description: 'Je hoort waar iemand vandaan komt en wat daar in het kopje gaat. Proeven is gratis.',
		when: [monthly(1, 5, '14:00', '16:00')],
		facts: [coffee, about('culture'), also('en', 'ti', 'tr'), forWhom('newcomers'), free, walkIn]
	})
];
