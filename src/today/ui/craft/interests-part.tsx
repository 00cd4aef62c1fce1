import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconPencilPlus, IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { useGo } from '#web/url.ts'
import { today } from '../calls.ts'
import type { Interests, Topic } from './calls.ts'
import { TopicList } from './topic-list.tsx'

type Kind = Interests['lines'][number]['kind']

/** What the company wants beside what its community talks about; where they meet, and where one side is silent. */
export function InterestsPart() {
  const { t } = useLingui()
  const { data } = today.useCall('GET /today/interests', {})
  if (!data) return <Skeleton />
  const kinds: { kind: Kind; name: string; hint: string }[] = [
    { kind: 'goal', name: t`What the company wants`, hint: t`More orders for Sunday breakfast` },
    { kind: 'message', name: t`What it wants to say`, hint: t`Our sourdough rests for two days` },
    { kind: 'taboo', name: t`What it never touches`, hint: t`Politics, other bakeries` },
  ]
  return (
    <div className="craft-part">
      <div className="craft-sides">
        <section aria-labelledby="craft-company">
          <h2 id="craft-company" className="craft-name">
            <Trans>The company</Trans>
          </h2>
          {kinds.map(({ kind, name, hint }) => (
            <CompanyLines key={kind} kind={kind} name={name} hint={hint} data={data} />
          ))}
        </section>
        <section aria-labelledby="craft-community">
          <h2 id="craft-community" className="craft-name">
            <Trans>The community</Trans>
          </h2>
          <p className="meta">
            <Trans>
              <Plural value={data.said} one="# comment" other="# comments" /> by{' '}
              <Plural value={data.people} one="# person" other="# people" /> in {data.days} days
            </Trans>
          </p>
          <TopicList name={t`talks about`} topics={data.about} />
          <TopicList name={t`asks about`} topics={data.asks} />
          <TopicList name={t`laughs about`} topics={data.laughs} />
        </section>
      </div>
      {data.unanswered.length > 0 && (
        <section aria-labelledby="craft-gaps">
          <h2 id="craft-gaps" className="craft-name">
            <Trans>They speak of it, and the company says nothing</Trans>
          </h2>
          <ul className="craft-gaps">
            {data.unanswered.map((topic) => (
              <Gap key={topic.stem} topic={topic} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function CompanyLines({ kind, name, hint, data }: { kind: Kind; name: string; hint: string; data: Interests }) {
  const { t } = useLingui()
  const [text, setText] = useState('')
  const refresh = ['GET /today/interests']
  const add = today.useDeed('POST /today/interests', {
    refresh,
    undo: (_, { id }) => today.call('DELETE /today/interests/:id', { id }),
    onDone: () => setText(''),
  })
  const drop = today.useDeed('DELETE /today/interests/:id', {
    refresh,
    said: () => t`Taken out.`,
    undo: ({ id }) => today.call('POST /today/interests/:id/restore', { id }),
  })
  const save = () => text.trim() && add.run({ kind, text })
  const met = kind === 'taboo' ? data.touched : data.overlaps
  return (
    <div className="craft-kind">
      <h3>{name}</h3>
      <ul>
        {data.lines
          .filter((line) => line.kind === kind)
          .map((line) => {
            const topics = met.find(({ lineId }) => lineId === line.id)?.topics ?? []
            return (
              <li key={line.id}>
                <span>
                  {line.text}
                  <Met kind={kind} topics={topics} />
                </span>
                {kind !== 'taboo' && <WriteOf line={line.text} topic={topics[0]} />}
                <IconButton label={t`Take out: ${line.text}`} icon={IconX} onPress={() => drop.run({ id: line.id })} />
              </li>
            )
          })}
      </ul>
      <form
        className="craft-add"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <TextField label={name} labelUnseen placeholder={hint} value={text} onChange={setText} maxLength={300} />
        <IconButton label={t`Add: ${name}`} icon={IconPlus} onPress={save} />
      </form>
    </div>
  )
}

/** What people out there say of a line of the company's. */
function Met({ kind, topics }: { kind: Kind; topics: readonly Topic[] }) {
  const words = topics.map(({ word }) => word).join(', ')
  const people = Math.max(0, ...topics.map((topic) => topic.people))
  if (kind === 'taboo')
    return topics.length === 0 ? null : (
      <span className="meta today-bad">
        <Trans>
          <Plural value={people} one="# person speaks of it" other="# people speak of it" />: {words}
        </Trans>
      </span>
    )
  return topics.length > 0 ? (
    <span className="meta today-good">
      <Trans>
        <Plural value={people} one="# person speaks of it" other="# people speak of it" />: {words}
      </Trans>
    </span>
  ) : (
    <span className="meta">
      <Trans>nobody out there speaks of it</Trans>
    </span>
  )
}

function Gap({ topic }: { topic: Topic }) {
  const { t } = useLingui()
  const { word, sample } = topic
  const listen = today.useDeed('POST /today/interests/listen', { said: () => t`Watch listens for “${word}”.` })
  return (
    <li>
      <span className="craft-gap-words">
        <b lang={topic.lang}>{word}</b> <Plural value={topic.people} one="# person" other="# people" />
        <q lang={topic.lang}>{sample}</q>
      </span>
      <span className="craft-deeds">
        <Button aria-label={t`Listen for it: ${word}`} onPress={() => listen.run({ word })}>
          <Trans>Listen for it</Trans>
        </Button>
        <DraftLink topic={topic} />
      </span>
    </li>
  )
}

/** From what both care about to a post: out of what somebody said, or, where nobody speaks of it yet, out of the line itself. */
function WriteOf({ line, topic }: { line: string; topic: Topic | undefined }) {
  const { t } = useLingui()
  const go = useGo()
  const text = topic ? `“${topic.sample}”\n\n` : `${line}\n\n`
  return (
    <IconButton
      label={t`Write about it: ${line}`}
      icon={IconPencilPlus}
      onPress={() => go(`/compose?${new URLSearchParams({ text }).toString()}`)}
    />
  )
}

function DraftLink({ topic: { word, sample } }: { topic: Topic }) {
  const { t } = useLingui()
  const go = useGo()
  return (
    <Button
      aria-label={t`Write about it: ${word}`}
      onPress={() => go(`/compose?${new URLSearchParams({ text: `“${sample}”\n\n` }).toString()}`)}
    >
      <Trans>Write about it</Trans>
    </Button>
  )
}
