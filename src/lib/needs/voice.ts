// Which voice may read aloud. Pure.

/** A Dutch voice of the device itself: one of the network would send what is read to somebody else. */
export const ownVoice = <Voice extends Pick<SpeechSynthesisVoice, 'lang' | 'localService'>>(
	voices: readonly Voice[]
): Voice | undefined => voices.find(({ lang, localService }) => localService === true && /^nl(?:[-_]|$)/i.test(lang));
