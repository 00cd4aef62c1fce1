/** Somebody who follows a page or speaks with us, with what they and their network tell of them. */
export type Known = {
  languages: readonly string[]
  words: string
  about: string
  follows: string
  /** When they came; null for people who only speak with us. */
  joinedAt: Temporal.Instant | null
  leftAt: Temporal.Instant | null
  /** There before anybody looked. */
  founder: boolean
  /** The invite link they came by. */
  door: string | null
  hasSpoken: boolean
  bot: boolean
  hasPicture: boolean | null
  /** When their account was made. */
  madeOn: Temporal.PlainDate | null
  /** How much they have written on their network. */
  wrote: number | null
  /** Their name there ends in many digits. */
  numbered: boolean
}

/** The people around a page; `isCut` when there are more than can be looked at. */
export type Around = { followers: readonly Known[]; speakers: readonly Known[]; isCut: boolean; zone: string }

export const NOBODY_AROUND: Around = { followers: [], speakers: [], isCut: false, zone: 'UTC' }
