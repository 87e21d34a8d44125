// What people say for sports and for games, on a table, outside or on a screen. Form: see synonym-groups.ts.

export const PLAYING = `
sporten > gym, bewegen, badminton, tafeltennis, wandelvoetbal, voetbal, volleybal, basketbal, tennis, padel, hockey, korfbal, handbal, turnen, atletiek, judo, vechtsport, hardlopen, zwemmen, wielrennen, bootcamp, krachttraining, yoga, aangepast sporten, urban sports
balsport, balspel > voetbal, volleybal, basketbal, handbal, korfbal, hockey, tennis, trefbal
voetbal, voetballen, voetbalclub, voetbalwedstrijd, balletje trappen, potje voetbal, potje voetballen, potje ballen, partijtje voetbal, ballen op het veldje, sjotten, shotten, soccer, zaalvoetbal, futsal, straatvoetbal, panna, pannatoernooi, penalty schieten, keepen, vrouwenvoetbal, meidenvoetbal, voetbaltoernooi, gevoetbald
voetbal > trapveld
wandelvoetbal, wandel voetbal, walking football, walkingfootball, oldstars, old stars, voetbal voor ouderen, voetbal zonder rennen, veteranenvoetbal
racketsport, racketsporten, racket <> tennis, tennissen, tennisles, potje tennis, tennisbaan, tennisclub | padel, padellen, paddle, padelbaan | badminton, badmintonnen, pluimbal, pluimballen, shuttle, shuttelen, shuttletje slaan | squash, squashen, racquetball | tafeltennis, tafeltennissen, pingpong, pingpongen, ping pong, ping-pong, pingpongtafel, tafeltennistafel, balletje slaan | pickleball
volleybal, volleyballen, volley, volleyen, beachvolleybal, beachvolley, zitvolleybal, recreantenvolleybal
basketbal, basketballen, basket, basketten, hoops, streetball, dunken, 3x3 basketbal
hockey, hockeyen, zaalhockey, trimhockey, fithockey
handbal, handballen | korfbal, korfballen | trefbal, trefballen, apenkooien, apenkooi, slagbal, softbal, honkbal, honkballen, slagballen | rugby, american football | frisbee, frisbeeën, ultimate frisbee, discgolf > sporten
atletiek, verspringen, hoogspringen, kogelstoten, estafette > hardlopen
vechtsport, vechtsporten, zelfverdediging, weerbaarheid, weerbaarheidstraining, jezelf verdedigen, leren verdedigen <> judo, judoën, judoka, jiujitsu, jiu jitsu, bjj, aikido | karate, karateka, taekwondo, kungfu, kung fu | boksen, boks, boxing, boksschool, bokstraining, boksles, zakboksen | kickboksen, kickboxen, thaiboksen, thai boksen, mma, muay thai, krav maga
skaten, skateboarden, skateboard, skateboarding, skeeleren, skeeler, rolschaatsen, rollerskaten, inlineskaten, inline skaten, longboarden, waveboarden, stunten op de step, stuntsteppen, stuntstep, steppen, ollie
skaten > skatebaan, urban sports
urban sports, urban sport, straatsport, street sport > skaten, freerunnen, streetdance, voetbal, bmx, skatebaan
schaatsen, schaats, ijsbaan, kunstijsbaan, ijspret, krabbelbaan, schaatsbaan
golf, golfen, midgetgolf, minigolf, boerengolf, klootschieten, footgolf, golfbaan
boogschieten, handboogschieten, handboog, pijl en boog, kruisboog, schietsport, schuttersgilde, sint jorisgilde, schutterij
jeu de boules, jeudeboules, jeu de boule, jeudeboule, jeu de boulen, jeu-de-boulesbaan, boules, boulen, boulesclub, petanque, petanquebaan, petanquen, jdb, koersbal, koersballen, balletje gooien, ballen gooien, balletjes gooien, cochonnet, bocce
bowlen, bowling, bowlingbaan, kegelen, kegelbaan, kegelclub
sjoelen, sjoelbak, sjoelclub, sjoelschijven
klimmen, klimhal, klimmuur, boulderen, klimwand | vissen, hengelen, hengelsport, viscursus, visclub, hengelclub, een hengel uitgooien, vissteiger, gevist | paardrijden, paardrijles, ponyrijden, ponykamp, manege, manegerijden, ponyclub, pony, paardensport | varen, zeilen, zeilles, roeien, kanoën, kano, kajakken, suppen, bootje varen, watersport, vaartocht, roeiclub > sporten
biljart, biljarten, biljartclub, balletje stoten, potje biljart, potje biljarten, libre, driebanden, bandstoten, keu, biljarttafel, gebiljart
biljart <> pool, poolen, poolbiljart, poolbiljarten, potje poolen, pooltafel | snooker, snookeren
darten, darts, dart, dartbord, pijltjes gooien, pijltje gooien, vogelpik, dartclub, dartavond, 180 gooien, gedart
kaartspel, kaartspelletje, samen kaarten, kaartclub, kaartmiddag, kaartavond, kaartje leggen, kaartje leg, leggen een kaartje, potje kaarten, potje kaart, kaartje slaan, kaartjes leggen, kaartspelen, kaartpartij, kaarterij, kaarters, kaartmaat, kaartmaatje, gekaart
kaartclub > we kaarten, kaarten in
kaarten > kaartspel, klaverjassen, rikken, jokeren, bridge, toepen, canasta, whist, hartenjagen
kaartspel <> klaverjassen, klaverjas, klaverjasdrive, klaverjasclub, klaverjassers, potje klaverjassen, boompje klaverjassen | rikken, rikken leren, rikclub, rikavond, rikconcours, rikkers, potje rikken | jokeren, joker, jokerclub | bridge, bridgen, bridgeclub, bridgedrive, bridgeles | toepen, toep | hartenjagen, pokeren, poker, blackjack, texas holdem | canasta | whist, wiezen, kleurenwiezen | skip-bo, skipbo, uno | kruisjassen, zwikken, eenentwintigen, eenendertigen, pandoeren, jassen leren
bingo, bingoën, bingomiddag, bingoavond, bingokaart, potje bingo, kienen, kien, kienavond, kienmiddag, kienclub, lotto, lotto spelen, lottoavond, kienspel, rad van fortuin, loterij, tombola
spelletje, spelletjes doen, spelletjes spelen, spelletjesmiddag, spelletjesavond, spel, spellen, spellenmiddag, spelmiddag, spelinloop, spellenclub, potje spelen, bordspel, bordspellen, bordspelletje, bordspelen, gezelschapsspel, gezelschapspel, gezelschapsspelletje, familiespel, boardgames, boardgame, board games, tafelspel, ouderwetse spelletjes, spellenkast
rummikub, rummikubben, rummikup
spelletje > rummikub, sjoelen, schaken, dammen, bingo, puzzelen, quiz, kaartspel
bordspel <> scrabble, scrabbelen, wordfeud | mens erger je niet, mens-erger-je-niet, ganzenbord, ganzenborden | triominos, triomino, domino, dominostenen | yahtzee, dobbelen, dobbelstenen, dobbelspel | monopoly, kolonisten, catan, kolonisten van catan, risk, stratego, cluedo, levensweg | mahjong, mah jong, mahjongg | backgammon, triktrak, tric trac | keezen, keezenbord, keezbord, tokken, tokkenspel | denkspel, denkspelletjes, hersenkraker | strategiespel, fantasyspel, rollenspel, dungeons and dragons, magic the gathering, pokemonkaarten, warhammer, roleplay | oud-hollandse spelen, oudhollandse spelen, volksspelen, zeskamp, spijkerpoepen, koekhappen, zaklopen | halma, vier op een rij, jenga, pim pam pet, memory spelen, regenwormen
denksport, denksporten > schaken, dammen, bridge
schaken, schaak, schaakclub, schaakles, schaker, schaakmat, schaakavond, chess, potje schaken, geschaakt
dammen, damclub, damles, dammer, dambord, potje dammen, gedamd
schaken | dammen > bordspel
puzzelen, puzzel, legpuzzel, legpuzzels, puzzelruil, puzzelclub, puzzels ruilen, puzzelmiddag, jigsaw, kruiswoordpuzzel, kruiswoordraadsel, sudoku, breinbreker, gepuzzeld
quiz, quizzen, pubquiz, kroegquiz, dorpsquiz, popquiz, kennisquiz, muziekquiz, trivial pursuit, triviant, wijkquiz, quizavond
escaperoom, escape room
gamen, game, games, gamer, gaming, gameavond, gamemiddag, gameclub, videospel, videospelletje, videogame, videogames, computerspel, computerspelletje, computerspelletjes, console, spelcomputer, playstation, playstationnen, ps4, ps5, xbox, nintendo, nintendo switch, wii, fifa, ea fc, fortnite, minecraft, roblox, call of duty, esports, e-sports, lanparty, lan party, gamecafé, gamehok, zocken, vr-bril, mario kart, gegamed
buitenspelen, buiten spelen, buitenspeeldag, straatspeeldag, speelstraat, ravotten, hutten bouwen, hut bouwen, boomhut, klauteren, boomklimmen, stoepkrijten, verstoppertje, tikkertje, knikkeren, hinkelen, touwtjespringen, elastieken, buitenspelletjes, bouwdorp, timmerdorp, hutjesdorp, bouwspeelplaats
buitenspelen > speeltuin, speeluurtje, natuurspeeltuin
speeluurtje, speelmiddag, speelochtend, speelinloop, spelinstuif, speelgroep, speelkwartier, spelen met anderen, speelvriendje, playdate, spelen met kinderen, samen spelen
spelen | speeluurtje > buitenspelen, speelmiddag, spelotheek
springkussen, luchtkussen, stormbaan, springkasteel > kinderfeest, speeluurtje
spelotheek, speelotheek, speelgoed lenen, speelgoed ruilen, speelgoedruil, speelgoeduitleen, speelgoedbank, tweedehands speelgoed, speelgoedbeurs
puzzelen | quiz > spelmiddag
boerenbridge, boeren bridge > kaartspel
kan niet kaarten, leren kaarten, kaartles, iemand om te kaarten > kaartspel
prijsje winnen, prijzen winnen, prijzen > bingo
kinderspelletjes, kinderspel > speeluurtje
jongensspeelgoed, nerf, lasergame, lasergamen, paintball > jongereninloop
rolschaatsdisco > skaten
speelgoed > spelotheek, weggeefwinkel
`;
