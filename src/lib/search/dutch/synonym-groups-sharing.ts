// What people say for repairing, giving away, helping each other and getting somewhere. Form: see synonym-groups.ts.

export const SHARING = `
repareren, repair café, repaircafé, repair cafe, reparatie, reparatiecafé, reparatiemiddag, reparatiewerkplaats, reparateur, repareer, gerepareerd, reperatie, repereren, kapot, defect, kapotte spullen, kapot apparaat, stuk gegaan, maken wat kapot is, herstellen, herstelcafé, iets laten maken, fixen, gefixt, oplappen, doet het niet meer, doet het niet, kapotte lamp, stofzuiger stuk, broodrooster, koffiezetapparaat stuk, wasmachine stuk, soldeerbout, hersteldag, elektrische apparaten, kapotte fiets, fix it
repareren > fiets repareren, kleding herstellen
fiets repareren, fietsreparatie, fietsenmaker, fiets maken, fietsenwerkplaats, fietswerkplaats, fiets kapot, fiets stuk, band plakken, bandenplakken, banden plakken, lekke band, lekke fietsband, fietsband, ketting eraf, fiets opknappen, fietsen opknappen, fietsenhok, rijwielhersteller, fietsendokter, fietskliniek
fiets repareren > repair café
messen slijpen, messenslijper, slijpen, scharen slijpen > repair café
weggeefwinkel, weggeefkast, weggeefplein, weggeefhoek, weggeven, gratis spullen, gratis af te halen, gratis afhalen, spullen weggeven, spullen kwijt, ruilwinkel, ruilkast, ruilen, ruilbeurs, ruilmarkt, ruilhoek, geefwinkel, geefkast, geefplein, givebox, give-box, deelkast, delen met buren, deelschuur, spullendelen, spullen delen, spullen lenen, gereedschap lenen, leenwinkel, uitleenpunt, bibliotheek van spullen, gereedschapsbibliotheek, peerby, spullen inleveren, ruilkring, lets, letskring, swap, swappen, swap shop, goederen ruilen, bazar voor niks
kringloop, kringloopwinkel, kringloopcentrum, tweedehands, 2e hands, 2dehands, tweedehandswinkel, tweede hands, tweedehands spullen, thrift, thriften, thriftshop, vintage, occasion, derdehands, goedkope meubels, goedkope spullen, gebruikte spullen, oude spullen, tweedehands meubels, inboedel, huisraad, meubelbank, thrift store, emmaus
kringloop > weggeefwinkel, rommelmarkt, kledingbank
kledingbank, kledingbeurs, kledingruil, kledingruilbeurs, kledingswap, clothing swap, swapparty, kleding ruilen, kleren ruilen, ruilen van kleren, gratis kleding, gratis kleren, goedkope kleding, goedkope kleren, tweedehands kleding, tweedehands kleren, 2e hands kleding, kinderkledingbeurs, kinderkleding, babykleding, babykleertjes, babyspullen, kinderkleren, kleding voor kinderen, kledinginzameling, modepakhuis, winterjas, winterjassen, kleding geven, kleren geven, babybeurs, kledingwinkel sociaal
kleding, kleren, outfit, garderobe > kledingbank, weggeefwinkel, kringloop, kleding herstellen
geen kleren, geen winterjas, geen geld voor kleren, geen geld voor kleding > kledingbank, weggeefwinkel
voedselbank, voedselhulp, voedselpakket, voedselpakketten, voedselpakket ophalen, voedselbankpakket, voedseluitgifte, uitgifte voedsel, gratis eten, gratis boodschappen, boodschappenpakket, sociale supermarkt, sociale kruidenier, buurtkruidenier, minimarkt voor minima, food bank, foodbank, eten ophalen, voedselkast, buurtvoedselkast, voorraadkast, noodpakket, kerstpakket, kerstpakketten, gratis maaltijd
voedselverspilling, eten over, eten redden, too good to go, verspilling, eten weggeven, reststromen > voedselbank, samen koken
vrijwilligerswerk, vrijwilliger worden, vrijwilliger zijn, vrijwillig werk, vrijwillig werken, vrijwilligersvacature, vrijwilligersvacatures, vrijwilligersbank, vrijwilligerscentrale, vrijwilligersmarkt, vrijwilligersbaan, iets voor een ander, iets terug doen, wat terugdoen, iets betekenen, iets goeds doen, goed doen voor anderen, goede doel, goed doel, mensen helpen, anderen helpen, ouderen helpen, handen uit de mouwen, nuttig bezig, me nuttig maken, nuttig maken, mezelf nuttig maken, je nuttig maken, steentje bijdragen, helpende hand bieden, mijn hulp aanbieden, hulp aanbieden, ik wil helpen, meehelpen, mee helpen, meewerken, inzetten voor de buurt, inzetten voor anderen, volunteer, volunteering, volunteers, vrijwilligersorganisatie, nl doet, nldoet, nl-doet, doedag, helpers gezocht, handen gezocht, collecteren, collectant
vrijwilliger, vrijwilligster > vrijwilligerswerk
vrijwilligerswerk > vrijwilliger gezocht, klusdienst
gastvrouw, gastheer, gastvrouwen, barvrijwilliger, bardienst, achter de bar staan > vrijwilligerswerk
bestuur, bestuurslid, bestuurder, penningmeester, secretaris, voorzitter, bestuursfunctie > vrijwilligerswerk
burenhulp, buren helpen, buren helpen elkaar, elkaar helpen, hulp van buren, hulp van de buren, hulp uit de buurt, hulp aan huis, hulp thuis, hulpdienst, vrijwillige hulpdienst, hulpvraag, hulp gevraagd, hulp nodig, kan iemand mij helpen, iemand die helpt, wie kan me helpen, handje helpen, helpende hand, klusdienst, klusjesdienst, klusteam, klusjesman, klusjes in huis, karweitje, karweitjes, buurtklusser, kleine klusjes, lamp ophangen, lampje vervangen, schilderij ophangen, boodschappenhulp, boodschappen doen, boodschappendienst, boodschappenservice, boodschappen halen, boodschapjes, boodschappenmaatje, samen boodschappen doen, noaberhulp, noaberschap, zorgzame buurt, dorpshulp, buurthulp, wijkhulp, naoberzorg, nlvoorelkaar, goede buur, verhuishulp, huishoudelijke hulp, poetshulp, schoonmaakhulp, hulp in de huishouding
hulp, hulpverlening, ondersteuning, support > spreekuur, burenhulp, formulierenbrigade, maatje, maatschappelijk werk, computer, hulp bij
vervoer, belbus, buurtbus, wijkbus, dorpsbus, vervoersdienst, vervoer aan huis, ophaaldienst, opgehaald worden, halen en brengen, thuis opgehaald, automaatje, anwb automaatje, taxi, regiotaxi, deeltaxi, rijdienst, chauffeursdienst, vrijwilligersvervoer, ouderenvervoer, zorgvervoer, ziekenvervoer, plusbus, lift nodig, iemand die rijdt, meerijden, carpoolen, geen vervoer, geen auto, rijd geen auto, kan niet rijden, geen rijbewijs, zonder auto, niet met de auto, naar het ziekenhuis, naar de dokter brengen, rit naar ziekenhuis, deelauto, deelfiets, openbaar vervoer, ov, ov-coach, reizen met ov
bushalte, halte, lijnbus, busstation | station, trein, ns-station > vervoer
gratis, voor niks, voor niets, voor nop, voor noppes, noppes, kosteloos, zonder kosten, geen kosten, kost niks, kost niets, kost geen geld, niet betalen, hoef niet te betalen, gratis toegang, vrij toegankelijk, vrij entree, vrije toegang, vrij toegang, free, for free, voor nul euro, 0 euro, gratuit, vrijwillige bijdrage
gratis > voor niks, voor niets
goedkoop, goedkope, betaalbaar, weinig geld, klein bedrag, kleine beurs, kleine portemonnee, budgetproof, cheap, niet duur, niet te duur, laag tarief, voordelig > gratis
apparaat, stofzuiger, strijkijzer, koffiezetapparaat, waterkoker, magnetron, mixer, föhn, wekker, koptelefoon, lamp kapot, naaimachine kapot, radio kapot, speelgoed kapot, gereedschap > repareren
rits, knopen, broek te lang, kleren kapot, gat in trui > kleding herstellen
spullen laten maken, laten repareren, laten maken, kan iemand maken > repareren
spullen doneren, doneren, spullen brengen, speelgoed doneren > weggeefwinkel, kringloop
kinderwagen, kinderbedje, babybedje, kinderstoel > weggeefwinkel, kledingbank
meubels, bank nodig, bed nodig, wasmachine nodig, koelkast nodig > kringloop, weggeefwinkel
nuttigs, iets nuttigs, iets nuttigs doen, iets zinvols, zinvol bezig, zinvolle tijd, tijd over om, tijd te geven, uurtje over > vrijwilligerswerk
collega's helpen | iets terugdoen | handen te kort > vrijwilligerswerk
lift naar, ergens naartoe komen, kom nergens, hoe kom ik er, niet meer autorijden > vervoer
alleen verhuizen | gordijnen ophangen | kast in elkaar zetten, ikea kast > klusdienst
lege portemonnee, geen cent, geen cent te makken > gratis, geldzorgen
`;
