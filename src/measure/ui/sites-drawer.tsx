import { Trans, useLingui } from '@lingui/react/macro'
import { IconCopy, IconPlus, IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Drawer } from '#web/kit/drawer.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Select } from '#web/kit/select.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { toast } from '#web/kit/toast.tsx'
import { measure, type Site, type SiteGoal } from './calls.ts'
import { useKindNames } from './kind-names.tsx'

const SITES = ['GET /sites', 'GET /measure/site']
const KINDS = ['registration', 'call', 'sale', 'lead', 'subscription', 'visit', 'other'] as const

/** The company's own sites: the line each needs, and which of its events are results. */
export function SitesDrawer({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useLingui()
  const { data } = measure.useCall('GET /sites', {}, { enabled: isOpen })
  return (
    <Drawer title={t`Sites that tell us who came`} isOpen={isOpen} onClose={onClose} size="wide">
      <div className="measure-goals">
        <p className="meta">
          <Trans>
            No cookie, nothing stored in the browser, no address kept: a visitor is a number that is forgotten after the
            day.
          </Trans>
        </p>
        <AddSite />
        {data ? data.sites.map((site) => <SitePart key={site.id} site={site} />) : <Skeleton />}
      </div>
    </Drawer>
  )
}

function AddSite() {
  const { t } = useLingui()
  const [host, setHost] = useState('')
  const [secret, setSecret] = useState<string | null>(null)
  const add = measure.useDeed('POST /sites', {
    refresh: SITES,
    onDone: (got) => {
      setHost('')
      setSecret(got.secret)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (host.trim() !== '') add.run({ host })
  }
  return (
    <form className="measure-site-add" onSubmit={submit}>
      <TextField
        label={t`Address of the site`}
        placeholder="example.org"
        value={host}
        onChange={(typed) => {
          add.reset()
          setHost(typed)
        }}
        error={add.problem ? problemSentence(add.problem) : undefined}
        maxLength={253}
      />
      <Button type="submit" icon={IconPlus} isDisabled={add.isRunning}>
        <Trans>Add the site</Trans>
      </Button>
      {secret !== null && (
        <p className="measure-site-secret" role="status">
          <Trans>
            For servers that tell by themselves, this secret is shown once: <code>{secret}</code>
          </Trans>
        </p>
      )}
    </form>
  )
}

function SitePart({ site }: { site: Site }) {
  const { t } = useLingui()
  const remove = measure.useDeed('DELETE /sites/:id', {
    refresh: SITES,
    said: () => t`${site.host} is no longer listened to. What it told stays.`,
  })
  const copy = () =>
    void navigator.clipboard.writeText(site.snippet).then(
      () => toast(t`Copied.`),
      () => toast(t`The browser does not let us copy. Select the line and copy it by hand.`, { tone: 'bad' }),
    )
  return (
    <section>
      <header className="measure-site-head">
        <h3>{site.host}</h3>
        <IconButton
          label={t`Stop listening to ${site.host}`}
          icon={IconTrash}
          onPress={() => remove.run({ id: site.id })}
        />
      </header>
      <p className="meta">
        <Trans>
          This line goes into every page, before its end. Scripts of Plausible and Umami work too when they are pointed
          at this desk; servers use the measurement protocol with the name {site.tag}.
        </Trans>
      </p>
      <div className="measure-site-line">
        <code>{site.snippet}</code>
        <Button icon={IconCopy} onPress={copy}>
          <Trans>Copy</Trans>
        </Button>
      </div>
      <Results site={site} />
    </section>
  )
}

/** Which events count as results for the company. */
function Results({ site }: { site: Site }) {
  const { t } = useLingui()
  const kindName = useKindNames()
  const [typed, setTyped] = useState('')
  const keep = measure.useDeed('PUT /sites/:id/goals', {
    refresh: ['GET /sites'],
    said: () => t({ message: 'Saved', context: 'a text' }),
    undo: () => measure.call('PUT /sites/:id/goals', { id: site.id, goals: site.goals }),
  })
  const set = (goals: SiteGoal[]) => keep.run({ id: site.id, goals })
  const add = (event: FormEvent) => {
    event.preventDefault()
    const name = typed.trim()
    if (name !== '') set([...site.goals.filter((goal) => goal.event !== name), { event: name, kind: 'other' }])
    setTyped('')
  }
  return (
    <div className="measure-site-goals">
      <h4>
        <Trans>Events that are results</Trans>
      </h4>
      <ul>
        {site.goals.map(({ event, kind }) => (
          <li key={event}>
            <code>{event}</code>
            <Select
              label={t`What ${event} is`}
              labelUnseen
              value={kind}
              options={KINDS.map((id) => ({ id, name: kindName(id) }))}
              onChange={(next) => set(site.goals.map((goal) => (goal.event === event ? { event, kind: next } : goal)))}
            />
            <IconButton
              label={t`${event} is no result`}
              icon={IconTrash}
              onPress={() => set(site.goals.filter((goal) => goal.event !== event))}
            />
          </li>
        ))}
      </ul>
      <form onSubmit={add}>
        <TextField
          label={t`Name of an event`}
          labelUnseen
          placeholder={t`Name of an event`}
          value={typed}
          onChange={setTyped}
          maxLength={120}
        />
      </form>
    </div>
  )
}
