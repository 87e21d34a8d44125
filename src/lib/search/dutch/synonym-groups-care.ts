// What people say when life is hard: caring, forgetting, missing somebody, being alone, being ill. Form: see synonym-groups.ts.

export const CARE = `
mantelzorg, mantelzorger, mantelzorgers, mantelzorgster, mantelzorgcafé, mantelzorgsalon, mantelzorgtafel, mantelzorggroep, mantelzorgontmoeting, mantelzorgondersteuning, mantelzorgbijeenkomst, mantelzorgwandeling, mantelzorglunch, steunpunt mantelzorg, mantelzorgwaardering, mantelzorgcompliment, jonge mantelzorger, jonge mantelzorgers, mantelzorgmakelaar, zorgen voor een ander, zorgen voor een naaste, zorg voor een naaste, zorg voor een ander, zorgt voor een naaste, informele zorg, familiezorg, caregiver, caregivers
mantelzorg > respijtzorg, zorgt voor een naaste
zorg voor mijn man | zorg voor mijn vrouw | zorg voor mijn moeder | zorg voor mijn vader | zorg voor mijn ouders | zorg voor mijn partner | zorg voor mijn kind | zorg voor mijn zoon | zorgen voor mijn moeder | zorgen voor mijn man | zorgen voor mijn vrouw | zorgen voor mijn ouders | zieke man | zieke vrouw | zieke moeder | zieke partner | zieke ouders | man is ziek | vrouw is ziek | moeder is ziek | partner is ziek | man verzorgen | vrouw verzorgen | moeder verzorgen | dag en nacht zorgen, altijd zorgen, zorg valt zwaar, zorgen valt zwaar, zorg te zwaar, overbelast > mantelzorg, respijtzorg
respijtzorg, respijt, respijtmiddag, respijthuis, logeerhuis, logeeropvang, logeerzorg, oppas voor mijn man, oppas voor mijn vrouw, oppas voor mijn moeder, even geen zorg, even vrij van zorg, even bijkomen, even op adem, op adem komen, adempauze, zorg even overnemen, vervangende zorg
respijtzorg > even op adem, op adem komen
dagbesteding, dagopvang, dagcentrum, dagactiviteiten, dagactiviteit, dagverzorging, soos voor ouderen, zinvolle dag, dagstructuur, structuur in mijn dag, ritme in mijn dag, arbeidsmatige dagbesteding
dagbesteding > inloop, zorgboerderij
dementie, dement, dementerend, dementerenden, mensen met dementie, alzheimer, alzheimer café, alzheimercafé, geheugencafé, geheugenhuis, geheugenkoor, geheugenproblemen, geheugenverlies, geheugen, geheugensteun, geheugentraining, slecht geheugen, vergeetachtig, vergeetachtigheid, odensehuis, odense huis, dementievriendelijk, beginnende dementie, jonge dementie, dementiecafé, casemanager, casemanager dementie, herinneringen kwijt, breintraining, hersentraining, verwardheid
vergeten, vergeet, vergeet alles, vergeet veel, vergeet steeds, alles vergeten, onthoud niets, niets meer onthouden, niet goed onthouden, onthouden, raakt in de war, in de war, de weg kwijt, verdwaald, verdwalen, kwijt in het hoofd, verstrooid > dementie
parkinson, parkinsoncafé > lotgenoten, dansen
rouw, rouwen, rouwcafé, rouwgroep, rouwwandeling, rouwverwerking, rouwproces, rouwbegeleiding, rouw en verlies, rouwende, verlies, verlies verwerken, verlieservaring, verliesverwerking, verdriet, verdrietig, troost, troosten, troosttafel, troostcafé, nabestaanden, nabestaande, nabestaandengroep, weduwe, weduwen, weduwnaar, weduwnaars, lotgenoten na verlies, gemis, missen van iemand, iemand missen, afscheid nemen, grief, omgaan met verlies, sterfcafé, death café, death cafe, sterrenkindje
rouw > praatgroep
dood, overleden, overlijden, gestorven, doodgegaan, overleed, kwijtgeraakt, uitvaart, begrafenis, crematie, crematorium, doodgaan, mijn man mis ik, mis mijn man, mis mijn vrouw, mis mijn moeder, mis mijn vader, man verloren, vrouw verloren, partner verloren, kind verloren, ouders verloren, man dood, vrouw dood, man is dood, vrouw is dood, moeder is dood, man is overleden, vrouw is overleden, moeder is overleden, vader is overleden, partner is overleden, kind is overleden, man overleden, vrouw overleden, na het overlijden, sinds de dood, sterfgeval > rouw
eenzaam, eenzaamheid, eenzamen, eenzame ouderen, altijd alleen, alleen zijn, nooit meer alleen, op mezelf, in mijn eentje, in je eentje, alleenzijn, sociaal isolement, geïsoleerd, niemand om te praten, niemand komt langs, heb niemand, ken niemand, ken hier niemand, weinig contact, geen vrienden, geen vriendinnen, weinig vrienden, geen contacten, geen contact, geen bezoek, krijg geen bezoek, niemand op bezoek, zonder vrienden, gezelschapsgroep, gezelschap zoeken, behoefte aan gezelschap, aanspraak, weinig aanspraak, maatje, maatjes, maatjesproject, maatjescontact, buddy, buddyproject, buddies, bezoekmaatje, bezoekvrijwilliger, bezoekdienst, bezoekgroep, bezoek aan huis, huisbezoek, iemand op bezoek, iemand die langskomt, iemand die langs komt, telefooncirkel, belcirkel, zonnebloem bezoek, vriendschap, vriendschappen, vriendschapscursus, vriendenkring, vriendenclub, vriendendienst, vriend gezocht, vriendin gezocht, contact zoeken, mensen leren kennen, nieuwe vrienden, nieuwe mensen, nieuwe mensen leren kennen, nieuwe contacten, lonely, loneliness, sociale contacten, contacten opdoen, contact met anderen, onder de mensen, tussen de mensen zijn, iemand leren kennen
eenzaam > nooit meer alleen, inloop, koffie, samen eten
alleen, ben alleen, zit alleen, thuis alleen, alleen thuis, zit maar alleen, alleen thuis zitten, voel me alleen | gezelschap, gezelligheid | niemand > maatje, nooit meer alleen, inloop, koffie, samen eten
vrienden, vriend, vriendin, vriendinnen, vriendinnen maken, vrienden maken, vriendengroep, friends > vriendschap, inloop, koffie, samen eten
kameraad, gabber > vriendschap
alleenstaand, alleenstaanden, alleengaand, alleengaanden, single, singles, vrijgezel, vrijgezellen, alleenwonend, woon alleen, alleen wonen, zonder partner, dating, daten, relatie zoeken, nieuwe liefde, speeddaten
alleenstaand > maatje, vriendschap
verveel, vervelen, verveling, verveeld, saai, saai thuis, niets te doen, niks te doen, weinig te doen, weet niet wat doen, hele dag thuis, zit thuis, thuiszitten, zit maar thuis, zit achter de geraniums, achter de geraniums, muren komen, de deur uit, bored, veel tijd, vrije tijd, vrijetijdsbesteding, tijdverdrijf, met pensioen, net met pensioen, pas met pensioen, gestopt met werken, gepensioneerd wat nu > inloop, uitje, spelinloop, vrijwilligerswerk
lotgenoten, lotgenoot, lotgenotengroep, lotgenotencontact, zelfhulpgroep, zelfhulp, praatgroep, praatgroepje, gespreksgroep, ervaringen delen, ervaringsdeskundige, ervaringsdeskundigen, patiëntenvereniging, herstelgroep, herstelacademie, zelfregiecentrum, steungroep, luistergroep
kanker, kankerpatiënt, borstkanker, prostaatkanker, chemo, oncologie, inloophuis kanker, ziekte van kanker | long covid, covid, corona | niet-aangeboren hersenletsel, hersenletsel, nah, beroerte, cva, afasie, afasiecentrum, afasiekoor | chronisch ziek, chronische ziekte, chronische pijn, fibromyalgie, pijn, ms, multiple sclerose, copd, longziekte, diabetes, suikerziekte, hartpatiënt, hartklachten | endometriose, overgang, menopauze > lotgenoten, praatgroep
luisterend oor, luisterlijn, iemand die luistert, luistermaatje, luistercafé, luisterpunt, hart luchten, ei kwijt, mijn ei kwijt, je verhaal kwijt, mijn verhaal kwijt, van je af praten, iemand om te praten, met iemand praten, goed gesprek, diep gesprek, vertrouwenspersoon, geestelijk verzorger, geestelijke verzorging, zielzorg
luisteren > luisterend oor
luisterend oor > praatgroep
geestelijke gezondheid, mentale gezondheid, psychische klachten, vel niet, niet lekker, psychisch, mentaal, ggz, somber, somberheid, depressie, depressief, neerslachtig, zit in de put, in de put, geen zin meer, uitzichtloos, angstig, angstklachten, gepieker, tobben, zorgen in mijn hoofd, trauma, ptss, bipolair, borderline, eetstoornis, anorexia, burn-out klachten, mentale klachten, psycholoog, mental health, verdrietig zonder reden, zelfmoord, 113
geestelijke gezondheid > luisterend oor, praatgroep
verslaving, verslaafd, alcohol, alcoholverslaving, te veel drinken, drinkt te veel, drankprobleem, drinken stoppen, stoppen met drinken, anonieme alcoholisten, aa-groep, alcoholics anonymous, drugs, drugsverslaving, drugsgebruik, blowen, wiet, gokken, gokverslaving, gokverslaafd, gameverslaving, afkicken, novadic, verslavingszorg, nuchter, ik drink te veel
verslaving > lotgenoten
roken, stoppen met roken, rookstop, rookvrij, rookvrij worden, rookvrije generatie, niet meer roken, van het roken af, sigaretten, sigaret, peuk, paffen, vapen, vape, e-sigaret, nicotine, smoking, quit smoking, gestopt met roken, kappen met roken, minder roken, stoptober
slapen, slaapcursus, slaap, slaapproblemen, slaapprobleem, slecht slapen, slaap slecht, slapeloos, slapeloosheid, slapeloze nachten, niet slapen, kan niet slapen, niet kunnen slapen, beter slapen, lekker slapen, goed slapen, lig wakker, lig nachten wakker, wakker liggen, wakker, insomnia, inslapen, doorslapen, niet inslapen, slaapkliniek, slaappillen, uitgeslapen
moe, altijd moe, vermoeid, vermoeidheid, geen energie, energie tekort, futloos, uitgeput > ontspanning, slaapcursus
gezondheid, gezond, gezondheidsmarkt, gezondheidscheck, gezondheidstest, health check, healthcheck, fittest, fitheidstest, vitaliteitscheck, vitaliteitsmarkt, positieve gezondheid, gezonde buurt, gezondheidscafé, gezondheidscentrum, gezondheidswandeling, bloeddruk, bloeddruk meten, bloeddrukmeting, hoge bloeddruk, suiker meten, bloedsuiker, cholesterol, wijkverpleegkundige, wijkzuster, wijkzorg, wijkverpleging, verpleegkundige, praktijkondersteuner, health, gehoortest, ogentest, medicijngebruik, ggd, vaccinatie, griepprik
gezondheid > valpreventie, stoppen met roken, slaapcursus, gezond eten
fysiotherapeut, fysio, fysiotherapie, ergotherapeut, oefentherapie > gym, valpreventie
huisarts | dokter | ziek | hoofdpijn > gezondheid
wmo, wmo-consulent, keukentafelgesprek, wijkteam, sociaal wijkteam, sociaal team, buurtteam, maatschappelijk werk, maatschappelijk werker, maatschappelijk werkster, sociaal werk, sociaal werker, welzijnswerk, welzijnswerker, opbouwwerker, buurtwerker, buurtcoach, wijkcoach, wijkconsulent, ouderenadviseur, cliëntondersteuning, cliëntondersteuner, onafhankelijke cliëntondersteuner, hulpverlener, wijk-ggd'er
zorg | verzorging > mantelzorg, wijkteam, thuiszorg
relatieproblemen, scheiding, scheiden, gescheiden, echtscheiding, uit elkaar, ruzie met mijn man, ruzie met mijn vrouw, ruzie thuis, huiselijk geweld, mishandeling, thuis niet veilig, veilig thuis, co-ouderschap, alimentatie > maatschappelijk werk
burenruzie, ruzie met buren, ruzie buren, overlast, overlast van buren, geluidsoverlast, lawaai, herrie, buurtbemiddeling, bemiddeling, mediation, buurtbemiddelaar, last van de buren, last van buren
piekeren over geld > geldzorgen
zorgen maken > luisterend oor
ongerust | bang | boos, agressie, woede | schaamte, schaam me > luisterend oor, geestelijke gezondheid
gepest, pesten, gepest worden, pesterij, word gepest, buitengesloten, anti-pesten, hoor er niet bij > weerbaarheid, luisterend oor
moeder vergeet, vader vergeet, man vergeet, vrouw vergeet, oma vergeet, opa vergeet, wordt vergeetachtig, steeds vergeten > dementie
man met alzheimer, vrouw met alzheimer, vader met alzheimer, moeder met alzheimer, man met dementie, vrouw met dementie, moeder met dementie, vader met dementie, ouder met dementie, partner met dementie > dementie, mantelzorg
moeder verloren, vader verloren, dochter verloren, zoon verloren, broer verloren, zus verloren, vriend verloren, baby verloren, huisdier verloren > rouw
overbelaste mantelzorger, overbelaste partner, zorg niet meer aan, trek het niet meer, houd het niet vol, hou het niet vol > mantelzorg, respijtzorg
hulpbehoevend, hulpbehoevende ouder, hulpbehoevende ouders, oude ouders, ouders worden oud > mantelzorg
niemand meer, voel me alleen, zo alleen, ik ben alleen, alleen door het leven, kinderen wonen ver, kinderen komen nooit > eenzaam
vriend voor oma, gezelschap voor oma, gezelschap voor moeder, iemand voor mijn moeder, iemand voor mijn vader > maatje
wil praten, behoefte om te praten, even praten, moet praten, mijn hart luchten > praatje, luisterend oor
stil in huis, leeg huis, huis is leeg, lege dagen, dagen duren lang, lange dagen > eenzaam, inloop
levenseinde, euthanasie, wilsverklaring, palliatief, terminaal, afscheid van het leven > rouw
miskraam, doodgeboren, stilgeboren | zelfdoding, nabestaanden zelfdoding > rouw
drinkt mijn man, man drinkt, zoon blowt, zoon gebruikt, kind gebruikt drugs > verslaving
longen, benauwd | suiker | hart | cholesterol te hoog > gezondheid
overprikkeld kind, druk kind, kind met adhd, kind met autisme > prikkelarm, ouders
niet lekker in je, lekker in mijn vel > geestelijke gezondheid
rusteloos, niet stil zitten, malen, maalt, piekert, piekeren > ontspanning, luisterend oor
pillen, wakker worden, wakker 's nachts, 's nachts wakker > slaapcursus
niemand om mee, om mee te praten > maatje, luisterend oor
dementerende partner, dementerende moeder, dementerende vader, dementerende man, dementerende vrouw > dementie, mantelzorg
kapper, kapsalon, kapster, haren knippen, haar knippen, haren laten knippen, haar laten knippen
`;
