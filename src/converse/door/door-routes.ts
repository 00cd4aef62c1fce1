import type { App } from '#app'
import { endpoint, nothing } from '#platform/endpoint.ts'
import { done } from '#platform/result.ts'
import { keepWay, wayOf } from '../ways.sql.ts'
import { sorry } from '../words.ts'
import { DoorWay } from './door.ts'

/** Whether strangers who write privately wait to be let in. */
export const doorRoutes = (app: App) => ({
  'GET /inbox/door': endpoint({
    summary: 'Whether people who write privately for the first time wait at the door',
    may: 'see',
    input: nothing,
    output: DoorWay,
    sorry,
    run: async (_, { workspaceId }) => done(await wayOf(app.db.read, workspaceId, 'door', DoorWay)),
  }),

  'PUT /inbox/door': endpoint({
    summary: 'Let first private messages wait at the door, or let everybody in',
    may: 'manage',
    input: DoorWay,
    output: DoorWay,
    sorry,
    run: async (wish, { workspaceId }) => {
      await app.db.write((tx) => keepWay(tx, workspaceId, 'door', wish, app.now()))
      return done(wish)
    },
  }),
})
