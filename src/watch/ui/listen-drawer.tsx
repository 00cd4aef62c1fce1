import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useEffect, useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Drawer } from '#web/kit/drawer.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { type Query, watch } from './calls.ts'
import { HowToListen, Preview } from './listen-preview.tsx'
import { QUERIES } from './listening.tsx'
import { useWatchPlace } from './place.ts'
import './listen.css'

/** Listening for something, new or changed: what it would have found shows while it is written. */
export function ListenDrawer() {
  const { t } = useLingui()
  const [{ listen }, setUrl] = useWatchPlace()
  const call = watch.useCall('GET /watch/queries', {})
  const query = call.data?.queries.find(({ id }) => id === listen) ?? null
  const isNew = listen === 'new'
  const close = () => setUrl({ listen: undefined })
  return (
    <Drawer
      title={isNew ? t`Listen for something` : t`Change what is listened for`}
      isOpen={listen !== undefined && (isNew || query !== null || call.isPending)}
      onClose={close}
    >
      {listen !== undefined &&
        (isNew || query ? <ListenForm key={listen} query={query} onDone={close} /> : <Skeleton />)}
    </Drawer>
  )
}

function ListenForm({ query, onDone }: { query: Query | null; onDone: () => void }) {
  const { t } = useLingui()
  const [phrase, setPhrase] = useState(query?.phrase ?? '')
  const [name, setName] = useState(query?.name ?? '')
  const asked = useSettled(phrase.trim())
  const preview = watch.useCall('GET /watch/queries/preview', { phrase: asked }, { enabled: asked !== '' })
  const deed = useListening(query, onDone)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (phrase.trim() !== '') deed.run({ name, phrase })
  }
  const problem = deed.problem ?? (asked === '' ? null : preview.error)
  return (
    <form className="watch-listen" onSubmit={submit}>
      <TextField
        label={t`Words to listen for`}
        about={t`Every form of a word is heard, with or without accents.`}
        error={problem ? problemSentence(problem) : undefined}
        autoComplete="off"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the drawer was opened to type this
        autoFocus
        maxLength={400}
        value={phrase}
        onChange={(typed) => {
          deed.reset()
          setPhrase(typed)
        }}
      />
      <TextField
        label={t`Name in the list`}
        about={t`Left empty, the words themselves are the name.`}
        autoComplete="off"
        maxLength={80}
        value={name}
        onChange={setName}
      />
      <Button type="submit" look="primary" isPending={deed.isRunning} isDisabled={phrase.trim() === ''}>
        {query ? <Trans>Save</Trans> : <Trans>Listen</Trans>}
      </Button>
      {asked === '' || !preview.data ? <HowToListen /> : <Preview found={preview.data} />}
    </form>
  )
}

/** Keeps what was written, as a new query or in place of the old one. */
function useListening(query: Query | null, onDone: () => void) {
  const { t } = useLingui()
  const [, setUrl] = useWatchPlace()
  const add = watch.useDeed('POST /watch/queries', {
    refresh: QUERIES,
    said: () => t`Listened for from now on, and thirty days back.`,
    undo: (_, { id }) => watch.call('DELETE /watch/queries/:id', { id }),
    onDone: ({ id }) => setUrl({ listen: undefined, query: id, lane: 'everything', story: undefined }),
    onProblem: () => undefined,
  })
  const change = watch.useDeed('PUT /watch/queries/:id', {
    refresh: QUERIES,
    said: () => t`Changed; what it heard before was heard anew.`,
    undo: async () => query && watch.call('PUT /watch/queries/:id', query),
    onDone,
    onProblem: () => undefined,
  })
  const run = (wish: { name: string; phrase: string }) =>
    query ? change.run({ id: query.id, paused: query.paused, ...wish }) : add.run(wish)
  const deed = query ? change : add
  return { run, isRunning: deed.isRunning, problem: deed.problem, reset: deed.reset }
}

const SETTLED_MILLISECONDS = 350

/** The text once the hand rests: each letter on its own is no question. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLED_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
