import type { Answer, NoAnswer } from '#platform/outgoing.ts'

/** What became of one try; `waitSeconds` is what the other side asked for. */
export type Outcome = { ok: boolean; status: number | null; said: string | null; waitSeconds: number }

export function outcomeOf(answer: Answer | NoAnswer): Outcome {
  if (!answer.ok) return { ok: false, status: null, said: answer.reason, waitSeconds: 0 }
  const { status, headers } = answer
  const isTaken = status >= 200 && status < 300
  const asked = headers['retry-after'] ?? ''
  const waitSeconds = /^\d{1,6}$/.test(asked) ? Number(asked) : 0
  return { ok: isTaken, status, said: isTaken ? null : String(status), waitSeconds }
}
