// What somebody may type or paste to see whether the site breaks, ready for an address.
const awkward = [
	'%00',
	'%00%01%02%1b[31m',
	'x'.repeat(6000),
	'9'.repeat(400),
	'-1',
	'1e999',
	'NaN',
	"'; drop table activities; --",
	"1' or '1'='1",
	'<script>alert(1)</script>',
	'"><img src=x onerror=alert(1)>',
	'../../../../etc/passwd',
	'${7*7}{{7*7}}',
	'%ff%fe%fd',
	'%F0%9F%92%A9'.repeat(60),
	'%E2%80%AE%E2%80%8B%EF%BB%BF',
	'(((((((((((((((((a|b)*)*)*)*)*c',
	'koffie & ! | :* <-> ()',
	'2026-02-31',
	'0000-00-00',
	'99999-12-31',
	'91,181',
	'NaN,NaN',
	'51.7,5.5,51.7,5.5',
	'-180,-90,180,90',
	'5.6,51.8,5.5,51.7',
	'__proto__',
	'constructor'
];

/** For any parameter. */
export const hostile: readonly string[] = awkward.map((text) => text.replaceAll(/[&#+ "<>]/g, encodeURIComponent));

const nonsense = 'xqzt vrlkw bnmpf zzzjk wqrtx plkmn ghjkv ctyrw nbvcx lkjhg mnbqz wsxed rfvtg yhnuj';
const parts = 'koffieochtendwandelclubmiddagbuurthuiscomputercursus';

/** For the words of a search: what a parser, an index or an engine may choke on. */
export const hostileWords: readonly string[] = [
	...awkward.map((text) => text.replaceAll(/%[0-9a-f]{2}/gi, '\u{fffd}')),
	'samen eten in de buurt '.repeat(450),
	'é'.repeat(1_600),
	'😀'.repeat(800),
	'👩‍👩‍👧‍👦'.repeat(7),
	'مرحبا قهوة الحي \u202eeiffok\u202c '.repeat(3),
	"koffie'; delete from search_docs; select pg_sleep(10); --",
	'" OR title EXISTS AND price > 0 OR "',
	'koffie AND _geoRadius(51.7, 5.5, 99999999) OR kind = place',
	'price IN [1 TO 5] NOT organiser CONTAINS "a"',
	'("koffie" | -koffie) -"samen eten" *',
	`${'a'.repeat(60)}!${'a?'.repeat(40)}`,
	'(a+)+$'.repeat(30),
	nonsense.split(' ').slice(0, 12).join(' '),
	nonsense.replaceAll(' ', '').repeat(3).slice(0, 200),
	parts.repeat(3).slice(0, 199),
	'ij'.repeat(99),
	`${'z'.repeat(95)} ${'q'.repeat(95)}`,
	'a b c d e f g h i j k l m n o p q r s t u v w x y z'.repeat(3).slice(0, 200)
];
