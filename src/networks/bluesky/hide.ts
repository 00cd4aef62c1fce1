import * as z from 'zod'
import type { Line, Outcome } from '../network.ts'
import { partsOf } from './at-uri.ts'
import { call, placeOf } from './call.ts'
import { postsBy } from './posts.ts'
import { ended, isSo, put, refused, untouched } from './records.ts'
import { recordShape } from './shapes.ts'

const GATE = 'app.bsky.feed.threadgate'

const gateShape = z.looseObject({ hiddenReplies: z.array(z.string()).default([]) })

export const hide = (line: Line, uri: string): Promise<Outcome> =>
  change(line, uri, (hidden) => (hidden.includes(uri) ? hidden : [...hidden, uri]))

export const unhide = (line: Line, uri: string): Promise<Outcome> =>
  change(line, uri, (hidden) => hidden.filter((one) => one !== uri))

/** Hidden answers stand in a record beside our post, with its key. Only the owner of the thread has that say. */
async function change(line: Line, uri: string, next: (hidden: string[]) => string[]): Promise<Outcome> {
  const posts = await postsBy(line, [uri])
  if (!posts.ok) return untouched(posts)
  const comment = posts.value.get(uri)
  if (!comment) return refused('not-found')
  const root = comment.record.reply?.root
  const place = root && partsOf(root.uri)
  if (place?.repo !== line.account.id) return refused('unsupported')
  const { rkey } = place
  const found = await call(placeOf(line), {
    does: 'com.atproto.repo.getRecord',
    query: Object.entries({ repo: line.account.id, collection: GATE, rkey }),
    shape: recordShape.extend({ value: gateShape }),
  })
  if (!found.ok && found.error.reason !== 'not-found') return untouched(found)
  const gate = found.ok ? found.value.value : { hiddenReplies: [], post: root?.uri, createdAt: startOf(line) }
  const hiddenReplies = next(gate.hiddenReplies)
  if (hiddenReplies.length === gate.hiddenReplies.length) return isSo(uri)
  // Put only over what we have read: somebody may be hiding at the same moment.
  return ended(
    await put(line, { collection: GATE, rkey }, { ...gate, hiddenReplies }, found.ok ? found.value.cid : null),
    uri,
  )
}

const startOf = ({ http }: Line) => http.now().toString({ fractionalSecondDigits: 3 })
