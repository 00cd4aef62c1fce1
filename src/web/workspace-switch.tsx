import { useLingui } from '@lingui/react/macro'
import { IconSelector } from '@tabler/icons-react'
import { Button } from 'react-aria-components'
import { Glyph } from './kit/glyph.tsx'
import { Menu, type MenuEntry } from './kit/menu.tsx'
import { setLook, useLook } from './look.ts'
import { changeWorkspace, signOut, useDesk } from './session.tsx'
import './workspace-switch.css'

/** The mark of the desk: which brand we work for, and the way to another one or out. */
export function WorkspaceSwitch({ folded }: { folded: boolean }) {
  const { t } = useLingui()
  const { me, workspace } = useDesk()
  const { theme } = useLook()
  const themes = [
    { id: 'auto', name: t`As the system` },
    { id: 'light', name: t`Light` },
    { id: 'dark', name: t`Dark` },
  ] as const
  const entries: MenuEntry[] = [
    ...me.workspaces.map((other): MenuEntry => ({
      id: other.id,
      name: other.practice && !other.sample ? t`${other.name} (practice)` : other.name,
      chosen: other.id === workspace.id,
      run: () => changeWorkspace(other.id),
    })),
    'line',
    {
      id: 'theme',
      name: t`Appearance`,
      items: themes.map(({ id, name }) => ({ id, name, chosen: id === theme, run: () => setLook({ theme: id }) })),
    },
    'line',
    { id: 'sign-out', name: t`Sign out ${me.name}`, run: () => void signOut() },
  ]
  return (
    <Menu
      label={t`Workspaces`}
      items={entries}
      button={
        <Button className="workspace">
          <img src="/mark.svg" alt="" width={22} height={22} />
          <span className={folded ? 'unseen' : 'workspace-name'}>{workspace.name}</span>
          {!folded && <Glyph icon={IconSelector} size={14} />}
        </Button>
      }
    />
  )
}
