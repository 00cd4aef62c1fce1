import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import type { App } from '#app'
import { endpoint, nothing } from '#platform/endpoint.ts'
import type { RawRoutes } from '#platform/http/site.ts'
import { worldAddress } from '#platform/public-address.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { sorry } from './words.ts'

export type AddressRefusal = 'address-at-home' | 'address-silent' | 'address-of-others'

const PATIENCE_MS = 10_000
const ANSWER_BYTES = 10_000
const WORD_BYTES = 16

export const addressRoutes = (app: App) => ({
  'POST /address/test': endpoint({
    summary:
      "Try whether the desk is found at its own address, as networks that fetch pictures would; from this machine's side",
    may: 'manage',
    input: nothing,
    output: z.object({ url: z.string() }),
    sorry,
    run: () => testAddress(app),
  }),
})

/** Goes out by the door every request takes and comes in again by the address: a private one is not let through. */
async function testAddress({ config, outgoing, vault }: App): Promise<Result<{ url: string }, AddressRefusal>> {
  const { url } = config
  if (worldAddress(config) === null) return refused('address-at-home', { url })
  const word = randomBytes(WORD_BYTES).toString('hex')
  const answer = await outgoing.request({
    url: `${url}/reach/${vault.seal(word)}`,
    timeoutMs: PATIENCE_MS,
    maxBytes: ANSWER_BYTES,
  })
  if (!answer.ok) return refused(answer.reason === 'address-refused' ? 'address-at-home' : 'address-silent', { url })
  return answer.text() === word ? done({ url }) : refused('address-of-others', { url })
}

/** Tells the word inside a sealed one, which only this desk can open: whoever gets it has reached this desk and no other. */
export const reachRoute =
  ({ vault }: Pick<App, 'vault'>): RawRoutes =>
  (http) => {
    http.get('/reach/:sealed', (c) => {
      try {
        const word = vault.open(c.req.param('sealed'))
        return /^[a-f\d]{32}$/.test(word) ? c.text(word) : c.text('', 404)
      } catch {
        return c.text('', 404)
      }
    })
  }
