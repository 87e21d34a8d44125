// What people say for meeting, talking and taking part in the neighbourhood, and small words. Form: see synonym-groups.ts.

export const MEETING = `
ontmoeten, ontmoeting, ontmoetingen, ontmoetingsmiddag, ontmoetingsochtend, ontmoetingsavond, ontmoetingsactiviteit, ontmoetingsgroep, samenkomen, samenkomst, samen zijn, samenzijn, bijeenkomst, bijeenkomen, bij elkaar komen, elkaar treffen, elkaar ontmoeten, mensen ontmoeten, mensen tegenkomen, mensen zien, anderen ontmoeten, anderen zien, meeten, meet-up, meetup, meet up, meet & greet, meet and greet, get together, treffen, kennismaken, kennismaking, kennismakingsmiddag, gezellige middag, gezellig samen, gezellig samenzijn, verbinden, verbinding, connecten, buurtontmoeting, wijkontmoeting, aanspraak hebben
ontmoeten > inloop
praatje, praatje maken, praatjes maken, praten, praten met mensen, gezellig praten, lekker praten, kletsen, klets, kletsmiddag, kletsuurtje, kletscafé, kletsclub, kletspraatje, gezellig kletsen, lekker kletsen, kletsen met buren, babbelen, babbel, babbeltje, babbeluurtje, babbelbox, keuvelen, keuvelclub, keuveluurtje, kouten, ouwehoeren, ouwenelen, bijkletsen, bijpraten, bijbuurten, buurpraatje, gaan buurten, komen buurten, even buurten, samen buurten, roddelen, sociaal praatje, kwekken, kakelen, moppen tappen, praatcafé, praattafel, praathuis, praathoek, gesprek, gesprekje, gesprekstafel, dialoogtafel, dialoog, dialooggroep, dag van de dialoog, chat, chatten, talk, small talk
praatje > koffie
bewonersavond, bewonersbijeenkomst, bewonersvergadering, bewonersoverleg, bewonersgroep, bewonersvereniging, bewonersraad, bewonerscomité, bewonersparticipatie, wijkraad, wijkavond, wijkoverleg, wijkvergadering, wijkplatform, wijktafel, wijkgesprek, buurtoverleg, buurtvergadering, buurtavond, buurtbijeenkomst, buurtvereniging, buurtcomité, buurtraad, dorpsraad, dorpsoverleg, dorpsavond, dorpsgesprek, dorpsbelang, dorpsvereniging, buurtbewoners vergaderen, burgerberaad, burgerparticipatie, participatieavond, inspraak, inspraakavond, meepraten, meedenken, mee beslissen, meebeslissen, meepraten over de wijk, stem laten horen, jongerenraad, kinderraad, ouderenraad, cliëntenraad, adviesraad, adviesraad sociaal domein, buurtplan, wijkplan, toekomst van de wijk, wijkbudget, buurtbudget, g1000, straatversterkers, straatambassadeur, wijkambassadeur, politiek café, gemeenteraad, raadsleden, wethouder, wethouder ontmoeten, klagen over de wijk, klacht over de wijk, iets voor de wijk, actief in de wijk, opkomen voor de buurt
buurtpreventie, buurtwacht, buurtpreventieteam, buurtvaders, buurtapp, buurt-app, whatsapp buurtpreventie, wijkpreventie, wijkagent, buurtagent, politie, agent, veiligheid, veilige buurt, veilige wijk, veiligheid in de wijk, onveilig, onveilig gevoel, voel me onveilig, niet veilig voelen, inbraak, inbraken, inbraakpreventie, surveilleren, ogen en oren, boa, straatroof, drugsoverlast, brandveiligheid, neighbourhood watch, camera's in de buurt, hard rijden, te hard rijden, verkeersveiligheid, verkeersouders, verkeersbrigadier, klaar-over, verkeersbrigadiers
club, groep, vereniging, clubje, groepje, kring, genootschap, stichting, organisatie, team, ploeg
buurt, wijk, buurtschap, kern, dorp, woonwijk, gehucht, neighbourhood
ochtend, voormiddag, 's ochtends, 's morgens, smorgens, sochtends, in de ochtend, vroeg op de dag, morning
middag, namiddag, 's middags, smiddags, afternoon, na de lunch
avond, 's avonds, savonds, vanavond, na het werk
weekend, weekeinde, in het weekend, zaterdag en zondag
alleen op zondag, op zondag alleen, zondag duurt lang, stille zondag > nooit meer alleen
nieuwtjes, nieuws, agenda, evenementenkalender, kalender, activiteitenkalender, uitagenda, wat te doen, iets te doen, things to do
beginners, beginner, starters, nog nooit gedaan, geen ervaring, zonder ervaring, beginnerscursus, beginnersgroep, beginnersles, startersgroep
proefles, gratis proefles, gratis les, kennismakingsles, proberen, uitproberen, introductieles, snuffelles
elkaar leren kennen, andere mensen leren kennen > kennismaken
`;
