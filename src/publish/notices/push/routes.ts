import * as z from 'zod'
import type { App } from '#app'
import { record } from '#desk'
import { endpoint, id, nothing, openEndpoint } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { langFrom, LANGS } from '#platform/words.ts'
import { sorry } from '../../words.ts'
import { clock, events } from '../wish.ts'
import { dropGone, keepBrowser, moveBrowser } from './browsers.sql.ts'
import { deskKey } from './desk-key.ts'
import { areKeys } from './encrypt.ts'
import { Keys, markOf } from './push.ts'

/** As the browser's own `PushSubscription` writes itself down. */
const Subscription = z.object({ endpoint: z.string().max(2_000), keys: Keys })

/** Being told in a browser, even while the desk is closed there (Web Push). */
export const browserRoutes = (app: App) => ({
  'GET /publish/outlets/browser': endpoint({
    summary: 'The key of this desk that a browser subscribes to (`applicationServerKey`)',
    may: 'see',
    input: nothing,
    output: z.object({ key: z.string() }),
    sorry,
    run: async () => done({ key: (await deskKey(app)).publicKey }),
  }),

  'POST /publish/outlets/browser': endpoint({
    summary: 'Be told in this browser; the same browser once more changes what it is told of',
    may: 'see',
    input: z.object({
      name: z.string().trim().min(1).max(80),
      subscription: Subscription,
      events,
      lang: z.enum(LANGS).optional(),
      quietFrom: clock.default(null),
      quietTo: clock.default(null),
    }),
    output: z.object({ id }),
    sorry,
    run: async ({ subscription, lang, ...wish }, who) => {
      if (!isTrue(subscription)) return refused('not-a-browser')
      return app.db.write(async (tx) => {
        const whose = { workspaceId: who.workspaceId, accountId: who.account.id, name: wish.name }
        await dropGone(tx, whose)
        const kept = { ...sealed(app, subscription), lang: lang ?? langFrom(who.lang), at: app.now() }
        const made = await keepBrowser(tx, { ...wish, ...whose, ...kept })
        await record(tx, who, 'outlet.made', { id: made.id, way: 'push', name: wish.name }, app.now())
        return done({ id: made.id })
      })
    },
  }),

  'POST /publish/outlets/browser/moved': openEndpoint({
    summary: 'A browser’s push service has given it another subscription; it goes on being told wherever it was',
    may: 'signed-in',
    input: z.object({ was: z.string().max(2_000), subscription: Subscription }),
    output: nothing,
    sorry,
    run: async ({ was, subscription }, { account }) => {
      if (!isTrue(subscription)) return refused('not-a-browser')
      const now = sealed(app, subscription)
      const moved = await app.db.write((tx) =>
        moveBrowser(tx, { accountId: account?.id ?? '', was: markOf(was), ...now }),
      )
      return moved.length > 0 ? done({}) : refused('not-found')
    },
  }),
})

const isTrue = ({ endpoint: address, keys }: z.infer<typeof Subscription>) =>
  /^https?:\/\/\S+$/.test(address) && URL.canParse(address) && areKeys(keys)

const sealed = ({ vault }: App, { endpoint: address, keys }: z.infer<typeof Subscription>) => ({
  address: vault.seal(address),
  secret: vault.seal(JSON.stringify(keys)),
  mark: markOf(address),
})
