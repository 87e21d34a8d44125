// What the worker does, and when: cron on Amsterdam time. A job may run late or twice, never beside itself.
import * as own from '#lib/accounts/own.server.ts';
import * as secondFactor from '#lib/accounts/second-factor.server.ts';
import * as sessions from '#lib/accounts/sessions.server.ts';
import * as activities from '#lib/activities/activities.server.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as claims from '#lib/claims/claims.server.ts';
import * as clusters from '#lib/clusters/clusters.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import * as feeds from '#lib/feeds/feeds.server.ts';
import * as freshness from '#lib/freshness/freshness.server.ts';
import { forgetExpired } from '#lib/foundation/ratelimit.server.ts';
import * as following from '#lib/following/following.server.ts';
import * as walks from '#lib/gaps/walks.server.ts';
import { geocoderAt } from '#lib/geo/geocoder.server.ts';
import * as imports from '#lib/imports/imports.server.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import * as mail from '#lib/mail/mail.server.ts';
import * as merging from '#lib/merging/merging.server.ts';
import * as moderation from '#lib/moderation/moderation.server.ts';
import * as needs from '#lib/needs/needs.server.ts';
import * as pictures from '#lib/pictures/pictures.server.ts';
import * as places from '#lib/places/places.server.ts';
import * as publishing from '#lib/publishing/publishing.server.ts';
import * as search from '#lib/search/search.server.ts';
import * as uses from '#lib/search/uses/uses.server.ts';
import * as signups from '#lib/signups/signups.server.ts';
import * as visits from '#lib/visits/visits.server.ts';

export type Job = {
	name: string;
	/** minute hour day month weekday */
	cron: string;
	/** Does the work for `now`; returns how much there was to do. */
	run: (now: Date) => Promise<number>;
};

/** Every text that may name a picture of ours. */
const picturesShownIn: pictures.Reference[] = [
	{ table: 'activities', column: 'image' },
	{ table: 'initiatives', column: 'picture' },
	{ table: 'initiative_edits', column: 'content' },
	{ table: 'places', column: 'photo' },
	{ table: 'field_visits', column: 'answers' },
	{ table: 'conversations', column: 'photos' },
	{ table: 'drafts', column: 'content' }
];

export const jobs: Job[] = [
	{ name: 'search-next-moments', cron: '* * * * *', run: () => search.refreshPassed() },
	{ name: 'search-index-again', cron: '* * * * *', run: () => search.reindexOutdated() },
	{ name: 'search-words-grow', cron: '25 3 * * *', run: () => search.growWords() },
	{ name: 'search-words-forget', cron: '35 3 * * *', run: () => search.forgetWords() },
	{ name: 'search-uses-forget', cron: '8 3 * * *', run: (now) => uses.forgetOld(dayAt(now)) },
	{ name: 'rate-limits-forget', cron: '*/10 * * * *', run: () => forgetExpired() },
	// At an hour when people read their mail.
	{ name: 'freshness-ask', cron: '0 9 * * *', run: (now) => freshness.askDue(now, configuration().origin) },
	{ name: 'freshness-follow-up', cron: '20 9 * * *', run: (now) => freshness.followUp(now, configuration().origin) },
	{
		name: 'follows-tell',
		cron: '*/15 * * * *',
		run: async (now) => following.tellAll(now, configuration().origin, await following.municipalityName())
	},
	{ name: 'follows-forget', cron: '20 * * * *', run: (now) => following.forgetUnconfirmed(now) },
	{ name: 'sign-ins-forget-unanswered', cron: '25 * * * *', run: (now) => secondFactor.forgetUnanswered(now) },
	{ name: 'sessions-forget', cron: '40 * * * *', run: () => sessions.forgetOver() },
	{ name: 'endings-carry-out', cron: '* * * * *', run: (now) => publishing.endPlanned(now) },
	{ name: 'sign-ups-remind', cron: '0 10 * * *', run: (now) => signups.remindTomorrow(now) },
	{ name: 'sign-ups-forget', cron: '10 3 * * *', run: (now) => signups.forgetOld(dayAt(now)) },
	{ name: 'feeds-keep-up', cron: '*/15 * * * *', run: (now) => feeds.keepUp(now) },
	{ name: 'feeds-forget-previews', cron: '35 * * * *', run: (now) => feeds.forgetPreviews(now) },
	{ name: 'need-supports-forget', cron: '12 3 * * *', run: (now) => clusters.forgetOld(now) },
	{ name: 'walks-ahead', cron: '*/10 * * * *', run: (now) => walks.walkAhead(now) },
	{ name: 'walks-forget', cron: '18 3 * * *', run: (now) => walks.forgetWalks(now) },
	{ name: 'letters-forget', cron: '5 3 * * *', run: (now) => mail.forgetOld(dayAt(now)) },
	{ name: 'twins-ask', cron: '50 3 * * *', run: () => merging.askAboutTwins() },
	{ name: 'activities-extend', cron: '15 3 * * *', run: (now) => activities.extend(dayAt(now)) },
	{ name: 'places-lay-out-openings', cron: '30 3 * * *', run: (now) => places.layOutOpenings(dayAt(now)) },
	{ name: 'needs-forget-devices', cron: '12 3 * * *', run: (now) => needs.forgetDevices(dayAt(now)) },
	{ name: 'needs-forget-sentences', cron: '14 3 * * *', run: (now) => needs.forgetTexts(dayAt(now)) },
	{ name: 'reports-forget', cron: '45 3 * * *', run: (now) => moderation.forgetOld(dayAt(now)) },
	{ name: 'invitations-forget', cron: '50 3 * * *', run: (now) => initiatives.forgetInvitations(now) },
	{ name: 'claims-forget', cron: '52 3 * * *', run: (now) => claims.forgetOld(now) },
	{ name: 'drafts-forget', cron: '54 3 * * *', run: (now) => publishing.forgetOld(now) },
	{ name: 'visits-forget', cron: '55 3 * * *', run: (now) => visits.forgetOld(now) },
	{ name: 'accounts-forget', cron: '56 3 * * *', run: (now) => own.forgetUnused(dayAt(now)) },
	{
		name: 'lists-read-on',
		cron: '* * * * *',
		run: (now) => imports.resume(now, geocoderAt(configuration().geocoderUrl))
	},
	{ name: 'lists-forget', cron: '58 3 * * *', run: (now) => imports.forget(dayAt(now)) },
	{ name: 'pictures-remove-unused', cron: '0 4 * * *', run: (now) => pictures.removeUnused(now, picturesShownIn) }
];
