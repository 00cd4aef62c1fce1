import type { Told } from '../../testing/site.ts'

/** A refusal by its name, as the servers of this protocol word it. */
export class Refusal extends Error {
  readonly told: Told

  constructor(error: string, message: string, status = 400) {
    super(message)
    this.told = { status, body: { error, message } }
  }
}

export const said = (body?: unknown): Told => ({ status: 200, body })
