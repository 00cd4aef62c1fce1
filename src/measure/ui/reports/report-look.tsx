import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { toast } from '#web/kit/toast.tsx'
import { measure, type Reports } from '../calls.ts'

const MOST_BYTES = 300_000
const USUAL = '#1f5fa8'

/** The name, the colour and the sign under which reports go out instead of ours. */
export function ReportLook({ reports }: { reports: Reports }) {
  const { t } = useLingui()
  const [name, setName] = useState(reports.look?.name ?? '')
  const [colour, setColour] = useState(reports.look?.colour ?? USUAL)
  const input = useRef<HTMLInputElement>(null)
  const keep = measure.useDeed('PUT /measure/reports/look', {
    refresh: ['GET /measure/reports'],
    said: () => t`Reports look like this from now on.`,
  })
  const isColour = /^#[0-9a-f]{6}$/i.test(colour)
  const look = { name: name.trim(), colour: colour.toLowerCase() }
  async function bring(file: File | undefined) {
    if (!file) return
    if (file.size > MOST_BYTES)
      return void toast(t`This picture is too large. 300 kB is enough for a sign.`, { tone: 'bad' })
    const bytes = new Uint8Array(await file.arrayBuffer())
    keep.run({ ...look, logo: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) })
  }
  return (
    <section className="reports-part" aria-label={t`How reports look`}>
      <h2>
        <Trans>How reports look</Trans>
      </h2>
      <div className="reports-fields">
        <TextField label={t`Name on the report`} value={name} onChange={setName} maxLength={80} />
        <TextField
          label={t`Colour`}
          value={colour}
          onChange={setColour}
          maxLength={7}
          error={isColour ? undefined : t`Write it as #1f5fa8.`}
        />
      </div>
      <input
        ref={input}
        className="unseen"
        type="file"
        tabIndex={-1}
        aria-label={t`Choose a sign`}
        accept="image/png,image/jpeg"
        onChange={(event) => {
          void bring(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <div className="reports-deeds">
        <Button isDisabled={!isColour} isPending={keep.isRunning} onPress={() => keep.run(look)}>
          <Trans>Keep this look</Trans>
        </Button>
        <Button look="quiet" isDisabled={!isColour} onPress={() => input.current?.click()}>
          <Trans>Choose a sign</Trans>
        </Button>
        {reports.look?.logo && (
          <Button look="quiet" onPress={() => keep.run({ ...look, logo: null })}>
            <Trans>Take the sign away</Trans>
          </Button>
        )}
      </div>
    </section>
  )
}
