import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useAction } from '#web/actions.tsx'
import { Button } from '#web/kit/button.tsx'
import { Confirm } from '#web/kit/dialog.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { PercentText } from '#web/kit/percent-text.tsx'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import { Select } from '#web/kit/select.tsx'
import { Table } from '#web/kit/table.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { inbox } from '../calls.ts'
import { AdviceTable } from './advice-table.tsx'
import { QUESTIONS, useJudgements } from './words.tsx'

type Question = (typeof QUESTIONS)[number]

/** How often the desk is right, label by label, and what to ask next so that it learns most. */
export function LearningPart() {
  const { t } = useLingui()
  const { questions, answerTo } = useJudgements()
  useLiveRefresh('converse.learnt', ['GET /inbox/learnt'])
  const learnt = inbox.useCall('GET /inbox/learnt', {}).data?.questions ?? []
  const rows = learnt.flatMap(({ question, labels }) =>
    labels.map((label) => ({ ...label, id: `${question} ${label.label}`, question })),
  )
  const taught = learnt.filter(({ version }) => version > 0)
  return (
    <div className="ways-part">
      <p>
        <Trans>
          Correct a message with C wherever you read it. A correction counts at once, and seconds later for everything
          that comes. To say that the desk was right is worth as much: it shows when the desk may act by itself.
        </Trans>
      </p>
      {rows.length > 0 && (
        <Table
          caption={t`How often the desk was right, over the last 200 checked`}
          columns={[
            { id: 'question', name: t`Asked`, cell: (row) => questions[row.question] },
            { id: 'label', name: t`It said`, cell: (row) => answerTo(row.label) },
            { id: 'right', name: t`Right`, numbers: true, cell: (row) => <PercentText share={row.precision} /> },
            { id: 'of', name: t`Checked`, numbers: true, cell: (row) => row.of },
            { id: 'least', name: t`At least`, numbers: true, cell: (row) => <PercentText share={row.atLeast} /> },
          ]}
          rows={rows}
          idOf={(row) => row.id}
        />
      )}
      <Checks />
      <AdviceTable />
      {taught.length > 0 && (
        <ul className="ways-list">
          {taught.map(({ question, version, corrections, tookMs, at }) => (
            <li key={question}>
              <span>
                {questions[question]}{' '}
                <span className="meta">
                  <Trans>
                    version {version}, from <Plural value={corrections} one="# correction" other="# corrections" /> in{' '}
                    {tookMs} ms
                  </Trans>
                  {at && (
                    <>
                      {' · '}
                      <RelativeTime at={at} />
                    </>
                  )}
                </span>
              </span>
              <Forget question={question} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Forget({ question }: { question: Question }) {
  const { t } = useLingui()
  const { questions } = useJudgements()
  const [isOpen, setOpen] = useState(false)
  const forget = inbox.useDeed('DELETE /inbox/learnt/:question', {
    refresh: ['GET /inbox/learnt'],
    said: () => t`Forgotten.`,
  })
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>
        <Trans>Forget</Trans>
      </Button>
      <Confirm
        title={questions[question] ?? ''}
        verb={t`Forget it all`}
        danger
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onConfirm={() => forget.run({ question })}
      >
        <Trans>Everything your team taught the desk about this is forgotten. What you corrected stays corrected.</Trans>
      </Confirm>
    </>
  )
}

/** One message after the other, judged with a number key. */
function Checks() {
  const { t } = useLingui()
  const { questions, answerTo } = useJudgements()
  const [question, setQuestion] = useState<Question>('mood')
  const call = inbox.useCall('GET /inbox/checks', { question })
  const [told, setTold] = useState<ReadonlySet<string>>(new Set())
  const correct = inbox.useDeed('POST /inbox/messages/:id/correct', { refresh: ['GET /inbox/learnt'] })
  const checks = call.data?.checks.filter(({ id }) => !told.has(`${question} ${id}`)) ?? []
  const [first] = checks
  const labels = call.data?.labels ?? []
  const tell = (label: string | undefined) => {
    if (!first || label === undefined) return
    setTold(new Set([...told, `${question} ${first.id}`]))
    correct.run({ id: first.id, question, told: label, chosen: first.chosen })
    if (checks.length === 1) void call.refetch()
  }
  const when = first !== undefined
  useAction({
    id: 'ways.tell-1',
    label: t`First answer`,
    keys: '1',
    when,
    inPalette: false,
    run: () => tell(labels[0]),
  })
  useAction({
    id: 'ways.tell-2',
    label: t`Second answer`,
    keys: '2',
    when,
    inPalette: false,
    run: () => tell(labels[1]),
  })
  useAction({
    id: 'ways.tell-3',
    label: t`Third answer`,
    keys: '3',
    when,
    inPalette: false,
    run: () => tell(labels[2]),
  })
  useAction({
    id: 'ways.tell-4',
    label: t`Fourth answer`,
    keys: '4',
    when,
    inPalette: false,
    run: () => tell(labels[3]),
  })
  return (
    <section className="ways-checks">
      <Select
        label={t`Teach the desk`}
        about={t`Half of what is asked is what the desk is least sure of: from that it learns most.`}
        options={QUESTIONS.map((id) => ({ id, name: questions[id] ?? id }))}
        value={question}
        onChange={setQuestion}
      />
      {first ? (
        <div className="ways-check">
          <p className="meta">{first.name}</p>
          <p className="reading" lang={first.lang === 'other' ? undefined : first.lang}>
            {first.text}
          </p>
          <div className="ways-row">
            {labels.map((label, i) => (
              <Button key={label} keys={String(i + 1)} onPress={() => tell(label)}>
                {answerTo(label)}
              </Button>
            ))}
            <span className="meta">
              <Trans>The desk says: {answerTo(first.said)}</Trans>
            </span>
          </div>
        </div>
      ) : (
        !call.isPending && <EmptyState kind="cleared" title={t`Nothing is left to judge`} />
      )}
    </section>
  )
}
