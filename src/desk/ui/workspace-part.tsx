import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import type { Got } from '#web/client.ts'
import { Button } from '#web/kit/button.tsx'
import { Link } from '#web/kit/link.tsx'
import { Select } from '#web/kit/select.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { TimeZoneSelect } from '#web/kit/time-zone-select.tsx'
import { LANGUAGES } from '#web/language.ts'
import type { DeskRoutes } from '../slice.ts'
import { desk } from './calls.ts'
import { NotReadable } from './not-readable.tsx'

/** The workspace: the brand, its hours, and the one figure of its site. */
export function WorkspacePart() {
  const { data, error, refetch } = desk.useCall('GET /workspace', {})
  if (error) return <NotReadable problem={error} onAgain={() => void refetch()} />
  return data ? <Form workspace={data} /> : <Skeleton />
}

function Form({ workspace }: { workspace: Got<DeskRoutes, 'GET /workspace'> }) {
  const { t } = useLingui()
  const [wish, setWish] = useState(workspace)
  const save = desk.useDeed('PUT /workspace', { refresh: ['GET /workspace', 'GET /me'], said: () => t`Saved.` })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { name, zone, lang, siteMetric } = wish
    save.run({ name, zone, lang, siteMetric })
  }
  return (
    <form className="desk-part" onSubmit={submit}>
      <TextField
        label={t`Brand`}
        value={wish.name}
        onChange={(name) => setWish({ ...wish, name })}
        maxLength={80}
        isRequired
      />
      <TimeZoneSelect value={wish.zone} onChange={(zone) => setWish({ ...wish, zone })} isRequired />
      <Select
        label={t`Language of the brand`}
        options={LANGUAGES}
        value={wish.lang}
        onChange={(lang) => setWish({ ...wish, lang })}
      />
      <TextField
        label={t`The one figure of the site`}
        about={t`What the pages should move in the end, for example registrations for the newsletter.`}
        value={wish.siteMetric}
        onChange={(siteMetric) => setWish({ ...wish, siteMetric })}
        maxLength={200}
      />
      <Button type="submit" look="primary" isPending={save.isRunning}>
        <Trans>Save</Trans>
      </Button>
      <p>
        <Link href="/sample">
          {workspace.sample ? <Trans>About this sample</Trans> : <Trans>Look around in a sample workspace</Trans>}
        </Link>
      </p>
    </form>
  )
}
