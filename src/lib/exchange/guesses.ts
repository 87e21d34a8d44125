// What an activity seems to be about, guessed from its words: kinds of meeting, themes and target groups.
//
// Only for what comes from elsewhere and does not say it in our words. One row a subject; add a row, not a rule.
import type { Joining } from '#lib/activities/activity.ts';
import { kinds as kindTerms } from '#lib/vocabulary/kinds.ts';
import type { Kind } from '#lib/vocabulary/kinds.ts';
import { targetGroups as groupTerms } from '#lib/vocabulary/targetgroups.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { themes as themeTerms } from '#lib/vocabulary/themes.ts';
import type { Theme } from '#lib/vocabulary/themes.ts';

type Subject = { words: RegExp; kinds?: Kind[]; themes?: Theme[] };

// Parts of words, because Dutch glues them: 'wandel' is in 'avondwandeling'. `\b` where a part hides in other words.
const subjects: Subject[] = [
	{ words: /koffie|bakkie|\binloop|huiskamer|thee\b|ontmoet|\bcaf[eé]/, kinds: ['walk-in'] },
	{ words: /koffie|bakkie|theedrink/, themes: ['food'] },
	{
		words:
			/\beten\b|eetpunt|eetclub|eettafel|maaltijd|lunch|ontbijt|diner|\bkook|koken\b|aanschuif|\bsoep\b|barbecue|\bbbq/,
		kinds: ['eat-together'],
		themes: ['food']
	},
	{
		words:
			/wandel|ommetje|fiets(?!.{0,20}repar)|\bsport|bewe(?:eg|gen)|gym|yoga|zwem|dans|dance|voetbal|\bfit|pilates|tai ?chi|boules|petanque|tennis|hardlo|marathon|aqua|walking/,
		kinds: ['move-together'],
		themes: ['sport']
	},
	{
		words:
			/\bspel|spelletjes|bingo|kien(?:en|avond|middag)|kaart(?:en|club|middag|avond)\b|klaverjas|bridge|\brikken|joker|biljart|schaken|dammen|sjoel|rummikub|\bgame/,
		kinds: ['play'],
		themes: ['games']
	},
	{ words: /speeltuin|buitenspe|speelu|kinderdisco/, kinds: ['play'], themes: ['youth'] },
	{
		words:
			/knutsel|schilder|aquarel|teken|\bbrei|\bhaak|\bhaken\b|handwerk|naai|creatief|kaarten maken|keramiek|houtbewerk|fotogra/,
		kinds: ['make-and-learn'],
		themes: ['creative']
	},
	{ words: /cursus|workshop|\bles\b|lezing|leren\b|training|\bleer/, kinds: ['make-and-learn'] },
	{ words: /repair|repar/, kinds: ['make-and-learn', 'help-and-advice'] },
	{ words: /muziek|zing|zang|\bkoor|koor\b|concert|open podium|\bmusic/, kinds: ['make-and-learn'], themes: ['music'] },
	{
		words: /computer|tablet|smartphone|digi|internet|laptop|klik (?:en|&) tik/,
		kinds: ['make-and-learn'],
		themes: ['digital']
	},
	{
		words: /\btaal|nederlandse les|lees(?:club|kring)|voorlees|voorlezen|\bboek|samen lezen/,
		kinds: ['make-and-learn'],
		themes: ['language']
	},
	{
		words: /moestuin|buurttuin|tuin(?:club|ier|werk)|natuur|\bbuiten\b|groen|slootjes|vogel/,
		kinds: ['rest-and-green'],
		themes: ['nature']
	},
	{
		words:
			/spreekuur|\bhulp|formulier|schuld|\bgeld|budget|belasting|voedselbank|kledingbank|weggeef|ruilwinkel|wettelijk|juridisch/,
		kinds: ['help-and-advice'],
		themes: ['money']
	},
	{
		words: /mantelzorg|dementie|alzheimer|geheugen|rouw|lotgenoten|respijt|eenzaam|maatje|\bzorg/,
		kinds: ['help-and-advice'],
		themes: ['care']
	},
	{
		words:
			/\bfilm|cultu|bioscoop|museum|theater|toneel|rondleiding|heemkunde|busreis|dagje uit|boottocht|\buitje|expositie/,
		themes: ['culture']
	},
	{ words: /\bkinder|kinderen|peuter|jongeren|\bjeugd|tiener|huiswerk/, themes: ['youth'] },
	{ words: /vrijwillig|klusdienst/, themes: ['volunteering'] },
	{ words: /kerk|moskee|gebed|viering|meditatie|zingeving|bijbel|koran/, themes: ['meaning'] },
	{ words: /hangplek|\bjop\b|urban sport|skate|trapveld|pleinfeest|straatfeest/, kinds: ['hang-out'] },
	{ words: /zaal huren|ruimte huren|oefenruimte/, kinds: ['room'] }
];

const groups: { words: RegExp; group: TargetGroup }[] = [
	{ words: /iedereen|alle leeftijden|everyone|all ages|buurtgenoten/, group: 'everyone' },
	{ words: /\bkind(?:eren)?\b|kinder(?:club|disco|middag)|peuter|kleuter|jeugd|\bchild|\bkids\b/, group: 'age-0-14' },
	{ words: /jongeren|tieners?|jongvolwassen|studenten|teenager|young people|youth/, group: 'age-15-24' },
	{ words: /oudere?n?\b|senior|bejaard|65 ?\+|65-plus|55 ?\+|elderly|older/, group: 'age-65-plus' },
	{ words: /\bouders\b|(?:jonge )?gezinnen|ouder en kind|moeders|vaders|\bparents|famil(?:y|ies)/, group: 'parents' },
	{ words: /beperking|handicap|rolstoelgebruik|dementie|disab|\bautis/, group: 'disability' },
	{
		words: /nieuwkomer|statushouder|vluchteling|inburger|anderstalig|newcomer|refugee|migrant|expat/,
		group: 'newcomers'
	},
	{ words: /mantelzorg|\bcarers?\b|caregiver/, group: 'carers' }
];

/** Kinds of meeting and themes for a title and key words; both empty when nothing rings a bell. */
export function guessSubjects(words: string): { kinds: Kind[]; themes: Theme[] } {
	const text = words.slice(0, 2000).toLowerCase();
	const kinds = new Set<Kind>(kindTerms.all.filter((term) => says(text, term)).map((term) => term.key));
	const themes = new Set<Theme>(themeTerms.all.filter((term) => says(text, term)).map((term) => term.key));
	for (const subject of subjects) {
		if (!subject.words.test(text)) continue;
		for (const kind of subject.kinds ?? []) kinds.add(kind);
		for (const theme of subject.themes ?? []) themes.add(theme);
	}
	return { kinds: [...kinds].slice(0, 3), themes: [...themes].slice(0, 3) };
}

const known = new Map<string, boolean>();

/** Whether a key word says a kind of meeting or a theme. */
export function isSubject(word: string): boolean {
	let answer = known.get(word);
	if (answer === undefined) {
		const { kinds, themes } = guessSubjects(word);
		answer = kinds.length + themes.length > 0;
		if (known.size < 1000) known.set(word, answer);
	}
	return answer;
}

/** Target groups named in words such as 'ouderen, nieuwkomers' or 'Seniors'; 'volwassenen' is both CBS classes. */
export function guessGroups(words: string): TargetGroup[] {
	const text = words.slice(0, 2000).toLowerCase();
	const found = new Set<TargetGroup>(groupTerms.all.filter((term) => says(text, term)).map((term) => term.key));
	for (const { words: pattern, group } of groups) if (pattern.test(text)) found.add(group);
	if (/\b(?:volwassenen|adults?)\b/.test(text)) found.add('age-25-44').add('age-45-64');
	return [...found];
}

/** Whether you can walk in or must sign up, when the text says so. */
export function guessJoining(words: string): Joining {
	const text = words.slice(0, 10_000).toLowerCase();
	const free =
		/aanmelden (?:is )?niet nodig|zonder (?:je )?(?:aanmeld|afspraak)|zo (?:maar )?binnen ?lopen|loop (?:gerust |zo )?binnen|vrije inloop|\binloop/;
	if (free.test(text)) return 'walk-in';
	return /aanmelden|meld je aan|aanmelding|inschrijven|reserveren|opgeven/.test(text) ? 'sign-up' : 'unknown';
}

const says = (text: string, term: { name: string; slug: string }) => text.includes(term.name.toLowerCase());
