import type { Told } from '../../testing/site.ts'

/** A refusal as a problem document. */
export class Problem extends Error {
  readonly told: Told

  constructor(status: number, title: string, detail: string, type = 'about:blank') {
    super(detail)
    const errors = status === 400 ? { errors: [{ message: detail, parameters: {} }] } : {}
    this.told = {
      status,
      headers: { 'content-type': 'application/problem+json' },
      body: { title, detail, type, ...(status === 400 ? {} : { status }), ...errors },
    }
  }
}

export const invalid = (detail: string) =>
  new Problem(400, 'Invalid Request', detail, 'https://api.twitter.com/2/problems/invalid-request')

export const forbidden = (detail: string) => new Problem(403, 'Forbidden', detail)
