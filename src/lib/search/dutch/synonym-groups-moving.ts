// What people say for walking, cycling, swimming, exercise and dance. Form: see synonym-groups.ts.

export const MOVING = `
wandelen, lopen, ommetje, wandeltocht, wandeltochtje, rondje lopen, rondje wandelen, stukje lopen, stukje wandelen, stukkie lopen, eindje lopen, eindje wandelen, eindje om, endje lopen, blokje om, blokje rond, straatje om, loopke doen, toerke lopen, kuieren, kuierke, kuiertocht, hiken, hike, wandelke, wandelingetje, luchtje scheppen, frisse neus, frisse neus halen, frisse lucht, buitenlucht, benen strekken, beentjes strekken, aan de wandel, struinen, struintocht, slenteren, flaneren, wandelmaatje, wandelvriend, wandelvriendin, loopmaatje, te voet, trekking, trektocht, voettocht, wandelvierdaagse, avondvierdaagse, avond4daagse, vierdaagse, stappen tellen, stappen zetten, stappenteller, wandelsport, klompenpad, gewandeld, gelopen, ronde lopen, dagelijkse wandeling, rondwandeling, wandelrondje, loopje, wandelroute, wandelroutes
wandelen > nordic walking, speurtocht
walking, walk, walk and talk > wandelen
nordic walking, nordic walken, nordicwalking, nordic wandelen, stokkenlopen, lopen met stokken, wandelen met stokken, wandelstokken, sportief wandelen, powerwalk, powerwalken, snelwandelen, speedwalk
nordic walking > wandelgroep, wandelclub
hardlopen, rennen, joggen, jogging, jogclub, runnen, running, runner, run, trimmen, trimloop, trimclub, hardloopgroep, hardlopers, looptraining, loopgroep, loopclub, duurloop, start to run, start 2 run, marathon, halve marathon, sprinten, bosloop, veldloop, stratenloop, rondje rennen, hardgelopen, gerend
speurtocht, puzzeltocht, vossenjacht, geocaching, geocachen, dropping, fotospeurtocht, speurneuzen, spokentocht, heksenroute
rollator, looprek, looprekje, loophulpmiddel, loophulp, wandelrek, loopwagentje, rollatorwandeling, rollatorloop, rollator pitstop
rollator > rolstoel
slecht ter been, moeilijk ter been, kan niet lopen, kan niet goed lopen, niet goed ter been, minder mobiel, minder goed lopen, moeilijk lopen, loop moeilijk, loop slecht, slecht lopen, loopt slecht, loopt moeilijk, niet meer ver lopen, niet ver lopen, stramme benen, stijve gewrichten, stijve spieren, reuma, artrose, gewrichtspijn, pijnlijke knieën, nieuwe heup, nieuwe knie, kunstheup > rollator, rolstoel, stoelgym, aquafit, valpreventie
rolstoelsport, aangepast sporten, sporten met een beperking, g-voetbal, g-sport, gehandicaptensport, rolstoelbasketbal, rolstoeldansen, rolstoelwandelen, sporten in een rolstoel, boccia
scootmobiel, scootmobieltocht, scootmobielrijden, scootmobieltraining, booster, elektrische rolstoel
fietsen, fietstocht, fietstochtje, fietsrit, fietsritje, toeren, toertocht, eindje fietsen, rondje fietsen, stukje fietsen, stukkie fietsen, fietsvierdaagse, fiets4daagse, fietsmaatje, biken, cycling, fietstoer, fietsgroepje, met de velo, velo, velootje, op de velo, fietsroute, knooppunten fietsen, knooppuntenroute, fietselfstedentocht, gefietst, rijwiel, rijwieltocht, toertje, fietstochten, fietsuitje
fietsen > e-bike, duofiets, wielrennen, mountainbiken
e-bike, ebike, elektrische fiets, elektrisch fietsen, e-biken, fiets met motortje, trapondersteuning, stroomfiets, fatbike, speedpedelec
e-bike > fietstocht
duofiets, duo fiets, duofietsen, duo fietsen, tandem, tandemfietsen, rolstoelfiets, riksja, riksjafiets, zijspanfiets, samen op een fiets, naast elkaar fietsen
duofiets > fietstocht
wielrennen, racefiets, racefietsen, wielerclub, wielrenner, wielertoerclub, toerfietsen, koersfiets, gravelbike
mountainbiken, mountainbike, mtb, atb, veldrijden, crossfiets, bmx, bmxen
leren fietsen, fietsles, fietslessen, fietsexamen, fietsvaardigheid, veilig fietsen, veilig in het verkeer, verkeersles, verkeersexamen, opfriscursus verkeer, rijvaardigheid, verkeersregels
zwemmen, zwemclub, plonzen, duik nemen, duiken, waterpolo, swimming, gezwommen, zwommen, zwom, snorkelen, vrouwenzwemmen
zwemuur, zwemuurtje, baantjes trekken, baantjes zwemmen, banen trekken, banen zwemmen, vrij zwemmen, banenzwemmen, recreatief zwemmen > zwemmen
zwemles, zwemlessen, zwemdiploma, diploma a, zwemabc, leren zwemmen, watergewenning > zwemmen
zwemmen > zwemuur, zwemles, aquafit, zwembad, zwemvierdaagse, in het water
aquafit, aquagym, aquajoggen, aquajogging, aquarobics, aqua-aerobics, aqua, aquasport, watergym, watergymnastiek, waterfit, in het water, bewegen in water, bewegen in het water, oefenen in het water, warm water, warmwaterbad, verwarmd bad, hydrotherapie, gym in het zwembad, zwemmen voor ouderen
aquafit > zwemmen, in het water
gym, gymnastiek, gymmen, gymles, gymclub, gymgroep, meer bewegen, meer bewegen voor ouderen, mbvo, fit blijven, fit worden, fitter worden, in beweging, in beweging blijven, in beweging komen, beweeggroep, beweegclub, beweegles, beweeguurtje, beweegprogramma, beweegtuin, beweegcoach, stoelgym, stoelgymnastiek, stoeloefeningen, stoelbewegen, zitgym, zitgymnastiek, zittend bewegen, bewegen op de stoel, gym op de stoel, sporten op een stoel, seniorengym, ouderengym, gym voor senioren, fitness, fitnes, fitnessen, senioren fitness, fitgym, sport en bewegen, lenig blijven, soepel blijven, soepel en sterk, vitaal blijven, vitaal bewegen, ochtendgymnastiek, nederland in beweging, oefeningen doen, spieroefeningen, rekken en strekken, rek- en strekoefeningen, work-out, workout, conditietraining, conditie opbouwen, turnen voor ouderen, gegymd, bewegen op muziek
gym > meer bewegen
oefeningen > gym
bewegen, sportief bezig, actief blijven, actief bezig, lichamelijk actief, move, te weinig beweging, zit te veel, zit de hele dag > gym, wandelen, fietsen, zwemmen, sporten, yoga, dansen, hardlopen
fit, conditie, conditie verbeteren, slechte conditie, geen conditie, buiten adem, vitaliteit, vitaal, lenig, stijf > gym, wandelen, sporten, yoga
krachttraining, sterker worden, spieren sterker, spierkracht, sterke spieren, spieren trainen, krachtsport, gewichtheffen, sportschool, fitnesscentrum, bodybuilding, bodypump, crossfit, spinning, pompen in de gym, calisthenics, street workout | bootcamp, buitensport, buiten sporten, obstakelrun, survivalrun, survival | aerobics, zumba, stepaerobics, jazzercise, dansgym > gym, sporten
turnen, trampoline, trampolinespringen, kleutergym, peutergym, freerunnen, freerun, freerunning, parkour, acrobatiek, acrogym, radslag
kleutergym > gym
sporten, sport, sportief, sportclub, sportles, sportactiviteit, sportinloop, sportuurtje, sportmiddag, sportcafé, sporten op eigen niveau, sportinstuif, sportvereniging, sporthobby, sports, gesport, spelen in een team, teamsport
yoga, joga, yogales, stoelyoga, hatha yoga, yin yoga, zonnegroet, yogaklas, yogastudio, asana, lachyoga
yoga > pilates, tai chi, mindfulness
pilates, core stability, rugoefeningen, bekkenbodem, bekkenbodemoefeningen > yoga
tai chi, taichi, tai-chi, qigong, qi gong, chi kung, chikung, chi neng
tai chi > yoga
mindfulness, meditatie, mediteren, meditatiegroep, aandachttraining, aandachtstraining, zen, zitten in stilte, stiltemeditatie, ademhaling, ademhalingsoefeningen, ademoefeningen, ademwerk, innerlijke rust, meditation, stilte
ontspanning, ontspannen, ontspanningsoefeningen, relaxen, relax, relaxed, tot rust komen, rustmoment, rust vinden, onthaasten, zen worden, tot jezelf komen, even niks, klankschalen, klankbad, wellness, massage, handmassage, sauna
ontspanning > yoga, mindfulness, tai chi
stress, gestrest, gestresst, druk in mijn hoofd, druk hoofd, vol hoofd, hoofd loopt over, onrust, onrustig, gespannen, overspannen, burn-out, burnout, opgebrand, overprikkeld, paniek, paniekaanval, hyperventilatie > ontspanning
rugpijn, pijn in mijn rug, lage rug, stijve nek, nekpijn > yoga, pilates, gym, aquafit, fysiotherapeut
dansen, dans, dance, dancing, dansles, dansclub, dansmiddag, dansavond, dansfeest, dansschool, danscafé, dansgroep, swingen, dansje, dansje wagen, dansje placeren, voetjes van de vloer, beentjes van de vloer, thé dansant, danspasjes, gedanst
dansen > stijldansen, volksdansen, line dance, streetdance, salsa, ballet, disco, zumba, rolstoeldansen
stijldansen, stijldans, ballroom, ballroomdansen, quickstep, foxtrot, engelse wals, weense wals, walsen, chachacha, cha cha cha, jive, paardans
volksdansen, volksdans, folkdance, folklore, werelddans, internationale dansen, sirtaki, klompendans, kringdans, boerendans, seniorendans
line dance, linedance, line dancing, linedancing, linedansen, line dansen, country dansen, countrydansen, countrydans
streetdance, street dance, hiphop, hip hop, hiphopdans, breakdance, breakdansen, breaken, urban dance, modern dance, showdance, kpop, k-pop
salsa, bachata, merengue, kizomba, latin, latin dans, tango, argentijnse tango, zumba latino, buikdans, buikdansen
ballet, balletles, kleuterdans, klassiek ballet, jazzdance, jazzballet
disco, discodansen, discoavond, tienerdisco, silent disco, draaitafel
valpreventie, valtraining, valcursus, vallen voorkomen, vallen verleden tijd, voorkomen van vallen, val niet, balanstraining, balansoefeningen, evenwicht, evenwichtsoefeningen, evenwichtstraining, otago, stevig op de been, stevig staan, stevig in je schoenen, veilig lopen, veilig traplopen, bang om te vallen, bang te vallen, niet vallen, niet meer vallen
valpreventie > vallen verleden tijd, stevig op de been
valangst, val vaak, vaak gevallen, gevallen, wankel, wankele benen, onvast, onzeker lopen, gestruikeld, struikelen, duizelig, uit evenwicht > valpreventie, gym
bang om te vallen > gym
afvallen, gewicht verliezen, gewicht kwijt, gewicht kwijtraken, te zwaar, te dik, overgewicht, obesitas, lijnen, kilo's kwijt, kilootjes kwijt, kilo's eraf, slanker worden, slank worden, buikje kwijt, buik weg > gym, wandelen, sporten, gezond eten, zwemmen, hardlopen
stretchen, stretching, rekken, souplesse, soepele spieren, spieren losmaken > yoga, gym, pilates
zachte beweging, rustig bewegen, rustige oefeningen, lichte oefeningen, zachte gym > yoga, stoelgym, pilates
stijldans leren, dansschool gezocht > stijldansen, dansmiddag
samen sporten, sportmaatje, sportvriend, sporten met anderen, sportbuddy > sporten, hardlopen
kan niet meer sporten, niet sportief, geen sporter, weinig conditie > wandelen, gym, wandelvoetbal
peuterbewegen, beweegpeuters > kleutergym
artritis | stijf wakker, ochtendstijfheid | spierpijn > aquafit, yoga, stoelgym
fietsen met een maatje, samen fietsen, niet alleen fietsen > duofiets, fietstocht
salsa | ballet | hiphop > dansmiddag, dansles
wielrennen | mountainbiken > fietstocht
rondje | naar buiten, naar buiten gaan > wandelen, fietsen
`;
