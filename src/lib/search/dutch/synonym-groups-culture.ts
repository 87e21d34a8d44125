// What people say for music, stage, film, books, trips and feasts. Form: see synonym-groups.ts.

export const CULTURE = `
zingen, zang, zangles, koor, koortje, koorzang, zangkoor, zanggroep, zangclub, meezingen, meezingmiddag, meezing, meegezongen, samenzang, smartlap, smartlappen, smartlappenkoor, levensliedje, levenslied, shantykoor, shanty, popkoor, gospel, gospelkoor, mannenkoor, vrouwenkoor, dameskoor, kinderkoor, kerkkoor, buurtkoor, wijkkoor, dorpskoor, seniorenkoor, liedjes, liedje zingen, liedjes van vroeger, karaoke, karaoken, blèren, neuriën, singing, choir, kelen smeren, uit volle borst, volle borst, sing-in, vocal, stembevrijding, gezongen, zong, solozang
muziek maken, musiceren, muziekles, muziekschool, muziekgroep, muziekvereniging, instrument bespelen, instrument leren, muziekinstrument, bandje, band beginnen, bandje beginnen, jammen, jamsessie, jam session, samenspelen, oefenruimte, repetitie, repeteren <> gitaar, gitaarles, gitaar spelen, gitaarclub, ukelele, ukulele, basgitaar | piano, pianoles, piano spelen, keyboard, keyboardles, klavier, accordeon, trekzak, trekharmonica, orgel | trommelen, trommel, drummen, drums, drumles, drumstel, djembé, slagwerk, percussie, cajon, pannen slaan | viool, cello, strijkorkest, vioolles | blokfluit, dwarsfluit, fluitles, fluit, mondharmonica | blazen, blaasorkest, saxofoon, sax, trompet, klarinet, trombone, tuba, fanfare, harmonie, harmonieorkest, blaaskapel, boerenkapel, hofkapel, dweilorkest, joekskapel | rap, rappen, rapper, songwriting, beats maken, beat maken, muziekstudio, opnamestudio, producer, dj-les, dj'en, muziek opnemen
muziek, muziekmiddag, muziekavond, muziekcafé, live muziek, livemuziek, muziekje, luisteren naar muziek, muziek luisteren, plaatjes draaien, bandjes kijken, music, muzikaal, verzoeknummers
muziek > concert, open podium, muziek maken, gitaar, piano
concert, concerten, optreden, live optreden, gig, recital, orkest, orkestje, koorconcert, kerstconcert, huiskamerconcert, nieuwjaarsconcert, klassieke muziek, jazz, blues, popmuziek, rock, popconcert, muziekoptreden, openluchtconcert
concert > muziek, open podium
open podium, open mic, open microfoon, podiumkunst, talentenjacht, talentenshow, bonte avond, bonte middag, cabaret, cabaretier, stand-up comedy, standup comedy, comedy, comedian, kleinkunst, goochelaar, goochelen, variété, revue
film, filmpje, filmpje kijken, filmpje pakken, films, filmavond, filmmiddag, filmhuis, filmclub, film kijken, filmcafé, filmvoorstelling, bioscoop, bios, biosje, buurtbioscoop, wijkbioscoop, dorpsbioscoop, cinema, movie, movies, movienight, movie night, speelfilm, documentaire, netflix, rolprent, kinderfilm, openluchtbioscoop, arthouse
theater, toneel, toneelstuk, toneelclub, toneelvereniging, toneelgroep, toneelspelen, toneel spelen, toneelles, acteren, acteur, acteerles, improvisatie, improvisatietheater, improtheater, impro, dramales, theatersport, theatergroep, theaterles, theaterworkshop, schouwburg, voorstelling, klucht, musical, musicalles, musicalgroep, operette, opera, poppenkast, poppentheater, poppenspel, kindertheater, straattheater, schimmenspel, toneelvoorstelling
circus, circusles, jongleren, clown, goocheltrucs, eenwieleren, koorddansen
museum, museumbezoek, museumgroep, museumclub, rondleiding, tentoonstelling, expositie bekijken, museumkaart, kunstlezing, museumuitje, jan cunen, met een gids, stadsgids, gidsen, kerk bezichtigen, molen bezoeken, open monumentendag, monumentendag, bezichtigen, bezichtiging, expositie
museum > lezing, heemkunde, kunst, stadswandeling
geschiedenis, historie, historisch, heemkunde, heemkundekring, heemkundige, heemkring, heemhuis, historische kring, lokale geschiedenis, dorpsgeschiedenis, plaatselijke geschiedenis, erfgoed, cultureel erfgoed, vroeger in oss, toen en nu, verhalen van vroeger, hoe het vroeger was, oorlogsverhalen, tweede wereldoorlog, archeologie, stamboom, stamboomonderzoek, genealogie, voorouders, familiegeschiedenis, oude foto's, dialect, streektaal, brabants praten, herinneringen ophalen, nostalgie
geschiedenis > museum, lezing
lezing, lezingen, voordracht, spreker, gastspreker, filosofie, filosoferen, filosofiecafé, filosofisch café, filosofisch gesprek, colleges, hovo, hoorcollege, seniorenacademie, themamiddag, thema-avond, themabijeenkomst, infoavond, informatieavond, informatiebijeenkomst, voorlichting, voorlichtingsavond, webinar, symposium, debat, debatavond, talkshow, wetenschapscafé
sterren kijken, sterrenkunde, sterrenkijken, sterrenwacht, planeten, telescoop, astronomie, sterrenhemel, sterrenavond
uitje, uitjes, dagje uit, dagje weg, dagje op pad, dagje op stap, uitstapje, uitstap, excursie, busreis, busreisje, bustocht, busuitje, dagtocht, dagreis, dagtrip, daguitje, daguitstap, dagjesmensen, reisje, dagreisje, seniorenreis, tripje, er tussenuit, er even uit, eropuit, erop uit, even weg van huis, snoepreisje, ontdekkingstocht, roadtrip, schoolreisje, zomerkamp, vakantiereis, schouwburgbezoek
uitje > boottocht, museumbezoek, dierentuin, pretpark, rondleiding, dagje uit
boottocht, boottochtje, rondvaart, varen op de maas, rondje varen, rondvaartboot, met de boot, bootje
dierentuin, zoo, safaripark, dierenpark, pretpark, attractiepark, efteling > uitje
vakantie, op vakantie, vakantie vieren, aangepaste vakantie, vakantieweek, vakantiekamp, vakantiespelen, kindervakantieweek, kindervakantiewerk, jeugdvakantiewerk, kvw, vakantieactiviteiten, vakantieprogramma, zomervakantie, zomerprogramma, kindervakantiespelen, zomerspelen, zomeractiviteiten, herfstvakantie, meivakantie, voorjaarsvakantie, bouwweek
vakantie > uitje
lezen, leesclub, leeskring, leesgroep, leestafel, leescafé, boekenclub, boekenkring, boekencafé, bookclub, book club, boek, boek bespreken, boeken bespreken, boeken lezen, samen lezen, lezers, lezer, boekenwurm, roman, romans, literatuur, literaire avond, literair, literatuurkring, shared reading, praten over boeken, strips, stripboeken, gelezen
boekenruil, boeken ruilen, boeken lenen, boekenkast, boekenkastje, boekenbeurs, boekenmarkt, minibieb, mini-bieb, minibibliotheek, buurtbieb, zwerfboeken, zwerfboek, tweedehands boeken, ruilkast boeken, zwerfkast, buurtboekenkast, boek ruilen
lezen > boekenruil, voorlezen
voorlezen, voorleesuurtje, voorleesochtend, voorleesmiddag, voorlezer, voorleesclub, voorleesfeest, voorleesdagen, voorleesexpress, boekstart, boekstartuurtje, boekstartcoach, sprookje, sprookjes, verhaaltjesuur, vertellen uit een boek, prentenboek, prentenboeken, voorgelezen, kamishibai, storytime
schrijven, schrijfcafé, schrijfclub, schrijfcursus, schrijfgroep, schrijfworkshop, creatief schrijven, gedicht, gedichten, gedichten maken, dichten, dichter, dichtclub, poëzie, poëziecafé, poetry, poetry slam, spoken word, levensverhaal schrijven, levensboek, memoires, autobiografie, dagboek, columns schrijven, wijkkrant, buurtkrant, dorpskrant, wijkblad, dorpsblad, haiku, blogs schrijven, verhalen schrijven, schrijver
verhalen vertellen, verhalen, verhalenverteller, verhaal vertellen, vertelcafé, verhalencafé, verteller, vertelavond, vertelkring, storytelling, vertellingen, verhalentafel
cultuur, cultureel, cultureel uitje, kunst en cultuur > museum, film, theater, concert, kunst, open podium, lezing, geschiedenis
feest, feestje, festiviteit, feestavond, feestmiddag, feesten, feestelijk, fuif, fuiven, party, partijtje, feestvieren, jubileum, feestweek, knalfeest, festijn
feest > buurtfeest, festival, kermis, carnaval, kerst, sinterklaas, koningsdag, disco, straatfeest, kinderfeest
buurtfeest, straatfeest, wijkfeest, dorpsfeest, burendag, nationale burendag, straatborrel, burenborrel, buurtborrel, straatspeelmiddag, dorpsdag, wijkdag, straatparty, block party, buurtfestival, feest in de straat, feest met de buren, feest met buren
festival, festivals, muziekfestival, kermis, draaimolen, kermisattractie, happening, spektakel
markt, braderie, jaarmarkt, boerenmarkt, kerstmarkt, streekmarkt, weekmarkt, marktje, kraampjes, kraampje, fancy fair, bazaar, lentemarkt, lentefair, wintermarkt, ambachtenmarkt, creatieve markt, marktkraam
rommelmarkt, vlooienmarkt, snuffelmarkt, vrijmarkt, garagesale, garage sale, kofferbakmarkt, kofferbakverkoop, rommelroute, garageverkoop, tweedehandsmarkt, tweedehands markt, kinderkleedjesmarkt, kleedjesmarkt, kindermarkt, brocante, antiekmarkt, zolderopruiming, spullenmarkt, uitverkoop spullen
markt > rommelmarkt
carnaval, carnavalsoptocht, carnavalsvereniging, prins carnaval, vastenavond, vastelaovend, optocht, praalwagen, carnavalswagen, wagenbouwen, wagen bouwen, pronkzitting, tonpraten, tonprater, tonproaten, buut, kletsavond, raad van elf, dansmariekes, dansgarde, hossen, polonaise, carnavallen, boerenbruiloft, kindercarnaval, alaaf, verkleedfeest, verkleden
sint > sinterklaas
sinterklaas, sint en piet, pietenochtend, pieten, pakjesavond, sinterklaasfeest, sinterklaasviering, intocht, intocht van sinterklaas, pepernoten, kruidnoten, goedheiligman, sint nicolaas, pietengym, pietenfeest, schoentje zetten, strooigoed
kerst, kerstfeest, kerstmis, kerstviering, kerstavond, kersttijd, kerstdagen, xmas, christmas, kerstman, kerstboom, kerststal, kerststallen, kerstsamenzang, kerstborrel, kerstlunch, kerstspel, advent, lichtjestocht, lichtjesavond
alleen met kerst, kerst alleen, alleen met feestdagen, feestdagen alleen > kerst, samen eten, maatje
pasen, paasfeest, paasviering, paasei, paaseieren, eieren zoeken, paasontbijt, paaslunch, paashaas, paasbrunch
oud en nieuw, oudjaar, oudejaarsavond, oudejaar, nieuwjaar, nieuwjaarsborrel, nieuwjaarsreceptie, nieuwjaarsduik, jaarwisseling, silvester, vuurwerk
koningsdag, koninginnedag, oranjefeest, oranjecomité, oranjevereniging, bevrijdingsdag, dodenherdenking, 4 mei, 5 mei, bevrijdingsfeest
halloween, griezeltocht, griezelen, sint maarten, sint-maarten, sintmaarten, lampionnenoptocht, lampionoptocht, lichtjesoptocht, snoep ophalen
suikerfeest, ramadan, iftar, iftarmaaltijd, offerfeest, eid, id al-fitr, eid mubarak, vasten
iftar > samen eten
keti koti | holi, divali, diwali | newroz, nowruz | chinees nieuwjaar > feest
bandje kijken | live bandje > concert
tentoonstelling kijken | kunst bekijken > museum
over vroeger, verhalen over vroeger, vroeger en nu, oude tijden > geschiedenis
verhaaltje > voorlezen, verhalen vertellen
leren zingen, zingen leren, zangeres worden, graag zingen, onder de douche zingen > zingen
muzieknoten leren, muziektheorie, muziek leren > muziek maken
accordeonmuziek, draaiorgel, orgelconcert > muziekmiddag
schoolreisje voor ouderen, uitje voor ouderen, dagje uit voor ouderen > busreis
naar zee, naar het strand, dagje strand | naar de stad, dagje stad > dagje uit
lichtjes kijken, kerstlichtjes > lichtjestocht
vuurwerkvrij, vuurwerkshow, lasershow > oud en nieuw
tamboer, drumband, tamboerkorps, majorettes, twirlen > muziekvereniging
volksmuziek, folkmuziek, schlager, hollandse muziek, hollandse avond, polonaise lopen > muziekmiddag, feest
`;
