// What people say when money is short or a letter is hard to read, and for rights and rules. Form: see synonym-groups.ts.

export const MONEY = `
geldzorgen, geldproblemen, geldprobleem, geldsores, geldnood, financiële problemen, financiële zorgen, financiële hulp, hulp met geld, hulp bij geld, schulden, schuld, schuldhulp, schuldhulpverlening, schuldhulpmaatje, schuldsanering, schuldeisers, wsnp, deurwaarder, deurwaarders, incasso, incassobureau, aanmaning, aanmaningen, betalingsachterstand, achterstand huur, huurachterstand, huur niet betalen, huur betalen, rekeningen, onbetaalde rekeningen, rekeningen niet betalen, rekening niet betalen, kan niet betalen, betalen lukt niet, stapel rekeningen, rood staan, sta rood, in het rood, blut, skeer, platzak, krap, krap bij kas, krap zitten, moeilijk rondkomen, rondkomen, niet rondkomen, kom niet rond, geen geld, te weinig geld, weinig te besteden, geld tekort, geld te kort, geld op, einde van de maand, uit de schulden, budget, budgetteren, budgetcoach, budgetkring, budgetcursus, budgetbeheer, budgetmaatje, bewindvoering, bewindvoerder, omgaan met geld, geldcafé, geldloket, geldspreekuur, geldfit, geldhulp, geldvragen, geldmaatje, financieel café, financieel spreekuur, financiën, financieel, huishoudboekje, administratie, thuisadministratie, administratie op orde, debt, debts, money, money problems, financial help, kredietbank, achteraf betalen, gok schulden, beslaglegging, beslag op loon, jongeren en geld
geldzorgen > formulierenbrigade, toeslagen
geld, poen, doekoe, pecunia, centen, cash > geldzorgen, formulierenbrigade
armoede, arm, arm zijn, minima, minimaregeling, minimaregelingen, minimabeleid, laag inkomen, lage inkomens, klein inkomen, laag loon, weinig inkomen, alleen aow, aow, bijstand, bijstandsuitkering, uitkering, participatiewet, leven van weinig, rond het minimum, sociaal minimum, inkomensondersteuning, bijzondere bijstand, poverty, stille armoede, arme gezinnen, kindpakket, stadspas, meedoenpas, minimapas, leergeld, stichting leergeld, jeugdfonds, jeugdfonds sport, sportfonds, meedoenregeling, volwassenenfonds, energietoeslag aanvragen, quiet, quiet community, stichting armoedebestrijding, individuele inkomenstoeslag
armoede > geldzorgen, voedselbank, kledingbank, weggeefwinkel, formulierenbrigade
contributie te duur, sport te duur, sporten te duur, sportclub te duur, geen geld voor sport, zwemles te duur, schoolspullen, schoolreis betalen, fiets voor kind, laptop voor school > armoede
formulierenbrigade, formulieren, formulier, formulier invullen, formulieren invullen, hulp bij formulieren, hulp met formulieren, invullen van formulieren, formulierenhulp, formulierenspreekuur, papierwerk, papierwinkel, papieren invullen, paperassen, papierenbrigade, moeilijke post, post openen, ongeopende post, postspreekuur, brieven, moeilijke brief, moeilijke brieven, brief van de gemeente, brief niet begrijpen, brief snap ik niet, begrijp brief niet, begrijp de brief niet, snap de brief niet, brieven lezen, enveloppen, blauwe envelop, lastige brief, ambtelijke brief, officiële brief, brief schrijven, bezwaarschrift, bezwaar maken, aanvraag invullen, aanvragen invullen, administratie hulp, hulp bij administratie, regelhulp, forms, paperwork, invulhulp, help met brieven, help letter, help with letter, letter from, sociaal raadsman, sociaal raadslieden, sociaal raadsvrouw, raadslieden, wegwijzer, vraagwijzer, vraagbaak, loket, wijkloket, dorpsloket, sociaal loket, steunpunt, infopunt, inloopspreekuur, spreekuur, hulp en advies, adviespunt
post | brief > formulierenbrigade
formulierenbrigade > toeslagen, geldzorgen, belastingaangifte
toeslagen, toeslag, toeslag aanvragen, toeslagen aanvragen, huurtoeslag, huursubsidie, zorgtoeslag, kindgebonden budget, kinderopvangtoeslag, kinderbijslag, toeslagenaffaire, toeslagenouders, belastingtoeslag, benefits, hulp bij toeslagen, toeslagenspreekuur, subsidie huur
toeslagen > formulierenbrigade, geldzorgen
belasting, belastingen, belastingaangifte, aangifte, aangifte doen, aangiftehulp, belastinghulp, belastingdienst, belasting invullen, belastingpapieren, belastingservice, invulhulp belasting, hubaservice, belastingspreekuur, tax, taxes, gemeentebelasting, kwijtschelding
belasting > formulierenbrigade, toeslagen
juridisch, jurist, juridische hulp, juridisch loket, juridisch advies, rechtshulp, rechtswinkel, recht en rechten, advocaat, rechtsbijstand, sociaal raadsliedenwerk, bezwaar, notaris, notarisspreekuur, testament, levenstestament, erfenis, nalatenschap, volmacht, klacht, rechten, mijn recht
juridisch > spreekuur
huurder, huurders, huurdersvereniging, huurdersraad, bewonersraad huurders, huurverhoging, huur omhoog, woningcorporatie, verhuurder, brabant wonen, mooiland, huurteam, huurcommissie, huurwoning, huurhuis
woning zoeken, woonruimte, huis zoeken, woning vinden, geen woning, geen huis, dakloos, daklozen, dak- en thuislozen, thuisloos, zwerver, straat slapen, slaapplek, opvang, nachtopvang, daklozenopvang, urgentie, inschrijven woning, woonnet, wooncoach, woonvorm, samen wonen ouderen, knarrenhof, woongroep, kangoeroewoning, wonen met ouderen, kleiner wonen, langer thuis wonen, langer thuis, woningaanpassing, traplift
woning zoeken > spreekuur, wijkteam
huur te hoog | boete, boetes | betalingsregeling, betalingsregelingen | afgesloten van stroom, gas afgesloten > geldzorgen
geld lenen | gebroken gezin geld | geld voor kinderen > geldzorgen, armoede
moeilijke woorden, snap de post niet, ambtenarentaal > formulierenbrigade
iemand die meekijkt, meekijken met brief, lees mijn brief > formulierenbrigade
gemeente bellen, hulp van gemeente, waar moet ik zijn, waar kan ik terecht > spreekuur
paspoort | verblijf | gezinshereniging | visum > spreekuur, vluchtelingenwerk
geen geld voor eten > voedselbank, samen eten
geen geld voor > geldzorgen, voedselbank
pensioen | aow aanvragen | uitkering aanvragen > formulierenbrigade
deurwaarder aan de deur, iemand aan de deur > geldzorgen
`;
