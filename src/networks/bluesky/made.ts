import type { Called } from '../call.ts'
import { failed } from '../call.ts'
import type { NetworkError, Rate } from '../network.ts'

/** What one part of a post came to; `certain` is false when the trouble may pass by itself. */
export type Made =
  | { ok: true; remoteId: string; rate: Rate | null }
  | { ok: false; error: NetworkError; certain: boolean; rate: Rate | null }

/** What is stored between two rounds is text. */
export const made = (what: unknown, rate: Rate | null = null): Made => ({
  ok: true,
  remoteId: JSON.stringify(what),
  rate,
})

export const unmade = (reason: NetworkError['reason'], said = ''): Made => ({
  ok: false,
  error: failed(reason, said).error,
  certain: true,
  rate: null,
})

export const unmadeBy = ({ error, certain, rate }: Extract<Called<unknown>, { ok: false }>): Made => ({
  ok: false,
  error,
  certain,
  rate,
})
