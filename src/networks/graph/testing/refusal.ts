import type { Told } from '../../testing/site.ts'

/** What a Graph API says no with. */
export class Refusal extends Error {
  readonly code: number
  readonly subcode: number | null
  readonly status: number

  constructor(code: number, message: string, subcode: number | null = null, status = 400) {
    super(message)
    this.code = code
    this.subcode = subcode
    this.status = status
  }
}

export const refused = ({ code, message, subcode, status }: Refusal): Told => ({
  status,
  body: {
    error: {
      message,
      type: code === 190 ? 'OAuthException' : 'GraphMethodException',
      code,
      ...(subcode === null ? {} : { error_subcode: subcode }),
      fbtrace_id: 'AbcDefGhiJkl',
    },
  },
})

export const gone = (id: string) =>
  new Refusal(
    100,
    `Unsupported request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions`,
    33,
  )

/** Too much was asked; the network tells for how many minutes it wants quiet, in a header of percentages. */
export const tooMuch = (account: string, code: number, seconds: number): Told => ({
  ...refused(new Refusal(code, `(#${code}) There have been too many calls to this account`, null, 403)),
  headers: {
    'x-business-use-case-usage': JSON.stringify({
      [account]: [
        {
          type: 'pages',
          call_count: 100,
          total_cputime: 12,
          total_time: 20,
          estimated_time_to_regain_access: Math.ceil(seconds / 60),
        },
      ],
    }),
  },
})

/** Invented faults, in the network's own words. */
export const complaint = (status: number, words: string): unknown => ({
  error: { message: words, type: 'OAuthException', code: status === 200 ? 1 : 2, is_transient: true, fbtrace_id: 'x' },
})
