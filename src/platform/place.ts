/** Where a list that goes by time stands: the moment of its last row, and its id where several share the moment. */
export type Place = { at: Temporal.Instant; id: string }

/** As text for `next`, which means nothing to anybody else. */
export const placeText = ({ at, id }: Place): string => `${at.toString()}_${id}`

/** As it comes back; anything else is the beginning. */
export function placeFrom(next: string | undefined): Place | null {
  const [, moment, id] = /^(\S+Z)_(\d{1,18})$/.exec(next ?? '') ?? []
  return moment && id ? { at: Temporal.Instant.from(moment), id } : null
}
