import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconCopy, IconExternalLink } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Drawer } from '#web/kit/drawer.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { percent } from '#web/kit/numbers.ts'
import { problemSentence } from '#web/kit/problem.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { Table } from '#web/kit/table.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { type GiveawayWhole, grow } from '../calls.ts'
import { useCopy } from '../copy.ts'
import { GiveawayState, useEntryRule } from './said.tsx'

const REFRESH = ['GET /grow/giveaways', 'GET /grow/giveaways/:id']

/** One giveaway, step by step. */
export function GiveawayDrawer({ id, onClose }: { id: string | null; onClose: () => void }) {
  const { t } = useLingui()
  const { data, error } = grow.useCall('GET /grow/giveaways/:id', { id: id ?? '0' }, { enabled: id !== null })
  return (
    <Drawer title={data?.name ?? t`Giveaway`} isOpen={id !== null} onClose={onClose} size="wide">
      {error && <p>{problemSentence(error)}</p>}
      {!data && !error && <Skeleton />}
      {data && id === data.id && <Whole data={data} />}
    </Drawer>
  )
}

function Whole({ data }: { data: GiveawayWhole }) {
  const { t } = useLingui()
  const rule = useEntryRule()
  const copy = useCopy()
  return (
    <div className="giveaway">
      <p>
        <GiveawayState state={data.state} /> {rule(data)}. {data.prize}
      </p>
      <p>
        <Plural
          value={data.entries}
          _0="Nobody has entered yet."
          one="# person has entered."
          other="# people have entered."
        />
      </p>
      <p className="giveaway-deeds">
        <a className="giveaway-page" href={data.page} target="_blank" rel="noreferrer noopener">
          {data.page}
        </a>
        <Button look="quiet" icon={IconCopy} onPress={() => copy(data.page)}>
          <Trans>Copy</Trans>
        </Button>
      </p>
      {data.state === 'open' && <Close data={data} />}
      {data.state === 'closed' && <Draw data={data} />}
      {data.listHash !== null && (
        <dl className="giveaway-facts">
          <dt>
            <Trans>Fingerprint of the list</Trans>
          </dt>
          <dd>
            <code>{data.listHash}</code>
          </dd>
        </dl>
      )}
      {data.drawn.length > 0 && (
        <Table
          caption={t`Winners`}
          rows={data.drawn}
          idOf={({ code }) => code}
          columns={[
            { id: 'place', name: t`Place`, numbers: true, cell: ({ place }) => place },
            { id: 'who', name: t`Who`, cell: ({ name, handle }) => `${name} ${handle === name ? '' : handle}` },
            {
              id: 'kind',
              name: t({ message: 'As', context: 'a winner or a reserve' }),
              cell: ({ isReserve }) => (isReserve ? t`Reserve` : t`Winner`),
            },
          ]}
        />
      )}
      <Stayed data={data} />
    </div>
  )
}

/** Two ways to find the deciding number; which one is fixed with the list. */
function Close({ data: { id, entries } }: { data: GiveawayWhole }) {
  const { t } = useLingui()
  const close = grow.useDeed('POST /grow/giveaways/:id/close', {
    refresh: REFRESH,
    said: () => t`The list is closed, its fingerprint is told.`,
  })
  const off = grow.useDeed('POST /grow/giveaways/:id/call-off', { refresh: REFRESH, said: () => t`Called off.` })
  return (
    <section className="giveaway-step">
      <h3>
        <Trans>Close the list</Trans>
      </h3>
      <p className="meta">
        <Trans>
          With the public beacon the deciding number comes ten minutes later from many independent parties; neither you
          nor we can choose it. Without internet a secret of this desk is used, whose fingerprint is told now, together
          with a word that somebody else chooses in public.
        </Trans>
      </p>
      <div className="giveaway-deeds">
        <Button
          look="primary"
          isDisabled={entries === 0}
          isPending={close.isRunning}
          onPress={() => close.run({ id, source: 'beacon' })}
        >
          <Trans>Close, decide by the beacon</Trans>
        </Button>
        <Button
          isDisabled={entries === 0}
          isPending={close.isRunning}
          onPress={() => close.run({ id, source: 'secret' })}
        >
          <Trans>Close, decide without internet</Trans>
        </Button>
        <Button look="quiet" isPending={off.isRunning} onPress={() => off.run({ id })}>
          <Trans>Call off</Trans>
        </Button>
      </div>
    </section>
  )
}

function Draw({ data }: { data: GiveawayWhole }) {
  const { t } = useLingui()
  const [word, setWord] = useState('')
  const draw = grow.useDeed('POST /grow/giveaways/:id/draw', { refresh: REFRESH, said: () => t`Drawn.` })
  const isSecret = data.source === 'secret'
  return (
    <section className="giveaway-step">
      <h3>
        <Trans>Draw</Trans>
      </h3>
      {isSecret ? (
        <>
          <p className="meta">
            <Trans>
              Tell the fingerprint of the list and of the secret first, for example below the post. Then take a word
              nobody of you controls: the first answer, today’s lottery numbers.
            </Trans>
          </p>
          <TextField label={t`The word chosen in public`} value={word} onChange={setWord} />
        </>
      ) : (
        <p className="meta">
          {data.roundAt !== null && (
            <Trans>
              The number comes with round {data.round} of the beacon, <Moment at={data.roundAt} />. Tell the fingerprint
              until then.
            </Trans>
          )}
        </p>
      )}
      <div className="giveaway-deeds">
        <Button
          look="primary"
          icon={IconExternalLink}
          isDisabled={isSecret && word.trim() === ''}
          isPending={draw.isRunning}
          onPress={() => draw.run({ id: data.id, publicWord: word })}
        >
          <Trans>Draw now</Trans>
        </Button>
      </div>
    </section>
  )
}

/** Those who came for a prize beside those who came before: the true price of a giveaway. */
function Stayed({ data: { came, before } }: { data: GiveawayWhole }) {
  const { t, i18n } = useLingui()
  if (came.joins === 0)
    return (
      <p className="meta">
        <Trans>Nobody is known to have come to the page while it was open.</Trans>
      </p>
    )
  const told = (one: GiveawayWhole['came']['retention'][number] | undefined) =>
    !one || one.of === 0
      ? '–'
      : `${percent(one.stayed / one.of, i18n.locale)} (${percent(one.low, i18n.locale)} – ${percent(one.high, i18n.locale)})`
  const name = (days: number) => (days === 1 ? t`after a day` : days === 7 ? t`after a week` : t`after a month`)
  return (
    <Table
      caption={t`Who stayed`}
      rows={came.retention}
      idOf={({ days }) => String(days)}
      columns={[
        { id: 'days', name: t`Still there`, cell: ({ days }) => name(days) },
        { id: 'came', name: t`Came while it was open: ${came.joins}`, numbers: true, cell: (one) => told(one) },
        {
          id: 'before',
          name: t`In the 60 days before: ${before.joins}`,
          numbers: true,
          cell: ({ days }) => told(before.retention.find((one) => one.days === days)),
        },
      ]}
    />
  )
}
