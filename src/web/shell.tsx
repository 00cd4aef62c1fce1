import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { type Action, useAction, useActions, useKeyboard } from './actions.tsx'
import { CheatSheet } from './cheat-sheet.tsx'
import { sendHeld } from './hold.ts'
import { toast, Toasts } from './kit/toast.tsx'
import { openLive } from './live.ts'
import { Nav } from './nav.tsx'
import { Palette } from './palette.tsx'
import { screens } from './screens.ts'
import { useDesk } from './session.tsx'
import { undoLast } from './undo.ts'
import './shell.css'

const FreezeBanner = lazy(() =>
  import('../publish/ui/freeze/freeze-banner.tsx').then((held) => ({ default: held.FreezeBanner })),
)

const PracticeRibbon = lazy(() => import('../practice/ui/ribbon.tsx').then((held) => ({ default: held.Ribbon })))

const SampleRibbon = lazy(() => import('../practice/ui/sample/ribbon.tsx').then((held) => ({ default: held.Ribbon })))

/** The desk around every screen: navigation, keys, palette, live stream and what has just happened. */
export function Shell() {
  const { t } = useLingui()
  const { workspace } = useDesk()
  const queries = useQueryClient()
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null)
  const close = () => setOpen(null)
  const actions = useActions()
  // What could be done when the palette was opened: its own layer hides the screen's actions while it is open.
  const [offered, setOffered] = useState<readonly Action[]>([])
  const show = (which: 'palette' | 'keys') => {
    setOffered(actions)
    setOpen(which)
  }

  useKeyboard()
  useEffect(() => openLive(workspace.id, queries), [workspace.id, queries])
  useEffect(() => {
    addEventListener('pagehide', sendHeld)
    return () => removeEventListener('pagehide', sendHeld)
  }, [])

  useAction({
    id: 'desk.palette',
    label: t`Find or do…`,
    keys: 'mod+k',
    scope: 'everywhere',
    run: () => show('palette'),
  })
  useAction({ id: 'desk.keys', label: t`Keys of this screen`, keys: '?', scope: 'everywhere', run: () => show('keys') })
  useAction({
    id: 'desk.undo',
    label: t`Undo`,
    keys: ['z', 'mod+z'],
    scope: 'everywhere',
    run: () => void undoLast().then((done) => done && toast(t`Undone`)),
  })
  return (
    <div className="shell">
      <a className="skip" href="#work">
        <Trans>To the work</Trans>
      </a>
      <Nav />
      {screens.map((screen) => screen.nav && <GoTo key={screen.path} screen={screen} />)}
      <div className="stage">
        {workspace.practice && <Suspense>{workspace.sample ? <SampleRibbon /> : <PracticeRibbon />}</Suspense>}
        <Suspense>
          <FreezeBanner />
        </Suspense>
        <Outlet />
      </div>
      <Palette actions={offered} isOpen={open === 'palette'} onClose={close} />
      <CheatSheet actions={offered} isOpen={open === 'keys'} onClose={close} />
      <Toasts />
    </div>
  )
}

function GoTo({ screen }: { screen: (typeof screens)[number] }) {
  const { i18n, t } = useLingui()
  const router = useRouter()
  const name = i18n._(screen.name)
  useAction({
    id: `go.${screen.path}`,
    label: t`Go to ${name}`,
    scope: 'everywhere',
    run: () => void router.navigate({ to: screen.path }),
    ...(screen.keys ? { keys: screen.keys } : {}),
  })
  return null
}
