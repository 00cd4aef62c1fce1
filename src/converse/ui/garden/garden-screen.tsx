import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconPlant2 } from '@tabler/icons-react'
import * as z from 'zod'
import { useAction } from '#web/actions.tsx'
import type { Got } from '#web/client.ts'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { Link } from '#web/kit/link.tsx'
import { List } from '#web/kit/list.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { Page } from '#web/page.tsx'
import { useGo, useUrl } from '#web/url.ts'
import type { ConverseRoutes } from '../../slice.ts'
import { inbox } from '../calls.ts'
import { InboxRooms } from '../rooms.tsx'
import { useGardenWords } from './garden-words.ts'
import './garden.css'

type Garden = Got<ConverseRoutes, 'GET /inbox/garden'>
export type Plant = Garden['plants'][number]

const Url = z.object({ plant: z.string().optional().catch(undefined) })
const AGAIN = ['GET /inbox/garden']
const keyOf = ({ kind, threadId }: Plant) => `${kind}-${threadId}`

/** Talk that wants tending, each with one key, and whether tending helped. */
export function Screen() {
  const { t } = useLingui()
  const go = useGo()
  const [{ plant: wished }, setUrl] = useUrl(Url)
  const call = inbox.useCall('GET /inbox/garden', {})
  useLiveRefresh('converse.thread', AGAIN)
  const plants = call.data?.plants ?? []
  const current = plants.find((plant) => keyOf(plant) === wished) ?? null
  const deed = inbox.useDeed('POST /inbox/garden', {
    optimistic: ({ kind, threadId }, cache) =>
      cache.patch('GET /inbox/garden', (garden) => ({
        ...garden,
        plants: garden.plants.filter((plant) => keyOf(plant) !== `${kind}-${threadId}`),
      })),
    refresh: AGAIN,
    said: ({ deed: what }) => (what === 'left' ? t`Left as it is.` : t`Tended. We look later whether it grew.`),
    undo: (_, { id }) => inbox.call('DELETE /inbox/garden/:id', { id }),
  })
  const next = (after: Plant) => {
    const at = plants.indexOf(after)
    const other = plants[at + 1] ?? plants[at - 1]
    setUrl({ plant: other && keyOf(other) })
  }
  const tend = (plant: Plant) => {
    deed.run({ kind: plant.kind, threadId: plant.threadId, personId: plant.personId, deed: 'tended' })
    go(`/inbox?preset=all&thread=${plant.threadId}`)
  }
  const leave = (plant: Plant) => {
    next(plant)
    deed.run({ kind: plant.kind, threadId: plant.threadId, personId: plant.personId, deed: 'left' })
  }
  const when = current !== null
  useAction({ id: 'garden.tend', label: t`Tend it`, keys: 'r', when, run: () => current && tend(current) })
  useAction({ id: 'garden.leave', label: t`Leave it`, keys: 'e', when, run: () => current && leave(current) })
  return (
    <Page
      name={t`Garden`}
      scope={<Trans>Talk grows where somebody tends it</Trans>}
      tools={<InboxRooms here="garden" />}
      body="fill"
    >
      {call.error ? (
        <EmptyState
          kind="error"
          title={problemSentence(call.error)}
          action={<Button onPress={() => void call.refetch()}>{t`Try again`}</Button>}
        />
      ) : call.isPending ? (
        <Skeleton />
      ) : (
        <div className="garden">
          <Harvest harvest={call.data?.harvest ?? []} />
          {plants.length === 0 ? (
            <EmptyState
              kind="cleared"
              icon={IconPlant2}
              title={t`Everything is tended`}
              action={<Link look="button" href="/inbox">{t`To the queue`}</Link>}
            >
              <Trans>
                Talk going still, open questions, newcomers without a word and members who fell silent come here.
              </Trans>
            </EmptyState>
          ) : (
            <List
              label={t`What wants tending`}
              rows={plants}
              idOf={keyOf}
              current={current && keyOf(current)}
              onCurrent={(plant) => setUrl({ plant })}
              onOpen={tend}
              renderRow={(plant, { isCurrent }) => (
                <PlantRow plant={plant} isCurrent={isCurrent} onTend={() => tend(plant)} onLeave={() => leave(plant)} />
              )}
            />
          )}
        </div>
      )}
    </Page>
  )
}

type RowProps = { plant: Plant; isCurrent: boolean; onTend: () => void; onLeave: () => void }

function PlantRow({ plant, isCurrent, onTend, onLeave }: RowProps) {
  const { t } = useLingui()
  const { kinds, verbs, why, ideas } = useGardenWords()
  return (
    <div className="garden-row" data-kind={plant.kind}>
      <p className="meta">
        <strong>{kinds[plant.kind]}</strong> · {plant.name} · {why(plant)} · <RelativeTime at={plant.at} />
      </p>
      <p className="garden-text" lang={plant.lang === 'other' ? undefined : plant.lang}>
        {plant.text}
      </p>
      {plant.helpers.length > 0 && (
        <p className="meta">
          <Trans>Could answer:</Trans> {plant.helpers.map(({ name }) => name).join(' · ')}
        </p>
      )}
      {isCurrent && (
        <div className="garden-deeds">
          <span className="meta">{ideas[plant.kind]}</span>
          <Button look="primary" keys="r" onPress={onTend}>
            {verbs[plant.kind]}
          </Button>
          <Button look="quiet" keys="e" onPress={onLeave}>{t`Leave it`}</Button>
        </div>
      )}
    </div>
  )
}

/** How often it helped in the last ninety days, of what could be judged. */
function Harvest({ harvest }: { harvest: Garden['harvest'] }) {
  const { grown } = useGardenWords()
  if (harvest.length === 0) return null
  return (
    <ul className="garden-harvest">
      {harvest.map(({ kind, tended, grew, withered }) => (
        <li key={kind}>
          <strong>
            {grew} / {grew + withered}
          </strong>{' '}
          {grown[kind]}
          {tended > grew + withered && (
            <span className="meta">
              {' · '}
              <Plural value={tended - grew - withered} one="# still growing" other="# still growing" />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
