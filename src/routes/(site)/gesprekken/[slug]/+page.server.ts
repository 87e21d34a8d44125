// A gebiedsgesprek as everybody reads it.
import { error } from '@sveltejs/kit';
import { presentWords, questions, titleOf } from '#lib/conversations/conversation.ts';
import * as conversations from '#lib/conversations/conversations.server.ts';
import { aboutMany } from '#lib/needs/answers.ts';
import * as needs from '#lib/needs/needs.server.ts';

export const load = async ({ params }) => {
	const found = (await conversations.bySlug(params.slug, new Date())) ?? error(404);
	const least = await needs.thresholds();
	const { slug, area, areaSlug, onDay, placeName, placeSlug, location, photos, followUp, answers } = found;
	return {
		...{ slug, area, areaSlug, onDay, placeName, placeSlug, location, photos, followUp },
		title: titleOf(found),
		present: presentWords(found.present, least.people),
		leastPeople: least.people,
		questions: questions
			.map(({ field, label }) => ({ label, answer: found[field] }))
			.filter(({ answer }) => answer.length > 0),
		// Fewer are not told: they would be the words of a few.
		answers: answers >= least.answers ? aboutMany(answers, least.answers) : null
	};
};
