import type { NoAnswerReason } from './words.ts'

const BY_CODE = new Map<string, NoAnswerReason>([
  ['ADDRESS_REFUSED', 'address-refused'],
  ['TOO_LARGE', 'too-large'],
  ['TOOK_TOO_LONG', 'timeout'],
  ['ENOTFOUND', 'no-such-host'],
  ['EAI_AGAIN', 'no-such-host'],
  ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
  ['ETIMEDOUT', 'timeout'],
])

const TLS_CODES = /^(?:ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|HOSTNAME_MISMATCH|EPROTO)/

/** The reason behind an error of the connection; several addresses tried in vain come as one error with many inside. */
export function reasonOf(error: Error, sent: boolean): NoAnswerReason {
  const code = codeOf(error)
  const known = BY_CODE.get(code)
  if (known) return known
  if (TLS_CODES.test(code)) return 'tls'
  return sent ? 'cut-off' : 'no-connection'
}

function codeOf(error: Error): string {
  if ('code' in error && typeof error.code === 'string') return error.code
  const [first] = error instanceof AggregateError ? error.errors : []
  if (first instanceof Error) return codeOf(first)
  return error.cause instanceof Error ? codeOf(error.cause) : ''
}
