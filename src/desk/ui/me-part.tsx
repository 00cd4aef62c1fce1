import { Trans, useLingui } from '@lingui/react/macro'
import { letterMode, ownKeys, setKeys } from '#web/actions.tsx'
import { Button } from '#web/kit/button.tsx'
import { Segmented } from '#web/kit/segmented.tsx'
import { Select } from '#web/kit/select.tsx'
import { TimeZoneSelect } from '#web/kit/time-zone-select.tsx'
import { toast } from '#web/kit/toast.tsx'
import { type Lang, LANGUAGES, speak } from '#web/language.ts'
import { setLook, useLook } from '#web/look.ts'
import { own } from '#web/own.ts'
import { signOut, useDesk } from '#web/session.tsx'
import { useState } from 'react'
import { desk } from './calls.ts'
import { MyKeys } from './my-keys.tsx'

/** My own desk: language, hours, look, keys. */
export function MePart() {
  const { t } = useLingui()
  const { me, lang, zone } = useDesk()
  const look = useLook()
  const [mine, setMine] = useState({ lang, zone })
  const [letters, setLetters] = useState(letterMode())
  const save = desk.useDeed('PUT /me/preferences', { refresh: ['GET /me'] })
  const keep = async (part: { lang?: Lang; zone?: string } = {}) => {
    const next = { ...mine, ...part }
    setMine(next)
    await save.runAndWait({ ...next, look: own() })
    await speak(next.lang)
    toast(t`Saved.`)
  }
  const change = (part: { lang?: Lang; zone?: string }) => {
    // A refusal has said itself in a toast already.
    keep(part).catch(() => setMine(mine))
  }
  return (
    <div className="desk-part">
      <p className="meta">
        {me.name} · {me.email}
      </p>
      <Select label={t`Language`} options={LANGUAGES} value={mine.lang} onChange={(next) => change({ lang: next })} />
      <TimeZoneSelect value={mine.zone} onChange={(next) => change({ zone: next })} />
      <div className="desk-choice">
        <span className="field-label">{t`Light or dark`}</span>
        <Segmented
          label={t`Light or dark`}
          value={look.theme}
          onChange={(theme) => {
            setLook({ theme })
            change({})
          }}
          options={[
            { id: 'auto', name: t`As the machine` },
            { id: 'light', name: t`Light` },
            { id: 'dark', name: t`Dark` },
          ]}
        />
      </div>
      <div className="desk-choice">
        <span className="field-label">{t`Density`}</span>
        <Segmented
          label={t`Density`}
          value={look.density}
          onChange={(density) => {
            setLook({ density })
            change({})
          }}
          options={[
            { id: 'comfortable', name: t`Comfortable` },
            { id: 'compact', name: t`Compact` },
          ]}
        />
      </div>
      <Select
        label={t`Keys of one letter`}
        about={t`Press ? on any screen to see its keys.`}
        value={letters}
        onChange={(mode) => {
          setLetters(mode)
          setKeys({ letters: mode, keys: ownKeys() })
          change({})
        }}
        options={[
          { id: 'on', name: t`On` },
          { id: 'alt', name: t`Only together with Alt` },
          { id: 'off', name: t`Off` },
        ]}
      />
      <MyKeys letters={letters} onChange={() => change({})} />
      <TrialLetter />
      <Button onPress={() => void signOut()}>
        <Trans>Sign out</Trans>
      </Button>
    </div>
  )
}

/** Tells whether letters of this desk reach me, before one that matters is sent. */
function TrialLetter() {
  const { t } = useLingui()
  const send = desk.useDeed('POST /me/letter', { refresh: [] })
  const run = async () => {
    const { address } = await send.runAndWait({})
    toast(t`Sent to ${address}. Look into your mailbox.`)
  }
  // A refusal has said itself in a toast already.
  return (
    <Button isDisabled={send.isRunning} onPress={() => void run().catch(() => {})}>
      <Trans>Send me a letter to try</Trans>
    </Button>
  )
}
