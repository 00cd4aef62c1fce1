import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Checkbox } from '#web/kit/checkbox.tsx'
import { Link } from '#web/kit/link.tsx'
import { Segmented } from '#web/kit/segmented.tsx'
import { Select } from '#web/kit/select.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import type { Got } from '#web/client.ts'
import { useDesk } from '#web/session.tsx'
import type { TodayRoutes } from '../../slice.ts'
import { today } from '../calls.ts'

type Digest = Got<TodayRoutes, 'GET /today/digest'>

const ALL = 'all'
const NONE = 'none'
const CLOCKS = Array.from({ length: 48 }, (_, half) => {
  const clock = `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`
  return { id: clock, name: clock }
})

/** The day by mail or chat, at an hour of one's own clock. */
export function DigestPart() {
  const { data } = today.useCall('GET /today/digest', {})
  return data ? <Form digest={data} /> : <Skeleton />
}

function Form({ digest }: { digest: Digest }) {
  const { t, i18n } = useLingui()
  const { zone } = useDesk()
  const { mail, chats, brands, ...was } = digest
  const [wish, setWish] = useState(was)
  const change = (some: Partial<typeof wish>) => setWish((now) => ({ ...now, ...some }))
  const deed = today.useDeed('PUT /today/digest', {
    refresh: ['GET /today/digest'],
    said: () => t`The digest is kept.`,
    undo: () => today.call('PUT /today/digest', was),
  })
  const day = (weekday: number) =>
    new Intl.DateTimeFormat(i18n.locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, 5, weekday))
  return (
    <div className="craft-part craft-form">
      <p className="meta">
        <Trans>What happened, what waits and what comes first, by mail or chat, at your hour.</Trans>
      </p>
      <Segmented
        label={t`How often`}
        options={[
          { id: 'off', name: t`Never` },
          { id: 'daily', name: t`Every day` },
          { id: 'weekly', name: t`Every week` },
        ]}
        value={wish.rhythm}
        onChange={(rhythm) => change({ rhythm })}
      />
      {wish.rhythm !== 'off' && (
        <>
          <Select
            label={t`At`}
            about={t`by your own clock: ${zone}`}
            options={CLOCKS}
            value={wish.at}
            onChange={(at) => change({ at })}
          />
          {wish.rhythm === 'weekly' && (
            <Select
              label={t`On`}
              options={[1, 2, 3, 4, 5, 6, 7].map((n) => ({ id: String(n), name: day(n) }))}
              value={String(wish.weekday)}
              onChange={(weekday) => change({ weekday: Number(weekday) })}
            />
          )}
          <Select
            label={t`Of`}
            options={[{ id: ALL, name: t`All brands` }, ...brands]}
            value={wish.workspaceId ?? ALL}
            onChange={(id) => change({ workspaceId: id === ALL ? null : id })}
          />
          <Checkbox isSelected={wish.byMail} isDisabled={!mail} onChange={(byMail) => change({ byMail })}>
            <Trans>By mail</Trans>
          </Checkbox>
          {!mail && (
            <p className="meta">
              <Trans>This desk sends no mail yet: its owner names a mail server.</Trans>
            </p>
          )}
          <Select
            label={t`In a chat`}
            options={[{ id: NONE, name: t`In none` }, ...chats]}
            value={wish.outletId ?? NONE}
            onChange={(id) => change({ outletId: id === NONE ? null : id })}
          />
          {chats.length === 0 && (
            <p className="meta">
              <Link href="/notices">
                <Trans>Name a chat of yours in the notices first</Trans>
              </Link>
            </p>
          )}
        </>
      )}
      <Button look="primary" onPress={() => deed.run(wish)}>
        <Trans>Keep</Trans>
      </Button>
      {wish.rhythm !== 'off' && <Preview rhythm={wish.rhythm} workspaceId={wish.workspaceId} />}
    </div>
  )
}

function Preview({ rhythm, workspaceId }: { rhythm: 'daily' | 'weekly'; workspaceId: string | null }) {
  const { data } = today.useCall('GET /today/digest/preview', {
    rhythm,
    ...(workspaceId === null ? {} : { workspace: workspaceId }),
  })
  if (!data) return <Skeleton />
  return (
    <section className="craft-letter" aria-labelledby="craft-letter">
      <h2 id="craft-letter" className="craft-name">
        {data.subject}
      </h2>
      <pre>{data.text}</pre>
    </section>
  )
}
