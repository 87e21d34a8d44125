// What people say for coffee, meals, cooking and drinks. Form: see synonym-groups.ts.

export const FOOD = `
koffie, koffiedrinken, koffie drinken, bakkie, bakkie doen, bakje koffie, bak koffie, kop koffie, kopje koffie, tas koffie, bakske, bakske koffie, bakje troost, bakje leut, leut, koffieke, koffietje, koffieklets, koffiepraat, koffiekrans, koffieleuten, koffietafel, koffiehoek, koffiecorner, koffiebar, koffiehuis, koffiemoment, koffiepauze, koffietijd, theedrinken, thee drinken, kopje thee, tas thee, theekransje, theetuin, theehuis, high tea, coffee, cappuccino, espresso, koffie verkeerd, koffiegezelschap, koffieuurtje, koffiebakkie, theeleuten
thee > koffie
gebak | appeltaart | vlaai > koffie, taart bakken
eetpunt, samen eten, samen aan tafel, buurtmaaltijd, eetclub, aanschuiftafel, aanschuiven, aanschuifmaaltijd, aanschuifdiner, resto, buurtrestaurant, wijkrestaurant, dorpsrestaurant, sociaal restaurant, huiskamerrestaurant, resto van harte, eettafel, open tafel, open eettafel, lange tafel, warme maaltijd, warm eten, warme hap, warme prak, prakkie, happie eten, hapje eten, eethuis, eethuiskamer, eetcafé, eetgelegenheid, avondeten, avondmaaltijd, soep en brood, mee-eten, meeëten, meegegeten, gezamenlijke maaltijd, gezamenlijk eten, eten met buren, buurteten, dorpsmaaltijd, wijkmaaltijd, buurtdiner, straatdiner, wijkdiner, driegangenmaaltijd, driegangendiner, daghap, dagschotel, dagmenu, volkskeuken, buurtkeuken, gaarkeuken, eetgroep, bordje eten, potluck, niet alleen aan tafel, menu van de dag, driegangenmenu, drie gangen, keukentafel, eten met anderen, eten voor ouderen, warme lunch
eetpunt > soep en brood
eten, maaltijd, food, eat, smikkelen, smullen, schransen > samen eten, lunch, ontbijt, soep, diner, brunch, barbecue, pannenkoek, koken, proeven, snack
diner, dineren, dinner, kerstdiner > samen eten
alleen eten, eet alleen, altijd alleen eten, eentje eten, niet koken, om te koken, geen zin in koken, niet meer koken, kookt niet > samen eten, lunch
honger, geen eten, niks te eten, niets te eten, niet genoeg eten, eten te duur, boodschappen te duur, lege koelkast, lege maag > voedselbank, samen eten, soep
maaltijdservice, tafeltje dekje, tafeltje-dekje, maaltijd aan huis, maaltijden aan huis, thuisbezorgd eten, maaltijd bezorgen, eten bezorgen, kant-en-klaarmaaltijd
maaltijdservice > samen eten
soep, soepje, soepmaaltijd, soepgroep, snert, erwtensoep, bouillon > soep en brood, lunch
lunch, lunchen, broodmaaltijd, middageten, middagmaal, noenmaal, twaalfuurtje, twaalf uurtje, boterham eten, boterhammen eten, boterhammetje, broodje eten, brunch, brunchen, tussen de middag eten, samen boterham, lunchtafel, lunchpakket, lunchroom, buurtlunch, schaft, schaften, lunchpauze
boterham | tosti | broodje, broodjes > lunch
ontbijt, ontbijten, ochtendeten, ontbijtje, ontbijttafel, breakfast, kerstontbijt, samen ontbijten
borrel, borrelen, borreltje, vrijmibo, vrijdagmiddagborrel, biertje, bier drinken, pilsje, pintje, pintelieren, wijntje, glaasje wijn, drankje doen, glaasje drinken, iets drinken, wat drinken, happy hour, neutje, proost, toost, cocktail, mocktail, aperitief
bier | wijn | alcoholvrij > borrel
wijnproeverij, wijn proeven, bierproeverij, bier proeven, proeverij > borrel, proeven
kroeg, pub, dorpscafé, bruin café, dorpskroeg, buurtkroeg, stamkroeg, stamcafé, stamtafel, herberg, tapperij, stameneetje
horeca, eten en drinken > kroeg, eetcafé, lunchroom, terras, cafetaria, ijssalon
terras, terrasje, terrasje pakken
cafetaria, snackbar, frituur, frietkot, frietzaak
ijssalon, ijsje, ijsco, ijsje eten
koken, kokkerellen, kookles, kookcursus, kookworkshop, kookclub, kookgroep, kookcafé, leren koken, kookstudio, kookavond, cooking, koken leren, keukenprins, keukenprinses, meekoken, gekookt, kok
koken > wereldkeuken, gerecht, recept, taart bakken, stamppot
recept, recepten, kookboek, gerecht | stamppot, hutspot, boerenkool, zuurkool > koken, samen eten
wereldkeuken, internationaal koken, wereldgerechten, buitenlands eten, buitenlandse keuken, exotisch eten, exotisch koken, vreemde keuken, oosterse keuken, andere keuken, wereldmaaltijd, eten uit andere landen, eten uit andere culturen, gerechten uit andere landen, eten van thuis, koken uit andere landen, internationale keuken
turks eten | marokkaans eten | syrisch eten | surinaams eten, roti | indisch eten, rijsttafel, indische keuken | italiaans koken, pizza, pizza bakken, pasta | chinees eten | eritrees eten, injera | oekraïens eten > wereldkeuken, samen eten, koken
taart bakken, bakken, cake bakken, koekjes bakken, koek bakken, brood bakken, zelf bakken, bakclub, bakworkshop, bakcafé, baking, cupcakes, taarten maken, taart maken, bonbons maken, chocolade maken, heel holland bakt, meebakken, bakkersclub, samen bakken, banketbakken, deeg kneden
taart bakken > koken
pannenkoek, pannekoek, poffertjes, wafels, oliebollen, oliebollen bakken
barbecue, bbq, barbecueën, barbeque, grillen, straatbarbecue, roosteren, vuurkorf
friet, patat, frietje, patatje, frites, frikandel, snack, snacken
gezond eten, gezonde voeding, gezonder eten, gezond koken, voedingsadvies, voedingsles, diëtist, diëtiste, voedingsdeskundige, goede voeding, schijf van vijf, dieet, gezonde leefstijl, leefstijlcoach, gezonder leven, gezond leven
vegetarisch, veganistisch, vegan, vega, plantaardig, zonder vlees, vegetariër, geen vlees
halal, halalvlees, geen varkensvlees
sapjes, smoothie, limonade, frisdrank, ranja, fris > borrel
`;
