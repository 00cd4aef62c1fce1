import type { Outcome } from '#networks'

/** A connector that throws is broken; what it had begun may still have arrived. */
export const unknown = (cause: unknown): Outcome => ({ state: 'unknown', error: broken(cause), rate: null })

export const cannotTell = (cause: unknown) =>
  ({ state: 'cannot-tell', askAgainMs: CONNECTOR_BROKE_MS, error: broken(cause), rate: null }) as const

const CONNECTOR_BROKE_MS = 30_000

export const broken = (cause: unknown) => ({
  reason: 'protocol' as const,
  about: {},
  retryAt: null,
  remote: { status: 0, message: String(cause) },
})
