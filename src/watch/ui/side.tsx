import { Trans, useLingui } from '@lingui/react/macro'
import { IconBolt, IconClockBolt, IconPlus, IconSunrise } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Chip } from '#web/kit/chip.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { type Source, watch } from './calls.ts'
import { Listening } from './listening.tsx'
import { useWatchPlace } from './place.ts'
import { SourceRow } from './source-row.tsx'
import { Topics } from './topics.tsx'

/** The left side: what the workspace cares about, what it listens for, what it watches, what it does not want to hear. */
export function Side({ sources }: { sources: Source[] }) {
  const { t } = useLingui()
  const [, setUrl] = useWatchPlace()
  useLiveRefresh('watch.source', ['GET /watch/sources'])
  return (
    <>
      <Topics />
      <Listening />
      <Interests />
      <section className="watch-part">
        <header>
          <h2>
            <Trans>Sources</Trans>
          </h2>
          <IconButton
            label={t`Add a source`}
            icon={IconPlus}
            keys="f"
            onPress={() => setUrl({ add: '1', side: undefined })}
          />
        </header>
        <ul className="watch-sources">
          {sources.map((source) => (
            <SourceRow key={source.id} source={source} />
          ))}
        </ul>
        {sources.length === 0 && (
          <p className="meta">
            <Trans>No source yet.</Trans>
          </p>
        )}
        {sources.length > 0 && (
          <>
            <Button look="quiet" icon={IconClockBolt} onPress={() => setUrl({ early: '1', side: undefined })}>
              <Trans>How early we are</Trans>
            </Button>
            <Button look="quiet" icon={IconSunrise} onPress={() => setUrl({ morning: '1', side: undefined })}>
              <Trans>What the night brought</Trans>
            </Button>
            <Button look="quiet" icon={IconBolt} onPress={() => setUrl({ alerts: '1', side: undefined })}>
              <Trans>Alerts</Trans>
            </Button>
          </>
        )}
      </section>
      <Mutes />
    </>
  )
}

function Interests() {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const call = watch.useCall('GET /watch/interests', {})
  const words = call.data?.words ?? []
  const offered = (call.data?.offered ?? []).filter(({ word }) => !words.includes(word))
  const set = watch.useDeed('PUT /watch/interests', {
    optimistic: (input, cache) => cache.patch('GET /watch/interests', (before) => ({ ...before, words: input.words })),
    refresh: ['GET /watch/interests', 'GET /watch/stories', 'GET /watch/stories/:id'],
    said: () => t`Your words are set; the stories are weighed anew.`,
    undo: () => watch.call('PUT /watch/interests', { words }),
  })
  const add = (event: FormEvent) => {
    event.preventDefault()
    const more = typed.split(',').flatMap((word) => (word.trim() === '' ? [] : [word.trim()]))
    if (more.length > 0) set.run({ words: [...words, ...more] })
    setTyped('')
  }
  return (
    <section className="watch-part">
      <header>
        <h2>
          <Trans>Our words</Trans>
        </h2>
      </header>
      <p className="meta">
        <Trans>Stories that speak of them come first, in any form of the word.</Trans>
      </p>
      <div className="watch-chips">
        {words.map((word) => (
          <Chip key={word} name={word} onRemove={() => set.run({ words: words.filter((other) => other !== word) })}>
            {word}
          </Chip>
        ))}
      </div>
      {offered.length > 0 && (
        <>
          <p className="meta">
            <Trans>Your community speaks of:</Trans>
          </p>
          <div className="watch-chips">
            {offered.map(({ word, threads }) => (
              <Button key={word} look="quiet" icon={IconPlus} onPress={() => set.run({ words: [...words, word] })}>
                {word}{' '}
                <span className="meta" title={t`Conversations of these days`}>
                  {threads}
                </span>
              </Button>
            ))}
          </div>
        </>
      )}
      <form onSubmit={add}>
        <TextField
          label={t`Add a word`}
          labelUnseen
          placeholder={t`Add a word`}
          value={typed}
          onChange={setTyped}
          maxLength={80}
        />
      </form>
    </section>
  )
}

function Mutes() {
  const { t } = useLingui()
  const call = watch.useCall('GET /watch/mutes', {})
  const unmute = watch.useDeed('DELETE /watch/mutes/:id', {
    optimistic: ({ id }, cache) =>
      cache.patch('GET /watch/mutes', ({ mutes }) => ({ mutes: mutes.filter((mute) => mute.id !== id) })),
    refresh: ['GET /watch/mutes', 'GET /watch/stories', 'GET /watch/sources'],
    said: () => t`Heard again.`,
  })
  const mutes = (call.data?.mutes ?? []).filter(({ kind }) => kind !== 'story')
  if (mutes.length === 0) return null
  return (
    <section className="watch-part">
      <header>
        <h2>
          <Trans>Muted</Trans>
        </h2>
      </header>
      <div className="watch-chips">
        {mutes.map(({ id, what, until }) => (
          <Chip key={id} name={what} onRemove={() => unmute.run({ id })}>
            {what}
            {until && (
              <span className="meta">
                <Trans context="a mute">
                  until <Moment at={until} look="day" />
                </Trans>
              </span>
            )}
          </Chip>
        ))}
      </div>
    </section>
  )
}
