import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useAction } from '#web/actions.tsx'
import { Button } from '#web/kit/button.tsx'
import { Link } from '#web/kit/link.tsx'
import { stretch } from '#web/kit/numbers.ts'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { TextArea } from '#web/kit/text-area.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { today } from '../calls.ts'
import type { Role, RoleLine } from './calls.ts'
import { LineDialog } from './line-dialog.tsx'
import { RolePrint } from './role-print.tsx'
import { useRoleNames } from './role-words.ts'

const print = () => window.print()

/** Whose matter is what here, who they are, and how what was handed to them fares. */
export function RolePart() {
  const { t } = useLingui()
  const { data } = today.useCall('GET /today/role', {})
  const [changing, setChanging] = useState<RoleLine | null>(null)
  useAction({ id: 'craft.print', label: t`Print the role card`, keys: 'p', run: print })
  if (!data) return <Skeleton />
  const [own, ...others] = data.lines
  return (
    <>
      <div className="craft-part craft-screen-only">
        <CardForm key={data.title + data.purpose + data.reportsTo} role={data} />
        {own && <OneLine line={own} onChange={() => setChanging(own)} />}
        <h2 className="craft-name">
          <Trans>Where the duty ends, and whose it is then</Trans>
        </h2>
        <ul className="craft-lines">
          {others.map((line) => (
            <li key={line.duty}>
              <OneLine line={line} onChange={() => setChanging(line)} />
            </li>
          ))}
        </ul>
        <p className="craft-deeds">
          <Button look="primary" icon={IconPrinter} keys="p" onPress={print}>
            <Trans>Print job description and scorecard</Trans>
          </Button>
          <Link look="button" href="/inbox/handoffs">
            <Trans>Hand-off register</Trans>
          </Link>
          <Link look="button" href="/inbox/handoffs?panel=register">
            <Trans>Write in who they are</Trans>
          </Link>
        </p>
      </div>
      <RolePrint role={data} />
      {changing && <LineDialog line={changing} onClose={() => setChanging(null)} />}
    </>
  )
}

function CardForm({ role }: { role: Role }) {
  const { t } = useLingui()
  const [title, setTitle] = useState(role.title)
  const [purpose, setPurpose] = useState(role.purpose)
  const [reportsTo, setReportsTo] = useState(role.reportsTo)
  const was = { title: role.title, purpose: role.purpose, reportsTo: role.reportsTo }
  const deed = today.useDeed('PUT /today/role', {
    refresh: ['GET /today/role'],
    said: () => t`The role card is kept.`,
    undo: () => today.call('PUT /today/role', was),
  })
  const isNew = title !== was.title || purpose !== was.purpose || reportsTo !== was.reportsTo
  return (
    <div className="craft-form">
      <TextField
        label={t`What the role is called here`}
        placeholder={t`Page manager`}
        value={title}
        onChange={setTitle}
        maxLength={120}
      />
      <TextField label={t`Answers to`} value={reportsTo} onChange={setReportsTo} maxLength={120} />
      <TextArea
        label={t`What it is for, in two sentences`}
        rows={2}
        value={purpose}
        onChange={setPurpose}
        maxLength={1000}
      />
      <Button isDisabled={!isNew} onPress={() => deed.run({ title, purpose, reportsTo })}>
        <Trans>Keep</Trans>
      </Button>
    </div>
  )
}

function OneLine({ line, onChange }: { line: RoleLine; onChange: () => void }) {
  const { t } = useLingui()
  const name = useRoleNames()[line.duty]
  return (
    <article className="craft-line">
      <header>
        <h2>{name}</h2>
        <Button look="quiet" onPress={onChange} aria-label={t`Change: ${name}`}>
          <Trans>Change</Trans>
        </Button>
      </header>
      <ul className="craft-matters">
        {line.matters.map((matter) => (
          <li key={matter}>{matter}</li>
        ))}
      </ul>
      {line.duty !== 'smm' && (
        <p className="meta">
          {line.people.length > 0 ? (
            line.people.map(({ id, name: person, email }) => (
              <span key={id} className="craft-person">
                {person}
                {email && <> · {email}</>}
              </span>
            ))
          ) : (
            <Trans>Nobody is written in yet.</Trans>
          )}
        </p>
      )}
      {line.words.length > 0 && (
        <p className="meta">
          <Trans>Known in the inbox by:</Trans> {line.words.join(', ')}
        </p>
      )}
      <Ageing line={line} />
    </article>
  )
}

function Ageing({ line: { open, late, oldest, answered, medianHours } }: { line: RoleLine }) {
  const { i18n } = useLingui()
  if (open + answered === 0) return null
  return (
    <p className="meta">
      {open > 0 && (
        <>
          <Plural value={open} one="# waits for their answer" other="# wait for their answer" />
          {oldest && (
            <>
              {' '}
              ·{' '}
              <Trans>
                the oldest <RelativeTime at={oldest} />
              </Trans>
            </>
          )}
          {late > 0 && (
            <span className="today-bad">
              {' '}
              · <Plural value={late} one="# late" other="# late" />
            </span>
          )}
          {answered > 0 && ' · '}
        </>
      )}
      {answered > 0 && medianHours !== null && (
        <Trans>
          <Plural value={answered} one="# answered" other="# answered" /> in three months, usually within{' '}
          {stretch(Math.round(medianHours * 60), i18n.locale)}
        </Trans>
      )}
    </p>
  )
}
