import { Trans, useLingui } from '@lingui/react/macro'
import { IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { Badge } from '#web/kit/badge.tsx'
import { Button } from '#web/kit/button.tsx'
import { Select } from '#web/kit/select.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { toast } from '#web/kit/toast.tsx'
import { LANGUAGES } from '#web/language.ts'
import { useDesk } from '#web/session.tsx'
import { type Day, practice } from './calls.ts'
import { useDayWords } from './day-words.ts'
import { RunList } from './history-part.tsx'

const REFRESH = ['GET /practice/tests']

/** Tests for people who want to work here: one link, the same day for all. */
export function TestsPart({ onOpen }: { onOpen: (run: string) => void }) {
  const { t } = useLingui()
  const desk = useDesk()
  const words = useDayWords()
  const [title, setTitle] = useState('')
  const [day, setDay] = useState<Day>('crisis')
  const [lang, setLang] = useState(desk.lang)
  const { items, hasMore, readOn, problem } = practice.useList('GET /practice/tests', {})
  const make = practice.useDeed('POST /practice/tests', { refresh: REFRESH, onDone: () => setTitle('') })
  const { data } = practice.useCall('GET /practice/days', {})
  const days = (data?.days ?? []).map(({ day: id }) => ({ id, name: words[id].name }))
  if (problem) return <p role="alert">{problem.title}</p>
  return (
    <div className="practice-part">
      <p className="practice-about">
        <Trans>
          Everybody who opens the link plays the same day, once, in a workspace of their own. You see the points and the
          debrief; the candidate does too. Points alone decide nothing about a person.
        </Trans>
      </p>
      <form
        className="practice-form"
        onSubmit={(event) => {
          event.preventDefault()
          make.run({ title, day, lang })
        }}
      >
        <TextField label={t`What the test is for`} value={title} onChange={setTitle} isRequired maxLength={120} />
        <Select label={t`Day`} options={days} value={day} onChange={setDay} />
        <Select label={t`Language of the people`} options={LANGUAGES} value={lang} onChange={setLang} />
        <Button type="submit" look="primary" isPending={make.isRunning}>
          <Trans>Make the test</Trans>
        </Button>
      </form>
      <ul className="practice-tests">
        {items.map((test) => (
          <li key={test.id}>
            <h2>
              {test.title} <Badge>{words[test.day].name}</Badge>
            </h2>
            {test.isOpen ? (
              <TestLink url={test.url} />
            ) : (
              <p className="meta">{t`Closed: nobody can begin it any more.`}</p>
            )}
            <Takers id={test.id} onOpen={onOpen} />
            {test.isOpen && <CloseTest id={test.id} />}
          </li>
        ))}
      </ul>
      {hasMore && (
        <Button onPress={readOn}>
          <Trans>Show older tests</Trans>
        </Button>
      )}
    </div>
  )
}

/** What is sent to candidates. */
function TestLink({ url }: { url: string }) {
  const { t } = useLingui()
  const copy = () =>
    void navigator.clipboard.writeText(url).then(
      () => toast(t`Copied`),
      () => toast(url),
    )
  return (
    <p className="practice-link">
      <code>{url}</code>{' '}
      <Button look="quiet" icon={IconCopy} onPress={copy}>
        <Trans>Copy the link</Trans>
      </Button>
    </p>
  )
}

function CloseTest({ id }: { id: string }) {
  const close = practice.useDeed('DELETE /practice/tests/:id', { refresh: REFRESH })
  return (
    <Button look="quiet" isPending={close.isRunning} onPress={() => close.run({ id })}>
      <Trans>Close the test</Trans>
    </Button>
  )
}

function Takers({ id, onOpen }: { id: string; onOpen: (run: string) => void }) {
  const { t } = useLingui()
  const { items, hasMore, readOn } = practice.useList('GET /practice/tests/:id/runs', { id })
  if (items.length === 0) return <p className="meta">{t`Nobody has opened it yet.`}</p>
  return (
    <>
      <RunList runs={items} withNames onOpen={onOpen} />
      {hasMore && (
        <Button look="quiet" onPress={readOn}>
          <Trans>Show more people</Trans>
        </Button>
      )}
    </>
  )
}
