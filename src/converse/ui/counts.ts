import { inbox } from './calls.ts'

/** How many conversations stand under each preset. */
export function useCounts() {
  const { data } = inbox.useCall('GET /inbox/counts', {})
  const held: Partial<Record<string, number | boolean>> = data ?? {}
  return {
    /** Undefined where nobody counts. */
    of: (preset: string): number | undefined => {
      const count = held[preset]
      return typeof count === 'number' ? count : undefined
    },
    isReviewed: data?.isReviewed ?? false,
  }
}
