import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import * as z from 'zod'
import { Problem } from '#web/client.ts'
import { Door } from '#web/door.tsx'
import { Button } from '#web/kit/button.tsx'
import { Link } from '#web/kit/link.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { TimeZoneSelect } from '#web/kit/time-zone-select.tsx'
import { zoneHere } from '#web/zone.ts'
import { LANGUAGES } from '#web/language.ts'
import { signIn } from '#web/session.tsx'
import { useUrl } from '#web/url.ts'
import { desk } from './calls.ts'
import { typed } from './typed.ts'

const SHORTEST_PASSWORD = 8

/** Where a one-time link leads: the first owner's, or that of somebody invited. */
export function Screen() {
  const { t } = useLingui()
  const [{ key }] = useUrl(z.object({ key: z.string().catch('') }))
  const link = desk.useCall('GET /welcome', { key })
  if (link.error)
    return (
      <Door title={t`This link no longer opens`} about={problemSentence(link.error)}>
        <p>
          <Link look="button" href="/sign-in">{t`Sign in`}</Link>
        </p>
      </Door>
    )
  if (!link.data) return null
  const { workspaceName, email } = link.data
  return (
    <Door
      title={workspaceName ? t`Join ${workspaceName}` : t`Welcome to your desk`}
      about={
        workspaceName ? (
          <Trans>Make your account; then you are in.</Trans>
        ) : (
          <Trans>You are the first here, so the desk is yours. Everything stays on this machine.</Trans>
        )
      }
    >
      <Newcomer link={key} email={email ?? ''} />
    </Door>
  )
}

function Newcomer({ link, email }: { link: string; email: string }) {
  const { t, i18n } = useLingui()
  const [zone, setZone] = useState(zoneHere())
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const enter = async (form: FormData) => {
    const person = { email: typed(form, 'email'), password: typed(form, 'password') }
    const lang = LANGUAGES.find(({ id }) => id === i18n.locale)?.id ?? 'en'
    await desk.call('POST /welcome', { key: link, name: typed(form, 'name'), ...person, lang, zone })
    await signIn(person.email, person.password)
    location.assign('/')
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setBusy(true)
    enter(new FormData(event.currentTarget)).catch((problem: unknown) => {
      setBusy(false)
      if (!(problem instanceof Problem)) throw problem
      setRefusal(problem)
    })
  }
  return (
    <form className="door-form" onSubmit={submit}>
      <TextField name="name" label={t`Your name`} autoComplete="name" isRequired autoFocus maxLength={80} />
      <TextField name="email" type="email" label={t`E-mail`} autoComplete="username" defaultValue={email} isRequired />
      <TextField
        name="password"
        type="password"
        label={t`Password`}
        about={t`At least ${SHORTEST_PASSWORD} characters.`}
        autoComplete="new-password"
        minLength={SHORTEST_PASSWORD}
        maxLength={128}
        isRequired
      />
      <TimeZoneSelect value={zone} onChange={setZone} about={t`Posts are planned in this time.`} isRequired />
      {refusal && (
        <p className="door-refused" role="alert">
          {problemSentence(refusal)}
        </p>
      )}
      <Button type="submit" look="primary" size="large" wide isPending={isBusy}>
        <Trans>Come in</Trans>
      </Button>
    </form>
  )
}
