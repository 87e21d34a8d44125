// What people call each other and themselves: ages, families, newcomers, people with a disability. Form: see synonym-groups.ts.

export const WHO = `
ouderen, senioren, senior, bejaarden, bejaard, 65-plussers, 65-plusser, 65+, 65 plus, 65plus, 55-plussers, 55+, 50+, 50-plus, 60+, 60-plussers, 70+, 70-plussers, 75+, 80+, 80-plussers, plussers, oude mensen, oudere mensen, oudere inwoners, oude mensjes, oudjes, ouwe mensen, ouwetjes, oude van dagen, ouden van dagen, grijze golf, op leeftijd, mensen op leeftijd, hoogbejaard, ouwe lui, derde leeftijd, gepensioneerden, gepensioneerd, pensionado, pensionado's, aow'ers, aow-gerechtigden, vijfenzestigplussers, grootouders, seniorenclub, ouderenclub, ouderensoos, ouderenmiddag, seniorenmiddag, bejaardensoos, elderly, seniors, oma, opa, omaatje, opaatje, bomma, bompa, zestigplussers, kbo, anbo, pvge, kbo-pcob, seniorenraad, seniorenvereniging, ouderenvereniging
jongeren, jongere, jeugd, tieners, tiener, pubers, puber, pubermeiden, puberjongens, jongelui, jongelingen, jongvolwassenen, jonge mensen, jonkies, jongens en meiden, jongens en meisjes, youth, teens, teenagers, teenager, youngsters, adolescenten, middelbare scholieren, scholieren, 12+, 12-plus, 16+, 12 tot 18, 14-plussers, studenten, student, jongerenwerk, jongerenwerker, jeugdwerk, jeugdwerker, straatcoach, straathoekwerker, jongerenclub, jeugdclub, jeugdsoos, gen z
jongeren > jongereninloop, gamen, chillen, streetdance, huiswerkbegeleiding, skaten
jongereninloop, chillen, chill, chillruimte, chillplek, chill plek, chillspot, jongerenhonk, jeugdhonk, jongerenruimte, jongerensoos, jongerenkeuken, jongerencafé, tienerinloop, tienersoos, tienercafé, tienerclub, keet, hangen, rondhangen, relaxen met vrienden, hangout, hang-out, hang out, hanging out, loungen, lounge, socializen, chappen, chilling, met matties chillen, matties, mattie, afspreken met vrienden, plek voor jongeren, jongerenplek, honk, youth center, youth centre
jongerencentrum > jongereninloop
jongereninloop > hangplek, gamen
meiden, meidenclub, meidengroep, meidenavond, meidenwerk, meidenmiddag, girls, girls only, meidenkracht, meiden only, girlsclub, meisjes, meisjesclub
jongens, boys, jongensgroep, jongensclub, jongenswerk
kinderen, kind, kids, kindjes, kiddo's, kroost, jonge kinderen, schoolkinderen, basisschoolkinderen, basisschool, children, child, koters, kleinkinderen, kleinkind, ukken, kinderclub, kidsclub, kinderactiviteit, kindermiddag, kinderinstuif, kinderwerk, kinderwerkgroep, kinderuurtje, jeugdigen
kinderen > knutselmiddag, speeluurtje, buitenspelen, peuters, kinderboerderij, kinderfeest
kinderfeest, kinderfeestje, verjaardag, verjaardagsfeest, verjaardagsfeestje, verjaardag vieren, kinderpartijtje, verjaardagspartijtje, jarig, birthday, kindervoorstelling
peuters, peuter, kleuters, kleuter, dreumesen, dreumes, 0-4, 0 tot 4, nul tot vier, 2 tot 4, peuterinloop, peutergroep, peuterclub, peuterochtend, peuteruurtje, peuterspeelzaal, peutercafé, peuterdans, kleuterclub, kleuterinloop, toddler, toddlers, voorschool, speelzaal
peuters > voorlezen, kleutergym, speeluurtje, ouder-kindgroep
baby, baby's, babies, zuigeling, pasgeboren, pasgeborene, pasgeboren baby, kraambezoek, babycafé, babygroep, babyinloop, babyuurtje, babymassage, babyzwemmen, borstvoeding, borstvoedingscafé, kolven, zwanger, zwangerschap, zwangeren, zwangerschapsyoga, zwangerschapscursus, bevallen, bevalling, pas bevallen, kraamtijd, consultatiebureau, mama met baby, moeders met baby's, net een baby, kraamzorg, verloskundige, 0-2
baby > ouder-kindgroep
ouders, ouder, ouderschap, opvoeden, opvoeding, opvoedcafé, opvoedvragen, opvoedspreekuur, opvoedondersteuning, opvoedcursus, oudergroep, oudercafé, ouderkamer, ouderochtend, ouder-kindgroep, ouder-kind, ouder en kind, ouders en kinderen, ouder kind inloop, ouders met jonge kinderen, jonge ouders, jonge gezinnen, jonge moeders, jonge mama's, tienermoeder, tienermoeders, moeders, moeder, mama's, mamacafé, mama café, mamagroep, moedergroep, moedertafel, moederinloop, moedercentrum, moeder en kind, vaders, vadergroep, papadag, vader-kind, vadercafé, alleenstaande ouder, alleenstaande ouders, alleenstaande moeder, alleenstaande moeders, bijstandsmoeder, eenoudergezin, pleegouders, kind luistert niet, lastig kind, driftbuien, puber in huis, parents, moms, mums, parenting, cjg, centrum jeugd en gezin, home-start, homestart, gezinsondersteuning
gezin, gezinnen, familiedag, hele gezin, met het gezin, met kinderen, met de kinderen, met kleinkinderen, met kleinkind, iets met kinderen, gezinsactiviteit, gezinsmiddag, familiemiddag, family, families
familie > gezin
gezin > kinderen, ouders
vrouwen, vrouw, dames, vrouwengroep, vrouwenclub, vrouwencafé, vrouwenochtend, vrouweninloop, vrouwencentrum, vrouwenontmoeting, vrouwenmiddag, vrouwenavond, damesclub, damesgroep, vrouwenvereniging, zij actief, kvo, vrouwen van nu, women, ladies, ladiesnight, ladies night, vrouwenstudio, vrouwen onder elkaar, alleen voor vrouwen, only women, damesavond
mannen, heren, mannengroep, mannenclub, mannencafé, mannenmiddag, mannenavond, manneninloop, herenclub, herengroep, mannen onder elkaar, alleen voor mannen, voor mannen, men only, kerels, mannenpraat
mannen > mannenschuur, koken voor mannen
volwassenen, 18+, adults, twintigers, dertigers, 20-ers, 30-ers, veertigers, vijftigers, dertigplussers, 25 tot 45
nieuwkomers, nieuwkomer, statushouders, statushouder, vluchtelingen, vluchteling, gevlucht, asielzoekers, asielzoeker, asiel, azc, anderstaligen, migranten, migrant, arbeidsmigranten, immigranten, immigrant, allochtonen, allochtoon, buitenlanders, buitenlander, buitenlandse mensen, nieuwe nederlanders, expats, expat, newcomers, refugees, refugee, migrants, internationals, vluchtelingenwerk, oekraïners, oekraïense, syriërs, eritreeërs, mensen uit andere landen, verblijfsvergunning, nieuw in nederland, pas in nederland, net in nederland, kort in nederland, new in town, ontheemden, wereldvrouwen, multicultureel, interculturele ontmoeting, intercultureel, andere culturen, verschillende culturen, culturen ontmoeten, wereldcafé
nieuwkomers > nederlandse les, wereldkeuken
nieuw in de buurt, nieuw in de wijk, nieuw in het dorp, nieuw hier, pas verhuisd, net verhuisd, pas hier komen wonen, net hier komen wonen, net komen wonen, nieuwe buren, nieuwe bewoners, nieuwe inwoners, welkomstcomité, kennismaken met buren, buren leren kennen, buren ontmoeten
nieuw in de buurt > kennismaken, koffie, burendag
beperking, handicap, gehandicapt, gehandicapten, invalide, invaliden, mindervalide, mindervaliden, lichamelijke beperking, verstandelijke beperking, licht verstandelijke beperking, lvb, verstandelijk beperkt, verstandelijk gehandicapt, mensen met een beperking, mensen met beperking, handicaps, disability, disabled, downsyndroom, syndroom van down, gehandicaptenplatform, mytylschool, zorgvragers, onbeperkt meedoen, inclusief, inclusie
beperking > rolstoel, aangepast, aangepast toilet, aangepast sporten, dagbesteding
rolstoel, rolstoelen, rolstoeltoegankelijk, rolstoelvriendelijk, rolstoelgebruiker, rolstoelers, rolstoelgebruikers, rolwagen, drempelvrij, drempelloos, geen drempels, zonder drempels, zonder drempel, zonder trap, zonder trappen, geen trap, geen trappen, gelijkvloers, begane grond, met lift, lift aanwezig, toegankelijk voor rolstoelen, toegankelijk voor iedereen, mindervaliden toegang, wheelchair, wheelchair accessible, hellingbaan, karretje met wielen, goed toegankelijk
aangepast toilet, invalidentoilet, invalide toilet, invalide wc, invaliden-wc, gehandicaptentoilet, gehandicapten wc, mindervalidentoilet, miva, mivatoilet, rolstoeltoilet, rolstoel wc, aangepaste wc
toilet, plee, openbaar toilet, toiletten, hoge nood, plassen, pipi, sanitair, restroom, wildplassen, urinoir
toilet > aangepast toilet
wc | openbare wc > toilet
ringleiding, slechthorend, slechthorenden, hardhorend, hardhorende, hoort slecht, slecht horen, hoor slecht, gehoorapparaat, gehoorapparaten, hoortoestel, gehoorproblemen, gehoorlus, doofheid, hoorhulp, hardhorigheid, hearing loop, t-stand, plotsdoof, oorsuizen, tinnitus
blind, blinden, slechtziend, slechtzienden, slechtziendheid, zie slecht, slecht zien, zie bijna niets, visuele beperking, visio, maculadegeneratie, macula, oogvereniging, oogcafé, geleidehond, blindengeleidehond, braille, gesproken boeken, luisterboeken, luisterboek, grote letters, blind people
blind > tandemfietsen, voorlezen
prikkelarm, prikkelvrij, weinig prikkels, minder prikkels, geen harde muziek, zonder harde muziek, rustige ruimte, rustige plek, stille ruimte, stilteruimte, snel overprikkeld, hooggevoelig, hoogsensitief, hsp, autisme, autistisch, autist, autisten, asperger, autismecafé, auticafé, autismegroep, autismevriendelijk, adhd, adhd'ers, neurodivers, neurodivergent, drukte vermijden, niet te druk, kan niet tegen drukte, te veel prikkels, zonder lawaai
homo, homo's, lesbisch, lesbo, lesbiennes, lhbt, lhbti, lhbtiq, lhbtiqa, lhbtq, lgbt, lgbtq, lgbti, lgbtqia, regenboog, regenboogcafé, regenbooggroep, roze, roze café, roze ouderen, roze salon, rozecafé, queer, gay, gays, gay café, transgender, non-binair, nonbinair, biseksueel, pride, coc, gsa, paarse vrijdag, uit de kast, coming out, gender, intersekse, genderdiversiteit
veteranen, veteraan, veteranencafé, veteraneninloop, oud-militairen, indiëveteranen, defensie, legerveteranen
gevangenis, ex-gedetineerden, detentie, vrijgekomen, taakstraf > maatschappelijk werk
iedereen, alle leeftijden, jong en oud, oud en jong, van jong tot oud, generaties ontmoeten, tussen generaties, intergenerationeel, alle inwoners, everybody, everyone
oude buurman, oude buurvrouw, oude vader, oude moeder, mijn moeder is oud > ouderen
zus en ik, tweeling > kinderen
vrouwen uit andere landen, buitenlandse vrouwen, moslimvrouwen, turkse vrouwen, marokkaanse vrouwen, eritrese vrouwen > vrouwen, nieuwkomers
oppas voor kind, kinderen mee, kinderen meenemen, oppas aanwezig > kinderopvang, ouders
kind met een beperking, kind in een rolstoel, gehandicapt kind, zorgintensief kind, zorgenkind > beperking, ouders
net bevallen, net moeder, net vader, kersverse moeder, kraamvrouw, eerste kindje > baby
opgroeien, mijn puber, ruzie met puber, puberteit > ouders
tieners iets te doen, verveelde jongeren > jongereninloop
`;
