// What people say for making things by hand: yarn, fabric, paint, wood, flowers, pictures. Form: see synonym-groups.ts.

export const MAKING = `
creatief, creatief bezig, creaclub, crea, creamiddag, crea-middag, crea bea, zelf maken, zelf iets maken, met je handen werken, met mijn handen bezig, diy, hobby, hobbyclub, hobbymiddag, hobbyen, hobbyruimte, creativiteit, creatieve middag, creatieve cursus
creatief > knutselen, handwerk, schilderen, tekenen, kaarten maken, bloemschikken, pottenbakken, mozaïek, sieraden maken, houtbewerking, fotografie, kunst
handwerken, handwerk, handwerkcafé, handwerkclub, breien, breicafé, breiclub, breigroep, breimiddag, brei, breiwerk, gebreid, breister, sokken breien, knit, tricoteren, haken en breien, haken, haakclub, haakgroep, haakcafé, haakles, gehaakt, haaksters, crochet, kantklossen, klossen, macramé, tapijtknopen, punniken, amigurumi, priegelwerk, handvaardigheid, wolclub
handwerken > borduren, naaien, quilten, weven, vilten
wol | garen | breinaald | haaknaald | naald en draad > handwerken
borduren, borduurclub, borduurwerk, kruissteek, kruissteken, geborduurd, borduurnaald | weven, vilten, weefgetouw, spinnewiel, naaldvilten, viltwerk | quilten, patchwork, patchworken, quiltclub > handwerken
naaien, naaiatelier, naaicafé, naailes, naaicursus, naaigroep, naaimachine, naaiclub, naaister, kleding maken, kleren maken, kleren naaien, zelf kleding maken, zelf naaien, sewing, genaaid, achter de naaimachine, gordijnen naaien, patroontekenen, modeontwerp, fashion design
naaien > kleding herstellen
kleding herstellen, kleding repareren, verstelwerk, verstellen, kledingreparatie, broek korter maken, broek inkorten, rits vervangen, rits kapot, kapotte rits, kapotte broek, gat in mijn broek, knoop aannaaien, sokken stoppen, kleding vermaken, kleren vermaken, mending, kleermaker
schilderen, schilder, schilderles, schilderclub, schilderworkshop, schildercursus, aquarelleren, aquarel, aquarelles, verven, penselen, acrylverf, olieverf, waterverf, op doek, ezel en verf, doek schilderen, schilderij, schilderij maken, schilderijen maken, painting, diamond painting, portretschilderen, kunstschilderen, geschilderd, geverfd, happy painting, gouache, muurschildering, abstract werken
schilderen > tekenen
tekenen, tekening, tekenles, tekenclub, tekencursus, schetsen, modeltekenen, portrettekenen, manga, mangatekenen, anime tekenen, striptekenen, strips tekenen, cartoon, houtskool, kleurpotlood, kleurplaat, kleurplaten, kleuren voor volwassenen, mandala, mandala's, zentangle, zentekenen, doodelen, doodling, graffiti, drawing, getekend, pastelkrijt
tekenen > schilderen
knutselen, knutsel, knutselclub, knutselmiddag, knutselhoek, freubelen, frutselen, fröbelen, plakken en knippen, knippen en plakken, scrapbooken, scrapbook, crafting, craft, papier-maché, vouwen, origami, plakken, lijmen, kinderatelier, slijm maken, strijkkralen, kralen rijgen, surprise maken, surprises maken, lampion maken, lampionnen maken, vlieger maken, geknutseld
knutselen > creatief
kaarten maken, wenskaarten maken, kaartjes maken, kerstkaarten maken, wenskaart, kerstkaart, ansichtkaart, 3d-kaarten, 3d kaarten, pergamano, embossing, embossen, stempelen, scrap, kaarten knutselen, kaarten pergamano, handgemaakte kaarten, zelfgemaakte kaarten, felicitatiekaart, verjaardagskaart
handlettering, handletteren, handlettertechniek, kalligrafie, kalligraferen, schoonschrijven, bullet journal, bulletjournal, bullet journaling
pottenbakken, pottenbakker, klei, kleien, boetseren, boetseer, keramiek, keramieken, keramist, draaischijf, servies maken, aardewerk, beelden maken, beeldhouwen, beeldhouwer, steenhouwen, speksteen, gips gieten, glazuren
mozaïek, mozaïeken, mozaieken, tegels maken, glas in lood, glasfusing, glasbewerking
sieraden maken, sieraden, juwelen maken, kettingen maken, armbandjes maken, oorbellen maken, kralen, kralenketting, edelsmeden, zilversmeden, zeep maken, kaarsen maken, kaarsen gieten
houtbewerking, houtwerk, houtwerkplaats, houtclub, houthok, hout bewerken, bewerken van hout, figuurzagen, figuurzaag, timmeren, timmerclub, timmerwerk, timmerman, timmerwerkplaats, houtsnijden, houtdraaien, houtbranden, zagen en timmeren, meubels maken, meubel maken, meubelmaken, vogelhuisje maken, vogelhuisjes, nestkastje maken, nestkastjes timmeren, schuren, zagen, carpentry, getimmerd, gezaagd, schrijnwerken, fineren, woodwork
houtbewerking > klussen
klussen, klusclub, klusmiddag, klusser, klusruimte, kluswerkplaats, klusgroep, doe het zelf, doe-het-zelf, doehetzelf, mannenschuur, man cave, handig zijn, prutsen, sleutelen, knutselschuur, metaalbewerking, lassen, lasles, metaal bewerken, smeden, makerspace, makersplaats, fablab, fab lab, 3d-printen, 3d printen, 3d-printer, lasersnijden, solderen, elektronica, robotica, robots bouwen, modelbouw, modelspoor, modeltreinen, lego, lego bouwen, technieklab, brommer sleutelen
klussen > houtbewerking, repareren, doe het zelf
bloemschikken, bloemschik, bloemstukje, bloemstuk, bloemen schikken, bloemwerk, bloemsierkunst, bloemengroep, boeket maken, bos bloemen maken, kerststukje, kerststuk, paasstukje, krans maken, kerstkrans, adventskrans, ikebana, corsages, herfststukje, bloemenworkshop, paasworkshop, workshop bloemen, droogbloemen, boeketten binden, floristiek
fotografie, fotograferen, fotograaf, foto, foto's maken, foto's nemen, fototoestel, fotoclub, fotokring, fotocursus, fotowandeling, camera, spiegelreflex, spiegelreflexcamera, kiekje, kiekjes, kiekjes maken, plaatjes schieten, photography, photoshoppen, photoshop, lightroom, gefotografeerd, foto's bewerken, mobiel fotograferen, portretfotografie, natuurfotografie, macrofotografie
video maken, zelf filmen, video's maken, vloggen, vlog, filmpjes maken, filmpje maken, videobewerking, tiktok maken, youtube, content maken, podcast, podcast maken, animatiefilm, stop motion, radio maken, lokale omroep
kunst, beeldende kunst, kunstclub, kunstatelier, atelierroute, kunstroute, exposeren, vernissage, galerie, beelden kijken, kunst kijken, kunstgeschiedenis, kunstuitleen, kunstzinnig, artistiek, kunstwerk > schilderen, tekenen, museum, pottenbakken, kunstlezing
kleuren > tekenen
doek beschilderen | kunstles, kunstcursus, kunstclub voor beginners > schilderen
mutsen maken, muts maken, sjaal maken, sokken maken, dekentje maken, knuffels maken, warme mutsen > handwerken
stof en garen, lapjes, lapjes stof > naaien
macrofoto, mooie foto's, betere foto's, leren fotograferen, mooie plaatjes > fotografie
bloemen | boeket | krans > bloemschikken
boetseerklas, vaas maken, kom maken > pottenbakken
tassen maken, portemonnee maken, leer bewerken > naaien, creatief
kerstversiering maken, kerstdecoratie, kerst knutselen > kerststukje, kerstkaart, knutselen
sjaal breien, trui breien, muts breien, sokken haken, knuffel haken, deken haken > breien
`;
