import * as z from 'zod'
import type { SignIn } from '../network.ts'
import { failed, replyOf } from '../call.ts'
import { call } from './call.ts'
import { describe } from './server.ts'

/** The least we need; programs that do not know the fine scopes are asked for the coarse ones. */
const FINE = 'read write:statuses write:media write:favourites write:mutes write:blocks'
const COARSE = 'read write'
const KNOWS_FINE = new Set(['mastodon', 'hometown'])

const appShape = z.object({ client_id: z.string(), client_secret: z.string() })
const tokenShape = z.object({ access_token: z.string() })

/** Registers this desk with the server and leads the person to its page; the server asks for the password, never we. */
export const signIn: SignIn = {
  async begin(http, settings, { returnTo, state }) {
    const described = await describe(http, settings['server'] ?? '', null)
    if (!described.ok) return described
    const { origin: server, software } = described.value
    const scopes = KNOWS_FINE.has(software.name) ? FINE : COARSE
    const app = await call(
      { http, server, token: null },
      {
        method: 'POST',
        path: '/api/v1/apps',
        json: { client_name: 'Meydan', redirect_uris: returnTo, scopes },
        shape: appShape,
      },
    )
    if (!app.ok) return replyOf(app)
    const { client_id: clientId, client_secret: clientSecret } = app.value
    const page = new URL('/oauth/authorize', server)
    page.search = new URLSearchParams({
      response_type: 'code',
      client_id: clientId,
      redirect_uri: returnTo,
      scope: scopes,
      state,
    }).toString()
    return {
      ok: true,
      value: { url: page.href, keep: { server, clientId, clientSecret, returnTo, state } },
      rate: app.rate,
    }
  },

  async finish(http, keep, { code, state }) {
    const { server = '', clientId, clientSecret, returnTo } = keep
    if (keep['state'] !== state || code === '') return failed('auth')
    const token = await call(
      { http, server, token: null },
      {
        method: 'POST',
        path: '/oauth/token',
        json: {
          grant_type: 'authorization_code',
          code,
          client_id: clientId,
          client_secret: clientSecret,
          redirect_uri: returnTo,
        },
        shape: tokenShape,
      },
    )
    if (!token.ok) return token.status === 400 ? failed('auth') : replyOf(token)
    const value = { settings: { server }, credential: { token: token.value.access_token } }
    return { ok: true, value, rate: token.rate }
  },
}
