/** What a garden of talk needs: dying talk, questions nobody answered, newcomers nobody greeted, members who fell silent. */
export const KINDS = ['revive', 'question', 'newcomer', 'silent'] as const

export type Kind = (typeof KINDS)[number]

/** How long to wait before saying that it did not grow. */
export const GROWS_HOURS: Record<Kind, number> = { revive: 48, question: 48, newcomer: 30 * 24, silent: 14 * 24 }

/** What was tended or left rests for so long before it is shown again. */
export const RESTS_DAYS = 7
/** A talk is dying when it has been still longer than this, and than three of four pauses on its channel. */
export const STILL_HOURS = 6
/** Older than this it is dead. */
export const DEAD_DAYS = 4
/** A question is left open from here on. */
export const OPEN_HOURS = 2
export const QUESTION_DAYS = 14
/** Who came for the first time is greeted within three days or not at all. */
export const NEW_DAYS = 3
export const SILENT_DAYS = 30
export const USED_TO_TALK_DAYS = 120
export const FEWEST_SAID = 5
