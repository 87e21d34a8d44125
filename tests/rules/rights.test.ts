// Who may do what: the whole table, written out. A verb without a row here fails.
import { expect, test } from 'vitest';
import { may, verbs } from '#lib/accounts/rights.ts';
import type { Me, Rights, Subject } from '#lib/accounts/rights.ts';
import { filesUnder, textOf } from '../support/source.ts';

const nothing: Rights = { initiatives: [], places: [], areas: [], staff: [] };

/** Everybody there is, each with one thing they were given: of the kookclub (1), of a house (2), of Schadewijk (3). */
const given: Record<string, Rights> = {
	account: nothing,
	editor: { ...nothing, initiatives: [{ id: 1, role: 'editor' }] },
	owner: { ...nothing, initiatives: [{ id: 1, role: 'owner' }] },
	technical: { ...nothing, places: [{ id: 2, kind: 'technical' }] },
	social: { ...nothing, places: [{ id: 2, kind: 'social' }] },
	connector: { ...nothing, areas: [3] },
	officer: { ...nothing, staff: ['officer'] },
	moderator: { ...nothing, staff: ['moderator'] },
	administrator: { ...nothing, staff: ['administrator'] }
};

// yes: with and without a second factor. 2nd: only in a session that gave one. A dot: never.
const table = `
verb                  nobody  account  editor  owner  technical  social  connector  officer  moderator  administrator
account.change        .       yes      yes     yes    yes        yes     yes        yes      yes        yes
initiative.create     .       yes      yes     yes    yes        yes     yes        yes      yes        yes
initiative.see        .       .        yes     yes    .          .       .          .        2nd        .
initiative.edit       .       .        yes     yes    .          .       .          .        .          .
initiative.invite     .       .        .       yes    .          .       .          .        .          .
initiative.end        .       .        .       yes    .          .       .          .        .          .
initiative.leave      .       .        yes     yes    .          .       .          .        .          .
invitation.answer     .       yes      yes     yes    yes        yes     yes        yes      yes        yes
initiative.withdraw   .       .        .       .      .          .       .          .        2nd        .
activity.write        .       .        yes     yes    .          .       .          .        .          .
activity.withdraw     .       .        yes     yes    .          .       .          .        2nd        .
sign-ups.see          .       .        yes     yes    .          .       .          .        .          .
feed.follow           .       .        yes     yes    .          .       .          .        .          .
place.edit-content    .       .        .       .      .          yes     yes        2nd      .          .
place.edit-building   .       .        .       .      yes        .       .          2nd      .          .
place.withdraw        .       .        .       .      .          .       .          2nd      2nd        .
inventory.see         .       .        .       .      .          .       .          2nd      .          .
inventory.import      .       .        .       .      .          .       .          2nd      .          .
place.visit           .       .        .       .      yes        .       yes        2nd      .          .
place.add             .       .        .       .      .          .       yes        2nd      .          .
space.edit            .       .        .       .      yes        .       .          2nd      .          .
space.state-free      .       .        .       .      yes        yes     .          2nd      .          .
tariff.edit           .       .        .       .      .          .       .          2nd      .          .
need.enter            .       .        .       .      .          .       yes        2nd      .          .
need.see              .       .        .       .      .          .       yes        2nd      2nd        .
need.exclude          .       .        .       .      .          .       .          2nd      2nd        .
need.cluster          .       .        .       .      .          .       .          2nd      .          .
conversation.write    .       .        .       .      .          .       yes        2nd      .          .
gap.see               .       .        .       .      .          .       yes        2nd      .          .
norm.edit             .       .        .       .      .          .       .          2nd      .          .
words.edit            .       .        .       .      .          .       .          2nd      .          .
scenario.write        .       .        .       .      .          .       .          2nd      .          .
report.keep           .       .        .       .      .          .       .          2nd      .          .
claim.ask             .       yes      yes     yes    yes        yes     yes        yes      yes        yes
review.decide         .       .        .       .      .          .       .          .        2nd        .
history.see           .       .        yes     yes    .          .       .          2nd      2nd        .
history.undo          .       .        .       .      .          .       .          .        2nd        .
merge                 .       .        .       .      .          .       .          .        2nd        .
municipality.see      .       .        .       .      .          .       .          2nd      2nd        2nd
role.give             .       .        .       .      .          .       .          .        .          2nd
letters.see           .       .        .       .      .          .       .          .        .          2nd
`;
const [head = [], ...rows] = table
	.trim()
	.split('\n')
	.map((line) => line.trim().split(/\s+/));
const people = head.slice(1);

const own: Subject = { initiative: 1, place: 2, areas: [7, 3] };
const ofOthers: Subject = { initiative: 10, place: 20, areas: [30] };
const person = (name: string, secondFactor: boolean): Me | null =>
	name === 'nobody'
		? null
		: { id: name, email: `${name}@voorbeeld.nl`, name, session: 'x', secondFactor, rights: given[name] ?? nothing };

test('every verb has a row, and every kind of person a column', () => {
	expect(rows.map(([verb]) => verb).sort()).toEqual([...verbs].sort());
	expect(people).toEqual(['nobody', ...Object.keys(given)]);
	for (const row of rows) expect(row, row[0]).toHaveLength(head.length);
});

test('every verb is asked somewhere: what nobody asks guards nothing', () => {
	const source = filesUnder('src').filter(
		(path) => /\.(ts|svelte)$/.test(path) && path !== 'src/lib/accounts/rights.ts'
	);
	const text = source.map(textOf).join('\n');
	expect(verbs.filter((verb) => !text.includes(`'${verb}'`))).toEqual([]);
});

test.each(rows)('who may %s', (verb, ...answers) => {
	const asked = verbs.find((known) => known === verb)!;
	for (const [index, name] of people.entries()) {
		const answer = answers[index];
		expect(may(person(name, false), asked, own), `${name} without a second factor`).toBe(answer === 'yes');
		expect(may(person(name, true), asked, own), `${name} with one`).toBe(answer === 'yes' || answer === '2nd');
	}
});

test.each(rows)('%s of somebody else: only who may it everywhere', (verb) => {
	const asked = verbs.find((known) => known === verb)!;
	for (const name of ['editor', 'owner', 'technical', 'social', 'connector'])
		for (const subject of [ofOthers, {}, { initiative: null, place: null, areas: [] }])
			expect(may(person(name, true), asked, subject), name).toBe(may(person('account', true), asked, subject));
});

test('a second factor alone gives nothing', () => {
	for (const verb of verbs)
		expect(may(person('account', true), verb, own), verb).toBe(may(person('account', false), verb, own));
});

test('who has several things may what each of them allows, and no more', () => {
	const busy: Me = {
		...person('owner', false)!,
		rights: {
			initiatives: [{ id: 1, role: 'owner' }],
			places: [{ id: 2, kind: 'technical' }],
			areas: [3],
			staff: ['officer']
		}
	};
	for (const verb of verbs) {
		const parts = ['owner', 'technical', 'connector', 'officer'].map((name) => may(person(name, false), verb, own));
		expect(may(busy, verb, own), verb).toBe(parts.includes(true));
	}
});
