import { Trans, useLingui } from '@lingui/react/macro'
import { type Action, keysOf } from './actions.tsx'
import { Dialog } from './kit/dialog.tsx'
import { Kbd } from './kit/kbd.tsx'
import './cheat-sheet.css'

/** The keys of this screen and of the desk, made from the same actions that answer them. */
export function CheatSheet({
  actions,
  isOpen,
  onClose,
}: {
  actions: readonly Action[]
  isOpen: boolean
  onClose: () => void
}) {
  const { t } = useLingui()
  const withKeys = actions.filter((action) => keysOf(action).length > 0)
  return (
    <Dialog title={t`Keys`} size="wide" isOpen={isOpen} onClose={onClose}>
      <div className="cheat-sheet">
        <KeyGroup name={t`On this screen`} actions={withKeys.filter(({ scope }) => scope !== 'everywhere')} />
        <KeyGroup name={t`Everywhere`} actions={withKeys.filter(({ scope }) => scope === 'everywhere')} />
      </div>
      <p className="meta">
        <Trans>Single letters can be switched off, moved behind Alt or changed in Settings.</Trans>
      </p>
    </Dialog>
  )
}

const KeyGroup = ({ name, actions }: { name: string; actions: readonly Action[] }) =>
  actions.length > 0 && (
    <section className="cheat-group">
      <h3>{name}</h3>
      <dl>
        {actions.map((action) => (
          <div key={action.id} className="cheat-line">
            <dt>{action.label}</dt>
            <dd>
              {keysOf(action).map((keys) => (
                <span key={keys}>
                  <Kbd keys={keys} />
                  <span className="unseen">{keys}</span>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
