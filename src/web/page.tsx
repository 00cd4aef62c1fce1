import { Trans, useLingui } from '@lingui/react/macro'
import { IconSearch } from '@tabler/icons-react'
import { type ReactNode, useEffect } from 'react'
import { Button } from 'react-aria-components'
import { runAction } from './actions.tsx'
import { isMac } from './device.ts'
import { Kbd } from './kit/kbd.tsx'
import { ariaKeys } from './keys.ts'
import './page.css'

type Props = {
  name: string
  /** One sentence of where we are: "3 topics, last 72 hours". */
  scope?: ReactNode
  /** The one main deed of the screen: a Button with look="primary". */
  primary?: ReactNode
  /** Beside it: a Menu or two quiet buttons. */
  tools?: ReactNode
  /** `fill`: panes that scroll by themselves. `scroll`: one column that scrolls. */
  body?: 'fill' | 'scroll'
  children: ReactNode
}

/** The frame of every screen: the bar above and the work below. */
export function Page({ name, scope, primary, tools, body = 'scroll', children }: Props) {
  const { t } = useLingui()
  useEffect(() => {
    document.title = `${name} · Meydan`
  }, [name])
  return (
    <>
      <header className="bar">
        <div className="bar-words">
          <h1 className="bar-name">{name}</h1>
          {scope && <p className="bar-scope">{scope}</p>}
        </div>
        <Button
          className="bar-palette"
          onPress={() => runAction('desk.palette')}
          render={(dom) => <button {...dom} aria-keyshortcuts={ariaKeys('mod+k', isMac)} />}
        >
          <IconSearch size={14} stroke={1.7} aria-hidden />
          <span className="bar-palette-words">
            <Trans>Find or do…</Trans>
          </span>
          <Kbd keys="mod+k" />
        </Button>
        <div className="bar-deeds">
          {tools}
          {primary}
        </div>
      </header>
      <main className="work" data-body={body} id="work" tabIndex={-1} aria-label={t`${name}: the work`}>
        {children}
      </main>
    </>
  )
}
