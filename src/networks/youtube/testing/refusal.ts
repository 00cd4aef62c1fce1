import type { Told } from '../../testing/site.ts'

/** A refusal in the shape of Google's APIs. */
export class Refusal extends Error {
  readonly told: Told

  constructor(code: number, reason: string, message: string, domain = 'youtube.comment') {
    super(message)
    this.told = { status: code, body: complaint(code, reason, message, domain) }
  }
}

export const complaint = (code: number, reason: string, message: string, domain = 'global') => ({
  error: { code, message, errors: [{ message, domain, reason }] },
})

export const bad = (reason: string, message: string) => new Refusal(400, reason, message)
