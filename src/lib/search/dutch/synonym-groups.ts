// What residents and the municipality call the same thing. Plain data, in everyday spelling.

/** Each line: words (or a few words together) that mean the same; looking for one finds all. */
export const SAME = `
ouderen, senioren, bejaarden, 65-plussers, 65+, 65 plus, 55-plussers, 55+, 60+, 70-plussers, 75+, oude mensen, oudere mensen, gepensioneerden, vijfenzestigplussers
jongeren, jeugd, tieners, pubers, jongelui, jongens en meiden
kinderen, kids, kindjes
peuters, kleuters, dreumesen, peuter
baby, zuigeling
mantelzorgers, mantelzorger, mantelzorgster
nieuwkomers, statushouders, vluchtelingen, inburgeraars, asielzoekers, anderstaligen, migranten, inburgeren, inburgering
volwassenen, 18+
vrijwilligerswerk, vrijwilliger worden, vrijwillig werk
buurthuis, wijkcentrum, gemeenschapshuis, dorpshuis, buurtcentrum, wijkgebouw, wijkhuis, buurtkamer, clubhuis, mfc
ontmoetingsplek, ontmoetingsplaats, ontmoetingsruimte, inloophuis, huiskamer van de wijk, buurtkamer
bibliotheek, bieb
zwembad, zwemhal
hangplek, jop, jongerenontmoetingsplek, hangen, jongerenplek
speeltuin, speelplek, speelplaats, speelveld, speelveldje
trapveld, trapveldje, voetbalveldje, voetbalkooi, pannakooi, cruyff court
eetpunt, samen eten, buurtmaaltijd, eetclub, aanschuiftafel, aanschuiven, resto, buurtrestaurant, eettafel, open tafel, warme maaltijd, eethuis, eetcafé, avondeten, soep en brood
lunch, lunchen, broodmaaltijd, middageten, twaalfuurtje, boterham eten, brunch
koffie, bakkie, bakkie doen, koffiedrinken, bak koffie, theedrinken, kopje thee
gezellig praten, praatje, praatje maken, kletsen, babbelen
wandelen, lopen, ommetje, wandeltocht, rondje lopen, blokje om, kuieren, hiken
fietsen, fietstocht, toeren
rollator, looprek
gym, gymnastiek, gymmen, meer bewegen, fit blijven, beweeggroep, stoelgym, fitness, beweegles, ouderengym, sport en bewegen
zwemmen, zwemles, zwemuur, aquafit, aquajoggen, aquarobics, baantjes trekken
dansen, dans, dance, dansles, ballroom
jeu de boules, jeudeboules, petanque, boules, boulen
tafeltennis, pingpong, pingpongen
wandelvoetbal, walking football
bingo, kienen, kien, lotto
kaarten, kaartspel, kaartclub
spelletje, spel, spelen, bordspel, gezelschapsspel
darten, darts
handwerken, handwerk, breien, haken, borduren, haakgroep, breicafé
naaien, naaiatelier, naaimachine
schilderen, aquarelleren, verven, schilderles, penselen
tekenen, schetsen
knutselen, knutsel, creatief bezig
houtbewerking, houtwerk, figuurzagen, timmeren, hout bewerken, houtwerkplaats
bloemschikken, bloemstukje, bloemstuk, bloemen schikken, kerststukje
fotografie, fotograferen, foto, fotoclub
zingen, zang, koor, meezingen, zangkoor
muziek maken, musiceren
film, bioscoop, filmhuis, filmmiddag
lezen, leesclub, leeskring, boekenclub, boek
voorlezen, voorleesuurtje, boekstart, voorleesochtend
computer, pc, laptop
internet, online
smartphone, mobiel, mobieltje, gsm, mobiele telefoon
nederlandse les, taalles, taalcafé, nederlands leren, taalcursus, nederlands praten, oefenen met nederlands, nt2, taalmaatje
huiswerkbegeleiding, huiswerkhulp, bijles, huiswerkklas
moestuin, buurttuin, volkstuin, tuinclub, tuinieren, gemeenschappelijke tuin, stadstuin, groentetuin, buurtmoestuin, tuin
zwerfafval, afval prikken, plandelen
repair café, repaircafé, reparatie, repareren, reparatiecafé, reparatiemiddag, kapotte spullen, maken wat kapot is
kledingbank, kledingbeurs, tweedehands kleding
weggeefwinkel, ruilwinkel, kringloop, weggeefkast
voedselbank, voedselhulp
eenzaam, eenzaamheid, gezelschap, maatje, alleen, nooit meer alleen, bezoekmaatje, maatjesproject, vriendschap, vriendenkring, contact zoeken
mantelzorg, mantelzorgcafé, mantelzorgsalon, respijt, respijtzorg
dementie, alzheimer, geheugen, vergeetachtig, dementerend, geheugenhuis, odensehuis
rouw, verlies, rouwgroep, rouwcafé, verdriet, overleden, nabestaanden, troost
geldzorgen, schulden, geld, budget, rekeningen, schuldhulp
formulierenbrigade, formulieren, papierwerk, hulp bij formulieren, toeslagen
gratis, voor niks, kosteloos, voor niets, zonder kosten, geen kosten, kost niks, kost niets
rolstoel, rolstoeltoegankelijk, rolstoelvriendelijk, drempelvrij, gelijkvloers
aangepast toilet, invalidentoilet, mindervalidentoilet, rolstoeltoilet
ringleiding, slechthorend, slechthorenden, gehoorapparaat
prikkelarm, prikkelvrij, autisme, autistisch, rustige ruimte
uitje, dagje uit, uitstapje, excursie, busreis, dagtocht
toneel, theater, toneelstuk, voorstelling
markt, braderie
kerk, kapel, parochie
hond, hondenwandeling, hondenuitlaat, uitlaatgroep
valpreventie, valtraining, vallen voorkomen
stoppen met roken, rookstop
klussen, klusclub, klusdienst, doe het zelf, mannenschuur
gamen, game, videospel, gameavond
vogels, vogels kijken, vogelen
jongerencentrum, jongereninloop, jeugdhonk, chillruimte, jongerenhonk
kleding herstellen, kleding repareren, verstelwerk
ochtend, voormiddag
cursus, les, workshop, training
club, groep, vereniging, kring
feest, feestje, festiviteit
fietsenmaker, fiets repareren
rondleiding, museumbezoek
zorgen, piekeren
buurt, wijk
ontmoeten, ontmoeting, samenkomen, samenkomst, bijeenkomst`;

/** Each line: a word, then what also answers it; not the other way round. */
export const ALSO = `
ipad > tablet, computer, smartphone, digitaal, internet
tablet > ipad, computer, digitaal
computer > tablet, digitaal, internet, klik en tik, digid, smartphone
smartphone > telefoon, tablet, digitaal
whatsapp > smartphone, telefoon, digitaal
internet > computer, digitaal, internetbankieren
digid > digitaal, computer
telefoon > smartphone
internetbankieren > computer, digitaal, internet
kaarten > klaverjassen, rikken, jokeren, bridge
spelletje > rummikub, sjoelen, schaken, dammen, bordspel, bingo
schaken > bordspel
dammen > bordspel
klaverjassen > kaarten
rikken > kaarten
jokeren > kaarten
bridge > kaarten
kaarten maken > wenskaart, kerstkaart
maaltijd > eten, samen eten, eetpunt, lunch, aanschuiftafel, eetclub, soep en brood, diner
eten > maaltijd, eetpunt, aanschuiftafel, aanschuiven, soep
diner > maaltijd, eetpunt, samen eten, eetclub
soep > maaltijd
koken > kookcursus, kookworkshop, wereldkeuken, kookclub
kookles > koken, wereldkeuken
sporten > bewegen, gym, fitness, badminton, tafeltennis, wandelvoetbal, sportinloop
bewegen > gym, sport, wandelen, fit
fit > bewegen, gym
conditie > bewegen, fit, gym
yoga > pilates, meditatie
ontspanning > yoga, meditatie
muziek > concert, orkest, open podium, band
concert > muziek, orkest
optreden > muziek, open podium, concert
zingen > smartlap, muziek
handwerk > naaien, quilten
creatief > knutselen, handwerk, schilderen, kaarten maken
knutselen > creatief
cultuur > museum, film, theater, kunst, muziek
kunst > schilderen, museum
museum > tentoonstelling, rondleiding, kunstlezing
lezing > rondleiding, heemkunde
geschiedenis > heemkunde, museum
natuur > vogels, natuurwandeling, vlinders, slootjes, boswachter
buitenspelen > buitenspeeldag, speeltuin, speeluurtje
spelen > speeluurtje
jongeren > jongereninloop, chillen
chillen > jongereninloop, chillruimte
tuin > groen, tuinieren
tuinieren > groen, groenploeg, planten
moestuin > groenploeg
mantelzorg > mantelzorgers
computercursus > klik en tik, tabletcursus, internetcursus
bloemschikken > bloemen
zwemmen > in het water
laptop > computer, internet, tablet, klik en tik, digid
schulden > toeslagen, formulieren, formulierenbrigade
dansen > dansmiddag
dieren > hond, vogels, dierentuin
fiets > e-bike, duofiets
elektrische fiets > e-bike
hulp > spreekuur, hulp bij, klusdienst
geld > toeslagen, voedselbank, kledingbank
armoede > voedselbank, kledingbank, weggeefwinkel, geldzorgen
arm > voedselbank, kledingbank, weggeefwinkel
toeslagen > formulierenbrigade, geldzorgen, spreekuur
belasting > formulierenbrigade, toeslagen, formulieren
goedkoop > gratis
kleding > kledingbank, weggeefwinkel
vrienden > maatje, vriendschap, gezelschap
vrienden maken > maatje, vriendschap, gezelschap
mensen ontmoeten > ontmoeting, koffie, maatje
alleenstaand > maatje, gezelschap
kennismaken > ontmoeting
inloop > binnenlopen, koffie-inloop
taal > nederlands, taalles, taalmaatje
nederlands > taal
duits > taal
vergeten > geheugen, dementie
zorg > mantelzorg
gezond > gezondheid, valpreventie, bloeddruk, wijkverpleegkundige
gezondheid > valpreventie, bloeddruk, wijkverpleegkundige
slecht slapen > slaapcursus
slapen > slaapcursus
roken > stoppen met roken
handicap > rolstoel, aangepast
invalide > rolstoel, aangepast toilet
gehandicapten > rolstoel, aangepast
beperking > rolstoel, aangepast
wc > toilet
doof > ringleiding
blind > voorlezen
gezin > kinderen, ouders
vakantie > uitje
boot > boottocht
vrijwilliger > vrijwilligerswerk
vrijwilligerswerk > vrijwilliger, klusdienst
huisdier > hond
wol > breien, haken
dood > rouw
overlijden > rouw
verdwaald > dementie
bakken > koken
peuters > kinderen, voorlezen, boekstart
kleuters > kinderen, voorlezen
basisschool > kinderen
oma > ouderen
opa > ouderen`;
