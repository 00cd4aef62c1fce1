import { Trans, useLingui } from '@lingui/react/macro'
import { IconPencil, IconUsersGroup } from '@tabler/icons-react'
import * as z from 'zod'
import { useAction } from '#web/actions.tsx'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Segmented } from '#web/kit/segmented.tsx'
import { Select } from '#web/kit/select.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { Page } from '#web/page.tsx'
import { useUrl } from '#web/url.ts'
import { type Audience, grow } from '../calls.ts'
import { GrowPlaces } from '../grow-places.tsx'
import { AudienceForm } from './audience-form.tsx'
import { useCircleNames } from './audience-words.ts'
import { Circles, Doors, Formulas, Months } from './circles.tsx'
import { Languages } from './languages.tsx'
import { NewcomersPart } from './newcomers.tsx'
import { Parts } from './parts.tsx'
import { Sentence } from './sentence.tsx'
import './audience.css'

const CIRCLES = ['followers', 'newcomers', 'speakers'] as const

const Url = z.object({
  page: z.string().optional(),
  circle: z.enum(CIRCLES).catch('followers'),
  edit: z.string().optional(),
})

const ASKED = ['GET /grow/audience', 'GET /grow/newcomers']

/** Whom the pages are for, and whether those who are there are they. */
export function Screen() {
  const { t } = useLingui()
  const [url, setUrl] = useUrl(Url)
  const channelId = url.page
  const pages = grow.useCall('GET /grow/pages', {})
  const { data, isPending, error, refetch } = grow.useCall('GET /grow/audience', { channelId })
  useLiveRefresh('grow.audience', ASKED)
  useLiveRefresh('grow.joins', ASKED)
  const edit = () => setUrl({ edit: '1' }, { push: true })
  useAction({ id: 'audience.edit', label: t`Say whom it is for`, keys: 'e', run: edit })
  const choices = [
    { id: ALL, name: t`All pages` },
    ...(pages.data?.pages.map(({ id, name, handle }) => ({ id, name, about: handle })) ?? []),
  ]
  return (
    <Page
      name={t`Audience`}
      scope={<Trans>Whom the pages are for, and who is there</Trans>}
      tools={<GrowPlaces here="audience" />}
      primary={
        <Button look="primary" icon={IconPencil} keys="e" onPress={edit}>
          <Trans>Say whom it is for</Trans>
        </Button>
      }
    >
      <div className="audience">
        <div className="audience-choose">
          <Select
            label={t({ message: 'Page', context: 'of a network' })}
            labelUnseen
            options={choices}
            value={channelId ?? ALL}
            onChange={(page) => setUrl({ page: page === ALL ? undefined : page })}
          />
          <CircleChoice value={url.circle} onChange={(circle) => setUrl({ circle })} />
        </div>
        {isPending && <Skeleton />}
        {error && !data && (
          <EmptyState
            kind="error"
            title={t`The audience could not be read`}
            action={<Button onPress={() => void refetch()}>{t`Try again`}</Button>}
          >
            {problemSentence(error)}
          </EmptyState>
        )}
        {data && <Whole data={data} circle={url.circle} onEdit={edit} />}
        <NewcomersPart channelId={channelId} />
      </div>
      {data && (
        <AudienceForm
          key={`${channelId ?? ALL}${url.edit ?? ''}`}
          audience={data}
          channelId={channelId ?? null}
          isOpen={url.edit !== undefined}
          onClose={() => setUrl({ edit: undefined })}
        />
      )}
    </Page>
  )
}

const ALL = 'all'

type Circle = (typeof CIRCLES)[number]

function CircleChoice({ value, onChange }: { value: Circle; onChange: (circle: Circle) => void }) {
  const { t } = useLingui()
  const names = useCircleNames()
  return (
    <Segmented
      label={t`Which crowd`}
      value={value}
      onChange={onChange}
      options={CIRCLES.map((id) => ({ id, name: names[id] }))}
    />
  )
}

function Whole({ data, circle, onEdit }: { data: Audience; circle: Circle; onEdit: () => void }) {
  const { t } = useLingui()
  const score = data.circles.find((one) => one.circle === circle)?.score
  if (!score) return null
  if (!data.declared)
    return (
      <>
        <EmptyState
          kind="first-use"
          icon={IconUsersGroup}
          title={t`Whom is this page for?`}
          action={<Button look="primary" onPress={onEdit}>{t`Say whom it is for`}</Button>}
        >
          <Trans>
            Name languages, places, interests, roles, what they already follow, an age. Those who follow and those who
            speak with you are then held against it, and what nobody can know is said as well.
          </Trans>
        </EmptyState>
        <Languages score={score} />
      </>
    )
  return (
    <>
      <Sentence data={data} score={score} />
      <Circles data={data} />
      <Parts score={score} />
      <Languages score={score} />
      <Months data={data} />
      <Doors data={data} />
      <Formulas data={data} />
    </>
  )
}
