import type { Told } from '../../testing/site.ts'

/** A refusal as LinkedIn words it. */
export class Refusal extends Error {
  readonly told: Told

  constructor(status: number, message: string, code = 'INVALID_PARAMETER') {
    super(message)
    this.told = { status, body: { status, code, message, serviceErrorCode: 100 } }
  }
}

export const bad = (message: string) => new Refusal(400, message)
export const missing = () => new Refusal(404, 'Not found', 'RESOURCE_NOT_FOUND')
