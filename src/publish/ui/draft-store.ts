import { Problem } from '#web/client.ts'
import { now } from '#web/clock.ts'
import { problemSentence } from '#web/kit/problem.tsx'
import { toast } from '#web/kit/toast.tsx'
import { publish, type Content, type Post } from './calls.ts'
import { twiceIn, type Twice } from './twice.ts'
import { forgetHere, keepHere, keptHere, type Kept } from './kept-draft.ts'

const PAUSE_MILLISECONDS = 800
const AGAIN_MILLISECONDS = 4_000

export type Saving =
  | { state: 'saved'; at: number }
  | { state: 'saving' }
  /** Kept on this machine; tried again by itself. */
  | { state: 'offline' }
  /** Somebody saved a newer version; both texts are still there. */
  | { state: 'overtaken' }

type Which = 'earlier' | 'later' | undefined

/** A draft under the hands: shown at once, kept here at every keystroke, on the server after a pause. */
export function openDraft(post: Post, onSaved: () => void) {
  const kept = keptHere(post.id, post.content)
  let draft: Kept & { saving: Saving; which?: Which; twice: Twice | null } = {
    ...(kept ?? keptFrom(post)),
    twice: null,
    saving: { state: 'saved', at: Date.parse(post.updatedAt) },
  }
  let known = { wallTime: post.wallTime, zone: post.zone }
  let isDirty = kept !== null
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending: Promise<void> | null = null
  const watchers = new Set<() => void>()

  function become(next: Partial<typeof draft>) {
    draft = { ...draft, ...next }
    for (const tell of watchers) tell()
  }

  async function save(): Promise<void> {
    clearTimeout(timer)
    if (sending) await sending
    if (!isDirty) return
    isDirty = false
    become({ saving: { state: 'saving' } })
    sending = send()
    await sending
    sending = null
  }

  /** The words of a picture go before the post, so that nothing goes out without them. */
  async function sendShows() {
    for (const [id, alt] of Object.entries(draft.shows)) {
      await publish.call('PUT /publish/media/:id', { id, alt }).catch((problem: unknown) => {
        if (!isRefused(problem)) throw problem
        // A picture that is gone must not hold up the text.
        toast(problemSentence(problem), { tone: 'bad' })
      })
      // What was typed meanwhile is still to be sent.
      if (draft.shows[id] === alt) become({ shows: omit(draft.shows, id) })
    }
  }

  async function send() {
    const { version, content, wallTime, zone, which } = draft
    const keep = (hour: { wallTime: string | null; zone: string; which?: Which }) =>
      publish.call('PUT /publish/posts/:id', { id: post.id, version, ...content, ...hour })
    try {
      await sendShows()
      const saved = await keep({ wallTime, zone, ...(which ? { which } : {}) }).catch((problem: unknown) => {
        if (!isHourUnclear(problem)) throw problem
        // The words are kept whatever the clocks do that night; which hour is meant only she can say.
        become({ twice: twiceIn(problem) })
        return keep(known)
      })
      if (draft.twice === null) known = { wallTime, zone }
      become({ version: saved.version })
      if (isDirty) return
      forgetHere(post.id)
      become({ saving: { state: 'saved', at: now() } })
      onSaved()
    } catch (problem) {
      isDirty = true
      const isOvertaken = problem instanceof Problem && problem.type === 'changed-elsewhere'
      become({ saving: { state: isOvertaken ? 'overtaken' : 'offline' } })
      if (!isOvertaken) timer = setTimeout(() => void save(), AGAIN_MILLISECONDS)
    }
  }

  function change(part: Partial<Content>, when: { wallTime?: string | null; zone?: string; which?: Which } = {}) {
    isDirty = true
    const { version, wallTime, zone, shows, saving } = { ...draft, ...when }
    const content = { ...draft.content, ...part }
    keepHere(post.id, { version, content, wallTime, zone, shows })
    // Another hour is another question.
    const asked = 'wallTime' in when || 'zone' in when || 'which' in when ? { which: when.which, twice: null } : {}
    become({ ...asked, content, wallTime, zone, saving: saving.state === 'overtaken' ? saving : { state: 'saving' } })
    clearTimeout(timer)
    if (saving.state !== 'overtaken') timer = setTimeout(() => void save(), PAUSE_MILLISECONDS)
  }

  /** What a picture shows, for people who cannot see it. */
  function describe(mediaId: string, alt: string) {
    become({ shows: { ...draft.shows, [mediaId]: alt } })
    change({})
  }

  /** Goes on with our own words over the newer version, or takes that one over. */
  async function settle(whose: 'mine' | 'theirs') {
    const theirs = await publish.call('GET /publish/posts/:id', { id: post.id })
    isDirty = whose === 'mine'
    if (whose === 'theirs') forgetHere(post.id)
    const taken = whose === 'mine' ? { version: theirs.version } : keptFrom(theirs)
    become({ ...taken, saving: { state: 'saved', at: now() } })
    await save()
  }

  /** A draft that was begun and never written into would only lie about. */
  const putAway = () =>
    publish
      .call('DELETE /publish/posts/:id', { id: post.id })
      .then(onSaved)
      .catch(() => {})

  return {
    get: () => draft,
    watch: (tell: () => void) => {
      watchers.add(tell)
      if (isDirty) void save()
      return () => {
        watchers.delete(tell)
        // Leaving never asks and never loses: what is written goes to the server on the way out.
        if (isUntouched(post, draft)) void putAway()
        else void save()
      }
    },
    change,
    describe,
    save,
    settle,
  }
}

const REFUSED = new Set([400, 404, 422])
const isRefused = (problem: unknown): problem is Problem => problem instanceof Problem && REFUSED.has(problem.status)

const isHourUnclear = (problem: unknown): problem is Problem =>
  problem instanceof Problem && (problem.type === 'no-such-hour' || problem.type === 'hour-comes-twice')

const keptFrom = ({ version, content, wallTime, zone }: Post): Kept => ({
  version,
  content,
  wallTime,
  zone,
  shows: {},
})

const omit = (shows: Record<string, string>, id: string) =>
  Object.fromEntries(Object.entries(shows).filter(([one]) => one !== id))

const isUntouched = (post: Post, { version, content }: Kept): boolean =>
  post.state === 'draft' && version === 1 && content.text === '' && content.mediaIds.length === 0
