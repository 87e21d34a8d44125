// Who may do what: one table for everything that changes something or shows what is not public. Pure.

export type StaffRole = 'officer' | 'moderator' | 'administrator';
export type MemberRole = 'owner' | 'editor';
/** Technisch beheer runs the building, sociaal beheer what happens in it. */
export type ManagerKind = 'technical' | 'social';

/** Everything an account was given; ids of initiatives, places and areas. */
export type Rights = {
	initiatives: { id: number; role: MemberRole }[];
	places: { id: number; kind: ManagerKind }[];
	/** Connector of these areas. */
	areas: number[];
	staff: StaffRole[];
};

/** Somebody who signed in, in this session. */
export type Me = {
	/** UUID of the account: what stands in `by` of everything they change. */
	id: string;
	email: string;
	name: string;
	/** SHA-256 of the token of this session. */
	session: string;
	/** Whether this session gave a second factor: without it no role of the municipality counts. */
	secondFactor: boolean;
	rights: Rights;
};

/** What a verb is about; left out where it is about nothing in particular. */
export type Subject = { initiative?: number | null; place?: number | null; /** Areas it lies in. */ areas?: number[] };

const anyone = (me: Me) => Boolean(me.id);
const owner = (me: Me, { initiative }: Subject) =>
	me.rights.initiatives.some(({ id, role }) => id === initiative && role === 'owner');
const member = (me: Me, { initiative }: Subject) => me.rights.initiatives.some(({ id }) => id === initiative);
const manager = (kind: ManagerKind) => (me: Me, subject: Subject) =>
	me.rights.places.some((place) => place.id === subject.place && place.kind === kind);
const connector = (me: Me, { areas = [] }: Subject) => me.rights.areas.some((id) => areas.includes(id));
const staff = (role: StaffRole) => (me: Me) => me.secondFactor && me.rights.staff.includes(role);
// Of an initiative history tells who its members are.
const officerOfPlaces = (me: Me, { place }: Subject) => Boolean(place) && staff('officer')(me);

type Rule = (me: Me, subject: Subject) => boolean;
const either =
	(...rules: Rule[]): Rule =>
	(me, subject) =>
		rules.some((rule) => rule(me, subject));

const rules = {
	/** One's own account: how somebody signs in, and where. */
	'account.change': anyone,
	'initiative.create': anyone,
	/** What only members see: drafts, members, what waits. */
	'initiative.see': either(member, staff('moderator')),
	'initiative.edit': member,
	'initiative.invite': owner,
	'initiative.end': owner,
	'initiative.leave': member,
	/** An invitation: the address it was sent to decides whose it is. */
	'invitation.answer': anyone,
	'initiative.withdraw': staff('moderator'),
	'activity.write': member,
	'activity.withdraw': either(member, staff('moderator')),
	'sign-ups.see': member,
	'feed.follow': member,
	/** What happens there: name, words, target groups, picture. */
	'place.edit-content': either(manager('social'), connector, staff('officer')),
	/** The building: address, hours, access, facilities. */
	'place.edit-building': either(manager('technical'), staff('officer')),
	'place.withdraw': either(staff('officer'), staff('moderator')),
	/** The list of all places, also what is not public of them, and lists from files. */
	'inventory.see': staff('officer'),
	'inventory.import': staff('officer'),
	/** Standing there and looking: facts, a picture, a place that was not known. */
	'place.visit': either(manager('technical'), connector, staff('officer')),
	'place.add': either(connector, staff('officer')),
	/** Rooms of a building and what they cost. */
	'space.edit': either(manager('technical'), staff('officer')),
	/** When a room is free. */
	'space.state-free': either(manager('social'), manager('technical'), staff('officer')),
	'tariff.edit': staff('officer'),
	/** A need of somebody else: from a card, by telephone, at the door. */
	'need.enter': either(connector, staff('officer')),
	/** Every answer of an area; its sentence once a moderator approved it. */
	'need.see': either(connector, staff('officer'), staff('moderator')),
	'need.exclude': either(staff('officer'), staff('moderator')),
	'need.cluster': staff('officer'),
	'conversation.write': either(connector, staff('officer')),
	/** Supply beside need, of an area or of all. */
	'gap.see': either(connector, staff('officer')),
	'norm.edit': staff('officer'),
	/** Which words mean the same when somebody searches. */
	'words.edit': staff('officer'),
	'scenario.write': staff('officer'),
	'report.keep': staff('officer'),
	'claim.ask': anyone,
	'review.decide': staff('moderator'),
	'history.see': either(member, officerOfPlaces, staff('moderator')),
	'history.undo': staff('moderator'),
	merge: staff('moderator'),
	/** The pages of the municipality, and looking something up there. */
	'municipality.see': either(staff('officer'), staff('moderator'), staff('administrator')),
	'role.give': staff('administrator'),
	/** Which letters did not reach whom. */
	'letters.see': staff('administrator')
} satisfies Record<string, Rule>;

export type Verb = keyof typeof rules;
export const verbs = Object.keys(rules) as Verb[];

/** Whether this person may do this. Nobody signed in may do nothing. */
export const may = (me: Me | null, verb: Verb, subject: Subject = {}): boolean =>
	me !== null && rules[verb](me, subject);

/** Thrown by a verb that was asked by somebody who may not; hidden as "not found" from who may not know it exists. */
export class Forbidden extends Error {
	readonly verb: Verb;
	constructor(verb: Verb) {
		super(`may not ${verb}`);
		this.name = 'Forbidden';
		this.verb = verb;
	}
}
