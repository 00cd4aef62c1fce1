import { Trans, useLingui } from '@lingui/react/macro'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { NumberText } from '#web/kit/number-text.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Select } from '#web/kit/select.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { Table } from '#web/kit/table.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { type Mark, measure } from '../calls.ts'

const NOTHING = '-'

/** Codes said at the till and numbers that are dialled, what each stands for and what it brought. */
export function Marks() {
  const { t } = useLingui()
  const list = measure.useList('GET /measure/marks', {})
  const remove = measure.useDeed('DELETE /measure/marks/:id', {
    refresh: ['GET /measure/marks'],
    said: () => t`It stands for nothing any more. What it brought stays.`,
  })
  const stands = (mark: Mark): string =>
    mark.postText ?? mark.replyText ?? mark.campaignName ?? (mark.host === null ? mark.name : t`pool of ${mark.host}`)
  return (
    <div className="outcomes-part">
      <NewMark />
      {list.isPending ? (
        <Skeleton rows={3} />
      ) : (
        list.items.length > 0 && (
          <Table
            caption={t`Codes and numbers`}
            captionUnseen
            rows={list.items}
            idOf={({ id }) => id}
            columns={[
              {
                id: 'shown',
                name: t`Code or number`,
                cell: (mark) => (
                  <>
                    <b>{mark.shown}</b>
                    {mark.name !== '' && <span className="meta"> {mark.name}</span>}
                  </>
                ),
              },
              {
                id: 'stands',
                name: t`Stands for`,
                cell: (mark) => <span className="outcome-stands">{stands(mark)}</span>,
              },
              {
                id: 'outcomes',
                name: t({ message: 'Brought', context: 'outcomes of a code' }),
                numbers: true,
                cell: ({ outcomes }) => <NumberText value={outcomes} />,
              },
              {
                id: 'remove',
                name: t({ message: 'Remove', context: 'a code or a number' }),
                cell: ({ id, shown }) => (
                  <IconButton label={t`Remove ${shown}`} icon={IconTrash} onPress={() => remove.run({ id })} />
                ),
              },
            ]}
          />
        )
      )}
      {list.hasMore && (
        <Button look="quiet" onPress={list.readOn}>
          <Trans>Show more</Trans>
        </Button>
      )}
      <CallDoor />
    </div>
  )
}

function NewMark() {
  const { t } = useLingui()
  const [kind, setKind] = useState<'code' | 'number'>('code')
  const [value, setValue] = useState('')
  const [name, setName] = useState('')
  const [target, setTarget] = useState(NOTHING)
  const posts = measure.useCall('GET /measure/posts', { period: 'month' })
  const sites = measure.useCall('GET /sites', {})
  const add = measure.useDeed('POST /measure/marks', {
    refresh: ['GET /measure/marks'],
    onDone: () => {
      setValue('')
      setName('')
    },
    onProblem: () => {},
  })
  const options = [
    { id: NOTHING, name: t`what its name says` },
    ...(kind === 'number'
      ? (sites.data?.sites ?? []).map(({ id, host }) => ({
          id: `site ${id}`,
          name: t`visitors of ${host}, one at a time`,
        }))
      : []),
    ...(posts.data?.posts ?? []).map(({ id, text }) => ({
      id: `post ${id}`,
      name: text.slice(0, 70) || t`(picture only)`,
    })),
  ]
  const [what, id] = target.split(' ')
  return (
    <form
      className="outcome-new"
      onSubmit={(event) => {
        event.preventDefault()
        add.run({
          kind,
          value,
          name,
          ...(what === 'post' && id !== undefined ? { postId: id } : {}),
          ...(what === 'site' && id !== undefined ? { siteId: id } : {}),
        })
      }}
    >
      <div className="measure-goal-fields">
        <Select
          label={t({ message: 'Kind', context: 'of a mark' })}
          value={kind}
          onChange={(next) => {
            setKind(next)
            setTarget(NOTHING)
          }}
          options={[
            { id: 'code', name: t`Promo code` },
            { id: 'number', name: t`Telephone number` },
          ]}
        />
        <TextField
          label={kind === 'code' ? t`Promo code` : t`Telephone number`}
          value={value}
          onChange={(typed) => {
            add.reset()
            setValue(typed)
          }}
          maxLength={40}
          error={add.problem ? problemSentence(add.problem) : undefined}
        />
        <Select label={t`Stands for`} value={target} onChange={setTarget} options={options} />
        <TextField
          label={t`Name`}
          value={name}
          onChange={setName}
          maxLength={80}
          placeholder={t`poster at the ferry`}
        />
      </div>
      <Button type="submit" isDisabled={value.trim() === ''} isPending={add.isRunning}>
        <Trans>Add it</Trans>
      </Button>
    </form>
  )
}

/** Where the exchange reports calls; the address is told once. */
function CallDoor() {
  const { t } = useLingui()
  const { data } = measure.useCall('GET /measure/call-door', {})
  const [url, setUrl] = useState<string | null>(null)
  const open = measure.useDeed('POST /measure/call-door', {
    refresh: ['GET /measure/call-door'],
    onDone: (got) => setUrl(got.url),
  })
  return (
    <section className="outcomes-part">
      <h2>
        <Trans>Calls from your exchange</Trans>
      </h2>
      <p className="meta">
        <Trans>
          The exchange or call service posts each ended call to an address of its own. The caller’s number is not kept.
          For a pool, put the script into the site’s pages and mark the number with data-number:
        </Trans>{' '}
        <code>{`<script defer src="${location.origin}/n.js" data-domain="example.org"></script>`}</code>
      </p>
      {url !== null && (
        <p role="status">
          <Trans>This address is shown once:</Trans> <code className="outcome-address">{url}</code>
        </p>
      )}
      <div>
        <Button isPending={open.isRunning} onPress={() => open.run({})}>
          {data?.open ? t`Make a new address; the old one ends` : t`Make the address`}
        </Button>
      </div>
    </section>
  )
}
