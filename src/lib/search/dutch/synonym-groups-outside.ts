// What people say for gardens, nature, animals and a clean street. Form: see synonym-groups.ts.

export const OUTSIDE = `
tuin, tuinieren, tuinclub, tuingroep, tuinman, tuinwerk, tuinwerkdag, werken in de tuin, in de tuin werken, werken in den hof, in den hof werken, moestuin, moestuintje, moestuinieren, moestuinclub, moestuinvereniging, buurttuin, buurtmoestuin, dorpstuin, volkstuin, volkstuintje, volkstuinvereniging, volkstuincomplex, schooltuin, schooltuintje, stadstuin, stadslandbouw, groentetuin, groententuin, gemeenschapstuin, gemeenschappelijke tuin, pluktuin, kruidentuin, voedseltuin, voedselbos, bloementuin, belevingstuin, vlindertuin, tiny forest, groente verbouwen, groenten verbouwen, zelf groente kweken, groente kweken, tomaten kweken, aardappels poten, schoffelen, wieden, onkruid wieden, spitten, zaaien, zaaien en oogsten, oogsten, groene vingers, gardening, garden, hovenieren, hofke, harken, snoeien, snoeicursus, composteren, compost, wormenhotel, bloembollen planten, lapje grond, stukje grond, getuinierd
wijktuin > tuin
hof, hofke, moeshof > tuin
tuin > groen, groenploeg, stekjes ruilen
groen, groenploeg, groengroep, groenclub, groenbeheer, groenonderhoud, groenwerkgroep, landschapsbeheer, landschapsonderhoud, natuurwerkdag, natuurwerk, bomen planten, boomfeestdag, wilgen knotten, knotten, knotgroep, boomspiegel, boomspiegels, geveltuin, geveltuintjes, geveltuintje, tegelwippen, tegels eruit, tegel eruit groen erin, steenbreek, groenadoptie, plantsoen, plantsoenen, openbaar groen, bloembakken, vergroenen, wijk vergroenen, heidegroep
groen > tuin, natuur
stekjes ruilen, plantjes ruilen, plantenruil, plantenruilbeurs, stekjesruil, stekkenruil, stekjesmarkt, plantenmarkt, plantjesmarkt, zaden ruilen, zadenbieb, zadenbibliotheek, plantenbieb, plantenasiel, kamerplanten, kamerplant, stekken
plant | planten water geven > tuin
geen tuin, kleine tuin, tuin te groot, tuin bijhouden, verwilderde tuin, tuinonderhoud, hulp in de tuin, tuinhulp > tuin, klusdienst
natuur, natuurclub, natuurgroep, natuurexcursie, natuurtocht, natuurles, natuurcursus, natuurbeleving, natuurpad, natuurgids, ivn, boswachter, boswachterpad, bossen, in het bos, bos in, bosbaden, buitenleven, vlinders, vlinders tellen, nachtvlinders, libellen, paddenstoelen, paddenstoelen zoeken, paddestoelen, wilde planten, kruiden zoeken, wildplukken, beestjes zoeken, waterbeestjes, slootjesdag, slootdiertjes, slootje scheppen, schepnetje, paddentrek, padden overzetten, salamanders, egels, vleermuizen, vleermuizenexcursie, bevers, dierensporen, natuurmonumenten, staatsbosbeheer, natuurbescherming, natuurvereniging, jeugdnatuurwacht, natuurouders, natuureducatie, nature, outdoor, biodiversiteit, uiterwaarden, maasuiterwaard, ecologie
natuur > vogels, kinderboerderij
vogels, vogels kijken, vogels spotten, vogelspotten, vogelaar, vogelaars, vogelen, vogelwacht, vogelwerkgroep, vogelclub, vogelexcursie, vogelwandeling, vogeltelling, vogels tellen, tuinvogeltelling, vogelcursus, vogelgeluiden, birding, birdwatching, verrekijker, weidevogels, ooievaars, uilen, uilenwerkgroep, zwaluwen, nestkast, nestkasten, nestkastjes, roofvogels, gevleugelde vrienden
vogelvereniging, duivensport, duivenmelker, duivenmelken, duiven, kanaries, parkieten, volière, kleindieren, pluimvee, kippen
dieren, huisdier, dierenclub, dierenliefhebbers, dierenvriend, animals, pets, beestjes, dieren aaien <> hond, honden, hondje, hondenclub, hondenwandeling, wandelen met hond, hond wandelen, hondenuitlaat, hond uitlaten, honden uitlaten, hondenuitlaatservice, uitlaatgroep, uitlaatservice, uitlaatmaatje, hondenuitlaatplek, puppy, puppies, puppycursus, puppytraining, labrador, golden retriever, herdershond, teckel, poedel, keeshond, terriër, bouvier, hondentraining, hondenschool, gehoorzaamheidstraining, blaffer, viervoeter, trouwe viervoeter, dog, losloopgebied, losloopveld, hondenlosloopveld, hondenveld, hondenspeelplaats, hondentrainer, doggy, hondenoppas, baasjes | kat, katten, poes, poezen, kattencafé, kittens | konijn, konijnen, cavia, cavia's, hamster | kinderboerderij, dierenweide, dierenweitje, hertenkamp, stadsboerderij, geitjes, geitjes aaien, geiten, schapen, ezel, ezels, lammetjes, boerderijdieren, schaapskudde, dierenverzorging, dieren voeren, beestenboel | paard | vogels | reptielen, terrarium | aquarium, aquariumvereniging
dierenarts, dierenvoedselbank, voer voor mijn hond, huisdier te duur, minimabeleid huisdier
bijen, imker, imkers, imkeren, imkervereniging, bijenhouder, bijenhotel, bijenkast, honing, honing slingeren, hommels, insectenhotel > natuur
boerderij, boerenerf, zorgboerderij, zorgboer, boerderijbezoek, op de boerderij, boerenbedrijf, herenboeren, boerderijwinkel, zelfpluktuin, aardbeien plukken, streekproducten
zwerfafval, afval prikken, afvalprikken, prikploeg, prikken in de wijk, prikstok, vuil prikken, vuil ruimen, vuil rapen, vuil opruimen, afval rapen, afval opruimen, afval ruimen, rommel opruimen, rotzooi opruimen, rommel op straat, opruimactie, opruimdag, zwerfvuil, zwerfie, plandelen, ploggen, plogging, grijpers, knijper en zak, schoonmaakactie, wijk schoonmaken, buurt schoonmaken, schone wijk, schone buurt, wijkschouw, landelijke opschoondag, opschoondag, world cleanup day, clean-up, cleanup, peuken rapen, troep op straat, vuilnis op straat, viezigheid op straat, himmelploeg, schoonhouden
zwerfafval > afval prikken
milieu, duurzaam, duurzaamheid, duurzaamheidscafé, energiecoach, energiebesparing, energie besparen, energiecoöperatie, energiecafé, energiefixer, energiefixers, isoleren, isolatie, zonnepanelen, warmtepomp, stookkosten, klimaat, klimaatcafé, klimaatadaptatie, recyclen, recycling, afval scheiden, afvalscheiding, circulair, upcyclen, upcycling, verduurzamen, huis isoleren, groene energie, klimaatgroep, zero waste, minder afval
hoge energierekening, energierekening, gasrekening, energiekosten, energiearmoede, energietoeslag, kou in huis, koud huis, tocht in huis, kou lijden > energiecoach, geldzorgen
park, stadspark, wijkpark, speelpark, grasveld, grasveldje, wandelpark, picknick, picknicken, picknickplek, picknicktafel, picknickbank, ligweide
zon, mooi weer, lekker weer, zonnetje > terras, park, wandelen, jeu de boules
bankje, zitbank, zitbankje, buurtbankje, ontmoetingsbankje, babbelbank, babbelbankje, kletsbankje, leugenbankje, praatbankje, praatbank, zitplek, zitplekje
bankje > park
strand, strandje, recreatieplas, zwemplas, waterspeelplaats, waterspeeltuin, pierenbadje, zwemplek, natuurbad, buitenbad, openluchtbad, openluchtzwembad, geffense plas, water en zand
scouting, padvinderij, padvinders, welpen, scouts, kampvuur maken, vlotten bouwen, jeugdnatuurclub, jongensgilde, jong nederland
bloembollen | tuinplanten | oogst delen | tuincentrum > tuin
schone lucht, stilte in de natuur, rust in de natuur, in de natuur, natuur in > natuurwandeling, natuur
vijver, sloot, beek, water kijken > natuur
dierenliefhebber worden, hond aanschaffen, eerste hond, mijn hond luistert niet > hondentraining
hond mag mee, met de hond mee, met mijn hond > hondenwandeling
overlast ratten | hondenpoep, poep op straat | graffiti weg > zwerfafval, wijkschouw
`;
