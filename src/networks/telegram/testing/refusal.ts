/** A refusal as the Bot API says it. */
export class Refusal extends Error {
  readonly status: number
  readonly parameters: Record<string, number> | null
  constructor(status: number, words: string, parameters: Record<string, number> | null = null) {
    super(`${KINDS[status] ?? 'Error'}: ${words}`)
    this.status = status
    this.parameters = parameters
  }
}

const KINDS: Record<number, string> = { 400: 'Bad Request', 403: 'Forbidden', 409: 'Conflict' }

export const bad = (words: string): Refusal => new Refusal(400, words)
