// What people say for learning: language, screens, school and work. Form: see synonym-groups.ts.

export const LEARNING = `
cursus, les, leergang, leerkring, workshop, training, masterclass, clinic, opleiding, cursussen, volksuniversiteit
leren | uitleg > cursus, hulp bij, beginners
nederlandse les, nederlands leren, leren nederlands, beter nederlands, nederlands praten, praten nederlands, nederlands spreken, spreken nederlands, nederlands oefenen, oefenen nederlands, oefenen met nederlands, nederlandse taal, nederlandse taal leren, nederlandse conversatie, taalles, taallessen, taalschool, taalcafé, taalcursus, taalgroep, taalklas, taaloefening, taal oefenen, taal leren, taalmaatje, taalmaatjes, taalcoach, taalvrijwilliger, taalpunt, taalhuis, taalontmoeting, taalpraat, taaltafel, taalwandeling, praattafel nederlands, conversatieles, conversatiegroep, nt2, nt1, dutch, dutch lessons, dutch class, learn dutch, speak dutch, learning dutch, dutch course, language café, language cafe, inburgeren, inburgering, inburgeringstraject, inburgeringscursus, inburgeringsexamen, inburgeringsles, staatsexamen
inburgeren, inburgering, inburgeringstraject, inburgeringsplicht > nederlandse les, nieuwkomers
nederlandse les > oefenen met nederlands
nederlands, taal, language, niet goed nederlands, slecht nederlands, spreek geen nederlands, geen nederlands, versta geen nederlands, weinig nederlands, no dutch > nederlandse les
engels, engelse les, engels leren, engelse conversatie, english class | duits, duitse les, duits leren | frans, franse les, franse conversatie | spaans, spaanse les, spaans leren, español | italiaans, italiaanse les | arabisch, arabische les | turks, turkse les, turks leren | pools, poolse les, pools leren | papiaments | oekraïens > taalles, taalcursus
gebarentaal, gebaren leren, gebarencursus, gebarencafé, dovenclub, dovencafé, doventolk, nederlands met gebaren
laaggeletterd, laaggeletterden, laaggeletterdheid, leren lezen, lezen en schrijven, leren lezen en schrijven, beter lezen, beter lezen en schrijven, beter schrijven, leren schrijven, basisvaardigheden, analfabeet, analfabetisme, alfabetisering, kan niet lezen, niet goed lezen, niet goed schrijven, moeite met lezen, moeite met schrijven, lezen lastig, dyslexie, dyslectisch, rekenen leren, leren rekenen
laaggeletterd > taalles, formulierenbrigade, lezen en schrijven
computer, computers, computercursus, computerles, computerhulp, computerinloop, computerclub, computercafé, computergebruik, computervragen, pc, laptop, laptopcursus, windows, windows 11, computerprobleem, pc-hulp, toetsenbord, klik en tik, klik & tik, digitaal, digitaal café, digicafé, digitale hulp, digitale vaardigheden, digitaal vaardig, digivaardig, digitaal meedoen, digitaal spreekuur, digihulp, digitaalhuis, digitaal huis, digipunt, digitaal punt, digi-taalhuis, informatiepunt digitale overheid, ido, digisterker, digibeet, digitale wereld, seniorweb, senior web, computer kapot, computer traag, computer doet het niet, virus op mijn computer, word en excel, excel, powerpoint, typen, typecursus, typeles, scannen en printen
computer > tablet, internet, digid, smartphone, internetbankieren, klik en tik
internet, online, internetten, internetcursus, websites, surfen op internet, googelen, googlen, google, wifi, internetles, internetgebruik, veilig internetten, internetcriminaliteit, phishing, nepmail, chatgpt, kunstmatige intelligentie
internet > computer, internetbankieren, tablet, smartphone, digid
tablet, tabletcursus, tabletles, tablethulp, tabletcafé, e-reader, ereader, android tablet, tabletinloop, samsung tablet
ipad, ipadcursus, i-pad, ipadles > tablet, computer, smartphone, internet, digid
tablet > ipad, computer, internet, smartphone, digid
smartphone, telefoon, smartphonecursus, smartfoon, slimme telefoon, mobiel, mobieltje, mobiele telefoon, gsm, telefooncursus, telefoonles, telefoonhulp, hulp met telefoon, telefoontoestel, iphone, i-phone, android, samsung, whatsapp, whatsappen, what's app, appen, app downloaden, facetime, videobellen, beeldbellen, skypen, facebook, instagram, social media, sociale media, tiktok, snapchat, telefoon snap ik niet, telefoon vol, nieuwe telefoon, touchscreen, foon, telefoonvragen
smartphone > tablet, computer, internet, digid
telefoon | bellen > smartphone
digid, digi-d, inloggen, inlogcode, digid aanvragen, digid kwijt, wachtwoord, wachtwoorden, wachtwoord vergeten, wachtwoord kwijt, mijnoverheid, mijn overheid, berichtenbox, digitale overheid, overheidswebsite, machtigen, qr-code, burgerservicenummer
digid > computer, formulierenbrigade
internetbankieren, online bankieren, digitaal bankieren, bankzaken, bankieren, geld overmaken, bankapp, bankpas, ideal, online betalen, rekening betalen op internet, mobiel bankieren, internet bankieren, bankhulp, bankkantoor
internetbankieren > computer, tablet
oplichting, opgelicht, oplichters, babbeltruc, internetoplichting, veilig online, nepberichten, whatsappfraude, bankfraude, fraude, vriend-in-noodfraude
oplichting > internetbankieren, politie
programmeren, coderdojo, coderen, coding, leren programmeren, website maken, app bouwen, scratch, micro:bit > computer
huiswerkbegeleiding, huiswerk, huiswerkhulp, huiswerkklas, huiswerkinstituut, huiswerkclub, huiswerkgroep, huiswerkplek, huiswerkcafé, hulp bij huiswerk, hulp met huiswerk, bijles, bijlessen, studiebegeleiding, studieplek, studeerplek, leerplek, plek om te leren, studeren, studiezaal, examentraining, examens, examenstress, leren voor toets, leren leren, rustig leren, wiskunde, wiskunde bijles, rekenhulp, rekenles, schoolwerk, tutor, leerachterstand, zittenblijven, onvoldoendes, slechte cijfers, moeite met school, school lukt niet, thuis niet leren, weekendschool
school, naschoolse activiteiten, na school, naschools, na schooltijd, brede school, na-schools, kindcentrum > huiswerkbegeleiding, kinderclub
kinderopvang, crèche, kinderdagverblijf, bso, buitenschoolse opvang, naschoolse opvang, peuteropvang, gastouder, oppas, babysitter, babysit, oppassen, oppascentrale, kinderoppas
werk zoeken, baan zoeken, baan vinden, nieuwe baan, bijbaan, bijbaantje, werkloos, werkeloos, werkloosheid, zonder werk, geen werk, ontslagen, ontslag, werkzoekend, werkzoekenden, werkcafé, jobcafé, banencafé, banenmarkt, jobcoach, loopbaan, loopbaancoach, loopbaanadvies, solliciteren, sollicitatie, sollicitatietraining, sollicitatiebrief, cv, cv maken, curriculum vitae, vacature, vacatures, vacaturebank, uwv, re-integratie, omscholing, weer aan het werk, weer aan de slag, uitzendbureau, werkervaring, werkervaringsplek, leerwerkplek, stage, stageplek, stageplaats, maatschappelijke stage, snuffelstage, open hiring
werk | baan | job, jobs, baantje > werk zoeken
ondernemen, ondernemer, ondernemers, zzp, zzp'er, zzp-borrel, eigen bedrijf, bedrijf beginnen, bedrijfje beginnen, startende ondernemers, netwerken, netwerkborrel, netwerkbijeenkomst, flexplek, flexwerken, flexwerkplek, thuiswerken, coworking, werkplek, werkplekken
ehbo, eerste hulp, 1e hulp, eerste hulp bij ongelukken, ehbo-cursus, reanimatie, reanimeren, reanimatiecursus, aed, aed-cursus, bhv, hartmassage, kinder-ehbo, rode kruis, hartstilstand
zelfvertrouwen, mensenkennis, jezelf leren kennen, persoonlijke ontwikkeling, zelfontwikkeling, zelfverzekerd, assertief, assertiviteit, opkomen voor jezelf, grenzen stellen, nee zeggen, empowerment, persoonlijke groei, coaching, coach 
kluscursus, zelf leren klussen, behangen, behangen leren, tegels zetten > klussen
leren lezen schrijven > laaggeletterd
oefen mijn nederlands, taal verbeteren, taal beter, spreken beter, beter spreken, niet goed nederlands spreken, spreek niet goed, taalniveau > nederlandse les
laptop traag, laptop kapot, computer snap ik, iets met computers, foto's op computer, foto's van telefoon > computer, smartphone
leren mailen, mailprogramma, e-mail leren, e-mailadres maken > computer
telefoon instellen, instellingen telefoon, telefoon leren, leren bellen > smartphone
kleinkinderen bellen, bellen met beeld, beeld bellen > smartphone, tablet
coronacheck | ov-chipkaart | parkeerapp | huisarts online, patiëntenportaal, afspraak online, online afspraak > computer, digid
leren koken voor jezelf | leren strijken | huishouden leren > kookles
diploma halen, opleiding zoeken, weer naar school, mbo, volwassenenonderwijs, terug naar school > cursus
schooluitval, spijbelen, thuiszitter, thuiszitters, gestopt met school > huiswerkbegeleiding, jongerenwerk
brugklas, eindexamen, toetsweek > huiswerkbegeleiding
`;
