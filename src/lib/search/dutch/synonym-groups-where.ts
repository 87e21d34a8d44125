// What people call places: indoors, outside, to meet, to play, to hire. Form: see synonym-groups.ts.

export const WHERE = `
buurthuis, buurt huis, wijkcentrum, wijk centrum, gemeenschapshuis, dorpshuis, dorpscentrum, buurtcentrum, buurthonk, wijkgebouw, wijkhuis, dorpsgebouw, dorpsaccommodatie, sociaal-cultureel centrum, sociaal cultureel centrum, cultureel centrum, ontmoetingscentrum, wijkaccommodatie, clubhuis, clubgebouw, verenigingsgebouw, verenigingshuis, mfc, mfa, multifunctioneel centrum, multifunctionele accommodatie, kulturhus, gemeenschapscentrum, gemeenschapsgebouw, parochiehuis, parochiecentrum, patronaat, community center, community centre, zalencentrum, wijkpunt, buurtpunt, stadskamer, volksgebouw, dienstencentrum, lokaal dienstencentrum, trefcentrum, trefpunt, wijkontmoetingscentrum
ontmoetingsplek, ontmoetingsplaats, ontmoetingsruimte, ontmoetingspunt, ontmoetingshuis, plek om te ontmoeten, inloophuis, huiskamer van de wijk, huiskamer van de buurt, huiskamer van het dorp, buurthuiskamer, wijkhuiskamer, dorpshuiskamer, openbare huiskamer, huiskamerproject, buurtkamer, wijkkamer, dorpskamer, buurtsalon, huis van de wijk, verzamelplek, samenkomplek, meeting place, derde plek
ontmoetingsplek > huiskamer van de wijk, huiskamer van de buurt
inloop, inlopen, binnenlopen, binnen lopen, binnenvallen, aanwaaien, aanlopen, langskomen, zomaar langskomen, zo binnenlopen, vrij binnenlopen, vrije inloop, open inloop, inloopochtend, inloopmiddag, inloopavond, inlooppunt, instuif, open huis, zonder afspraak, zonder aanmelden, niet aanmelden, aanmelden niet nodig, drop-in, drop in, walk-in, walk in
bibliotheek, bieb, bib, biep, bibliotheken, boekerij, library, openbare bibliotheek, leeszaal, noord oost brabantse bibliotheken, boeken lenen bibliotheek, biebpunt, biebje
zwembad, zwemhal, zwemparadijs, zwembaden, binnenbad, golfbad, subtropisch zwembad, swimming pool, peuterbad, instructiebad
zwembad > zwemmen
hangplek, jop, jongerenontmoetingsplek, jongerenontmoetingsplaats, hangplaats, hang plek, hangjongeren, hangjeugd, rondhangplek, skatehonk, plek om te hangen, buiten hangen, chillplek buiten
hangplek > jongereninloop
skatebaan, skatepark, skate park, skateplaza, halfpipe, half pipe, pumptrack, pump track, skatevoorziening, skatepool, bmx-baan, bmx baan, skateplek, rolschaatsbaan, fietscrossbaan, crossbaan
skatebaan > skaten
speeltuin, speeltuintje, speelplek, speelplekje, speelplaats, speelterrein, speelveld, speelveldje, speelpleintje, speelplein, natuurspeeltuin, natuurspeelplaats, speelbos, speeltoestel, speeltoestellen, schommel, schommels, wip, wipkip, glijbaan, klimrek, zandbak, zandbakken, kabelbaan, avonturenspeeltuin, speelnatuur, playground, speeldernis, indoor speeltuin, ballenbak, speelparadijs, kinderspeelplaats, spelen voor kleintjes, trampoline buiten
trapveld, trapveldje, trap veld, voetbalveld, voetbalveldje, voetbalkooi, voetbal kooi, kooi, pannakooi, panna kooi, pannaveld, cruyff court, cruijff court, krajicek playground, playground voetbal, grasveld om te voetballen, balkooi, basketbalveld, basketbalpleintje, beachveld, multicourt, sportkooi, sportveldje, sportpleintje, openbaar sportveld
trapveld > voetbal
sporthal, sportzaal, gymzaal, sportaccommodatie, sportcentrum, sportcomplex, turnzaal, gymlokaal, sportgebouw, sportpaleis, gymhal
sportpark, voetbalclub terrein, kantine, sportkantine, clubkantine
fitness buiten, buitenfitness, outdoor gym, beweegtoestellen, fitnesstoestellen buiten, calisthenics park, beweegplek, sporttoestellen
kerk, kapel, parochie, kerkgebouw, kerkelijk, gods huis, godshuis, basiliek, klooster, abdij, pastorie, church, parochiekerk, kapelletje
moskee, moslim, moslims, moslima, islam, islamitisch, mosque, imam, gebedsruimte, vrijdaggebed
geloof, religie, religieus, bijbel, bijbelkring, bijbelstudie, bidden, gebed, gebedsgroep, god, kerkdienst, dienst in de kerk, viering, eucharistieviering, heilige mis, naar de mis, dominee, pastoor, diaken, pastor, pastoraal, diaconie, zingeving, zin van het leven, spiritueel, spiritualiteit, bezinning, bezinningsgroep, bedevaart, pelgrim, pelgrimstocht, levensvragen, levensbeschouwing, vesper, kaarsje opsteken, kaarsje branden, taizé, gemeente van christus, alpha cursus, alpha-cursus, christelijk, katholiek, protestants, evangelisch, faith, religion, boeddhisme, hindoe, hindoeïsme, tempel, synagoge, interreligieus
geloof > kerk, moskee, stilte, meditatie
winkel, winkels, winkelen, shoppen, winkelcentrum, buurtwinkel, dorpswinkel, supermarkt, buurtsuper, shopping > markt, weggeefwinkel, kringloop
kletskassa, koffiehoek supermarkt, praatkassa > praatje maken
verzorgingshuis, verzorgingstehuis, bejaardenhuis, bejaardentehuis, bejaarden huis, bejaardenflat, bejaardenoord, rusthuis, woonzorgcentrum, zorgcentrum, verpleeghuis, verpleegtehuis, seniorenflat, seniorencomplex, aanleunwoning, aanleunwoningen, seniorenwoningen, ouderencentrum, zorgflat, zorgcomplex, nursing home, hospice, zorginstelling
ruimte huren, zaal huren, zaaltje huren, zaaltje, zaaltje gezocht, zaalverhuur, zalen, zaal te huur, ruimte te huur, ruimte gezocht, ruimte nodig, ruimte zoeken, ruimte reserveren, kamer huren, vergaderruimte, vergaderzaal, vergaderplek, vergaderen, ruimte voor onze club, plek voor onze club, plek voor onze groep, ruimte voor onze groep, ruimte voor een club, locatie huren, feestzaal, feestlocatie, feestruimte, plek voor een feest, plek voor feestje, plek voor verjaardag, feest geven, verjaardag vieren waar, oefenruimte huren, atelierruimte, atelier huren, plek om te vergaderen, zaal reserveren, zalen te huur, keuken huren, verhuur, room for rent, rent a room, zelf iets organiseren, iets organiseren, activiteit organiseren, zelf activiteit, zelf beginnen, iets beginnen, groep beginnen, club beginnen, initiatief starten, eigen initiatief, bewonersinitiatief, buurtinitiatief, idee voor de buurt, idee voor de wijk, ik heb een idee
ruimte huren > buurthuis
buiten, openlucht, open lucht, in de open lucht, in de buitenlucht, outdoors, outside, onder de blote hemel
binnen, overdekt, indoor, indoors, droog binnen, slecht weer, als het regent, regen, bij regen, slecht-weer activiteit
straat, plein, pleintje, dorpsplein, brink, marktplein, stadsplein, kerkplein
parkeren, parkeerplek, parkeerplaatsen, auto parkeren, invalidenparkeerplaats, gehandicaptenparkeerplaats
warmtepunt, warme plek, warme kamer, warme huiskamer, opwarmen, ergens warm zitten, warm zitten, het is koud thuis, verwarming te duur, koelteplek, schaduwplek, verkoeling, te heet, te warm > inloop, huiskamer van de wijk, bibliotheek
kamer voor groep | oefenplek voor band | plek om te repeteren > ruimte huren
ergens zitten, ergens koffie, plek om te zitten, plekje om te zitten > inloop, bankje
rustig werken, plek om te werken, studieruimte, stilteplek om te leren > bibliotheek
kerkhof, begraafplaats > rouw
`;
