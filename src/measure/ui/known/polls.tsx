import { Trans, useLingui } from '@lingui/react/macro'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { percent } from '#web/kit/numbers.ts'
import { problemSentence } from '#web/kit/problem.tsx'
import { Segmented } from '#web/kit/segmented.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { type Asking, type Known, measure } from '../calls.ts'
import { useDayName } from '../period.ts'
import { ShareText } from './share-text.tsx'

const REFRESH = ['GET /measure/askings', 'GET /measure/known', 'GET /measure/page-goals'] as const

/** One question, asked of some people again and again: who names us, who sees us as we wish. */
export function Polls({ known }: { known: Known }) {
  const { t } = useLingui()
  const list = measure.useList('GET /measure/askings', {})
  const { recall, image } = known.polls
  return (
    <section className="known-part" aria-label={t`One-question polls`}>
      <h2>
        <Trans>One-question polls</Trans>
      </h2>
      <p className="meta">
        <Trans>
          Ask the same question in a story, in the shop or by mail, and write down how many answered as you hope. Polls
          of one kind in a period are taken together.
        </Trans>
      </p>
      <div className="known-pair">
        <div>
          <h3>
            <Trans>Recall: they name us</Trans>
          </h3>
          {recall.now ? <ShareText {...recall} /> : <p className="meta">{t`Nobody was asked in this period.`}</p>}
        </div>
        <div>
          <h3>
            <Trans>Image: they see us as we wish</Trans>
          </h3>
          {image.now ? <ShareText {...image} /> : <p className="meta">{t`Nobody was asked in this period.`}</p>}
        </div>
      </div>
      <NewPoll today={known.today} />
      {list.items.length > 0 && (
        <ul className="known-polls">
          {list.items.map((one) => (
            <Poll key={one.id} one={one} />
          ))}
        </ul>
      )}
      {list.hasMore && (
        <Button look="quiet" onPress={list.readOn}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </section>
  )
}

function Poll({ one }: { one: Asking }) {
  const { t, i18n } = useLingui()
  const dayName = useDayName()
  const drop = measure.useDeed('DELETE /measure/askings/:id', {
    refresh: [...REFRESH],
    said: () => t`The poll is gone.`,
    undo: () => {
      const { channelId, kind, day, question, asked, hoped } = one
      return measure.call('POST /measure/askings', { channelId, kind, day, question, asked, hoped })
    },
  })
  const kinds = { recall: t`Recall`, image: t({ message: 'Image', context: 'what a page is for' }) }
  const share = percent(one.hoped / one.asked, i18n.locale)
  return (
    <li>
      <span className="known-poll-words">
        {one.question}{' '}
        <span className="meta">
          {dayName(one.day)} · {kinds[one.kind]}
        </span>
      </span>
      <span>
        {share} <span className="meta">{t`${one.hoped} of ${one.asked}`}</span>
      </span>
      <IconButton label={t`Take this poll back`} icon={IconTrash} onPress={() => drop.run({ id: one.id })} />
    </li>
  )
}

function NewPoll({ today }: { today: string }) {
  const { t } = useLingui()
  const [kind, setKind] = useState<'recall' | 'image'>('recall')
  const [day, setDay] = useState(today)
  const [question, setQuestion] = useState('')
  const [asked, setAsked] = useState('')
  const [hoped, setHoped] = useState('')
  const add = measure.useDeed('POST /measure/askings', {
    refresh: [...REFRESH],
    said: () => t`Written down.`,
    undo: (_, { id }) => measure.call('DELETE /measure/askings/:id', { id }),
    onDone: () => {
      setAsked('')
      setHoped('')
    },
    onProblem: () => {},
  })
  const [of, so] = [asked, hoped].map((text) => (/^\d{1,7}$/.test(text.trim()) ? Number(text) : null))
  const isMore = of !== null && so !== null && of !== undefined && so !== undefined && so > of
  const isGood = question.trim() !== '' && day !== '' && of && so !== null && so !== undefined && !isMore
  return (
    <form
      className="known-new"
      onSubmit={(event) => {
        event.preventDefault()
        if (isGood) add.run({ kind, day, question: question.trim(), asked: of, hoped: so })
      }}
    >
      <Segmented
        label={t`Kind`}
        value={kind}
        onChange={setKind}
        options={[
          { id: 'recall', name: t`Recall` },
          { id: 'image', name: t({ message: 'Image', context: 'what a page is for' }) },
        ]}
      />
      <TextField
        label={t`The question`}
        placeholder={kind === 'recall' ? t`Which bakery comes to mind first?` : t`Is our bread worth its price?`}
        value={question}
        onChange={setQuestion}
        maxLength={200}
      />
      <div className="known-new-figures">
        <TextField label={t`Day`} type="date" value={day} onChange={setDay} />
        <TextField label={t`People asked`} inputMode="numeric" value={asked} onChange={setAsked} />
        <TextField
          label={kind === 'recall' ? t`Named us` : t`As we hope`}
          inputMode="numeric"
          value={hoped}
          onChange={setHoped}
          error={isMore ? t`More answers than people asked.` : undefined}
        />
      </div>
      {add.problem && <p role="alert">{problemSentence(add.problem)}</p>}
      <Button type="submit" look="primary" isDisabled={!isGood} isPending={add.isRunning}>
        <Trans>Write it down</Trans>
      </Button>
    </form>
  )
}
