import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { Door } from './door.tsx'
import { Button } from './kit/button.tsx'
import { TextField } from './kit/text-field.tsx'
import { signIn } from './session.tsx'

/** The way in for people who have an account. */
export function Screen() {
  const { t } = useLingui()
  const [state, setState] = useState<'ready' | 'asking' | 'refused' | 'unreachable'>('ready')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setState('asking')
    signIn(textOf(form, 'email'), textOf(form, 'password')).then(
      (welcome) => (welcome ? location.assign(wayBack()) : setState('refused')),
      () => setState('unreachable'),
    )
  }
  return (
    <Door title={t`Good to see you`} about={<Trans>Sign in to your desk.</Trans>}>
      <form className="door-form" onSubmit={submit}>
        <TextField name="email" type="email" label={t`E-mail`} autoComplete="username" isRequired autoFocus />
        <TextField name="password" type="password" label={t`Password`} autoComplete="current-password" isRequired />
        {state === 'refused' && (
          <p className="door-refused" role="alert">
            <Trans>This e-mail and password do not belong together. Check both and try again.</Trans>
          </p>
        )}
        {state === 'unreachable' && (
          <p className="door-refused" role="alert">
            <Trans>The desk cannot be reached just now. Try again in a moment.</Trans>
          </p>
        )}
        <Button type="submit" look="primary" size="large" wide isPending={state === 'asking'}>
          <Trans>Sign in</Trans>
        </Button>
      </form>
    </Door>
  )
}

/** Where she was going; only ever a path of this desk. */
function wayBack(): string {
  const to = new URLSearchParams(location.search).get('to') ?? '/'
  return /^\/(?![/\\])/.test(to) ? to : '/'
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
