import { Trans, useLingui } from '@lingui/react/macro'
import { IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Segmented } from '#web/kit/segmented.tsx'
import { TextArea } from '#web/kit/text-area.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { toast } from '#web/kit/toast.tsx'
import { LANGUAGES } from '#web/language.ts'
import { useDesk } from '#web/session.tsx'
import { AGAIN, inbox } from './calls.ts'
import { useCrisisWords } from './crisis-words.ts'

const MOMENTS = ['heard', 'looking', 'solved'] as const

/** What may be said before everything is known, in three languages; outside a crisis the words are prepared, inside they are filled in. */
export function Statements({ crisisId, matter = '' }: { crisisId: string | null; matter?: string }) {
  const { t } = useLingui()
  const { lang: mine, workspace } = useDesk()
  const { matters } = useCrisisWords()
  const [lang, setLang] = useState(mine)
  const [moment, setMoment] = useState<(typeof MOMENTS)[number]>('heard')
  const [filled, setFilled] = useState({ hour: '', contact: '' })
  const [own, setOwn] = useState<string | null>(null)
  const call = inbox.useCall('GET /inbox/statements', {})
  const keep = inbox.useDeed('PUT /inbox/statements/:moment/:lang', {
    refresh: ['GET /inbox/statements'],
    said: () => t`Kept.`,
    onDone: () => setOwn(null),
  })
  const log = inbox.useDeed('POST /inbox/crises/:id/log', { refresh: AGAIN, said: () => t`Written into the log.` })
  const pattern = call.data?.statements.find((one) => one.lang === lang && one.moment === moment)?.text ?? ''
  const marks: Record<string, string> = { page: workspace.name, matter, ...filled }
  const said = pattern.replaceAll(/\{(\w+)\}/g, (whole, name: string) => marks[name] || whole)
  const text = own ?? (crisisId === null ? pattern : said)
  const copy = () => void navigator.clipboard.writeText(text).then(() => toast(t`Copied.`))
  return (
    <section className="crisis-part">
      <h2>
        <Trans>Holding statements</Trans>
      </h2>
      <div className="crisis-choose">
        <Segmented
          label={t`Language`}
          options={LANGUAGES}
          value={lang}
          onChange={(next) => {
            setLang(next)
            setOwn(null)
          }}
        />
        <Segmented
          label={t`Moment`}
          options={MOMENTS.map((id) => ({ id, name: matters[id] }))}
          value={moment}
          onChange={(next) => {
            setMoment(next)
            setOwn(null)
          }}
        />
      </div>
      {crisisId !== null && (
        <div className="crisis-choose">
          <TextField
            label={t`Next word by`}
            placeholder="18:00"
            value={filled.hour}
            onChange={(hour) => setFilled({ ...filled, hour })}
          />
          <TextField
            label={t`Where those affected write`}
            value={filled.contact}
            onChange={(contact) => setFilled({ ...filled, contact })}
          />
        </div>
      )}
      <TextArea label={t`Words`} labelUnseen rows={5} value={text} maxLength={2000} onChange={setOwn} lang={lang} />
      <div className="crisis-deeds">
        {crisisId === null ? (
          <Button isDisabled={own === null || own.trim() === ''} onPress={() => keep.run({ moment, lang, text })}>
            <Trans>Keep in our words</Trans>
          </Button>
        ) : (
          <>
            <Button icon={IconCopy} onPress={copy}>
              <Trans>Copy</Trans>
            </Button>
            <Button onPress={() => log.run({ id: crisisId, kind: 'statement', text })}>
              <Trans>We have said this</Trans>
            </Button>
          </>
        )}
      </div>
    </section>
  )
}
