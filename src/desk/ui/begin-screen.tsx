import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import * as z from 'zod'
import { Problem, send } from '#web/client.ts'
import { Door } from '#web/door.tsx'
import { Button } from '#web/kit/button.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { RadioGroup } from '#web/kit/radio-group.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { TimeZoneSelect } from '#web/kit/time-zone-select.tsx'
import { zoneHere } from '#web/zone.ts'
import { LANGUAGES } from '#web/language.ts'
import { changeWorkspace, callAs } from '#web/session.tsx'
import { desk } from './calls.ts'
import { typed } from './typed.ts'

const Made = z.object({ workspaceId: z.string().nullable() })

type Way = 'practice' | 'sample' | 'channel'

/** The first two minutes: whose desk it is, and where the first people are. */
export function Screen() {
  const { t, i18n } = useLingui()
  const [zone, setZone] = useState(zoneHere())
  const [way, setWay] = useState<Way>('practice')
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const begin = async (name: string) => {
    const lang = LANGUAGES.find(({ id }) => id === i18n.locale)?.id ?? 'en'
    if (way === 'sample') {
      return changeWorkspace(await sampleMade(lang, zone))
    }
    const { id } = await desk.call('POST /workspaces', { name, zone, lang, practice: way === 'practice' })
    const { workspaces } = await desk.call('GET /me', {})
    callAs(workspaces.find((workspace) => workspace.id === id) ?? null)
    if (way === 'practice') await send('POST /practice', {})
    changeWorkspace(id, way === 'practice' ? '/' : '/channels?connect=new')
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setBusy(true)
    setRefusal(null)
    begin(typed(new FormData(event.currentTarget), 'name')).catch((problem: unknown) => {
      setBusy(false)
      if (!(problem instanceof Problem)) throw problem
      setRefusal(problem)
    })
  }
  return (
    <Door
      title={t`Whose pages do you look after?`}
      about={<Trans>One workspace is one brand. You can open more later.</Trans>}
    >
      <form className="door-form" onSubmit={submit}>
        {way !== 'sample' && (
          <TextField
            name="name"
            label={t`Brand`}
            placeholder={t`The corner bakery`}
            isRequired
            autoFocus
            maxLength={80}
          />
        )}
        <TimeZoneSelect value={zone} onChange={setZone} about={t`Where the brand's community lives.`} isRequired />
        <RadioGroup<Way>
          label={t`Where do you want to begin?`}
          value={way}
          onChange={setWay}
          options={[
            {
              id: 'practice',
              name: t`In the practice town`,
              about: t`A made-up social network on this machine: neighbours of a bakery comment, ask and complain. Nothing leaves your machine.`,
            },
            {
              id: 'sample',
              name: t`Looking around in a sample`,
              about: t`A bakery with four weeks of work behind it: posts, talk, campaigns, results. Made up, marked on every screen, deleted with one press.`,
            },
            {
              id: 'channel',
              name: t`With a page of mine`,
              about: t`Connect an account of the brand. It takes two minutes.`,
            },
          ]}
        />
        {refusal && (
          <p className="door-refused" role="alert">
            {problemSentence(refusal)}
          </p>
        )}
        <Button type="submit" look="primary" size="large" wide isPending={isBusy}>
          {way === 'practice' ? (
            <Trans>Open the desk and the town</Trans>
          ) : way === 'sample' ? (
            <Trans>Make the sample</Trans>
          ) : (
            <Trans>Open the desk</Trans>
          )}
        </Button>
      </form>
    </Door>
  )
}

/** Four weeks take longer than one call may: it is asked for until it is there. */
async function sampleMade(lang: string, zone: string): Promise<string> {
  const { workspaceId } = Made.parse(await send('POST /sample', { lang, zone }))
  return workspaceId ?? sampleMade(lang, zone)
}
