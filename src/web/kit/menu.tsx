import { IconCheck, IconChevronRight, type Icon } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator, SubmenuTrigger } from 'react-aria-components'
import { isMac } from '../device.ts'
import { ariaKeys } from '../keys.ts'
import { Glyph } from './glyph.tsx'
import { Kbd } from './kbd.tsx'
import './menu.css'
import './popover.css'

/** An entry of a menu; with `items` it opens a menu of its own. `'line'` separates. */
export type MenuEntry =
  | 'line'
  | {
      id: string
      name: string
      icon?: Icon
      keys?: string
      /** A tick before the name: this one is in force. */
      chosen?: boolean
      danger?: boolean
      disabled?: boolean
      href?: string
      run?: () => void
      items?: readonly MenuEntry[]
    }

type Props = {
  /** One kit Button or IconButton. */
  button: ReactElement
  /** Names the menu for assistive technology. */
  label: string
  items: readonly MenuEntry[]
  placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end' | 'right top'
  /** For who opens it otherwise than by its button. */
  isOpen?: boolean
  onOpenChange?: (isOpen: boolean) => void
}

/** Deeds behind a button. Everything in a menu must also be an action of the palette. */
export const Menu = ({ button, label, items, placement = 'bottom start', ...opening }: Props) => (
  <MenuTrigger {...opening}>
    {button}
    <Popover className="popover" placement={placement} offset={4}>
      <Entries label={label} items={items} />
    </Popover>
  </MenuTrigger>
)

const Entries = ({ label, items }: { label: string; items: readonly MenuEntry[] }) => (
  <AriaMenu className="menu" aria-label={label}>
    {items.map((entry, place) =>
      entry === 'line' ? (
        // oxlint-disable-next-line react/no-array-index-key -- a line has no name but its place
        <Separator key={`line${place}`} className="menu-line" />
      ) : (
        <Entry key={entry.id} entry={entry} />
      ),
    )}
  </AriaMenu>
)

function Entry({ entry }: { entry: Exclude<MenuEntry, 'line'> }) {
  const { id, name, icon, keys, chosen, danger, disabled, href, run, items } = entry
  const item = (
    <MenuItem
      className="menu-item"
      id={id}
      textValue={name}
      isDisabled={disabled ?? false}
      data-danger={danger || undefined}
      {...(href ? { href } : {})}
      {...(run ? { onAction: run } : {})}
      {...(keys ? { 'data-keys': ariaKeys(keys, isMac) } : {})}
    >
      {icon && <Glyph icon={icon} />}
      <span className="menu-name">{name}</span>
      {chosen && <Glyph icon={IconCheck} size={14} />}
      {keys && <Kbd keys={keys} />}
      {items && <Glyph icon={IconChevronRight} size={14} />}
    </MenuItem>
  )
  if (!items) return item
  return (
    <SubmenuTrigger>
      {item}
      <Popover className="popover" offset={-2}>
        <Entries label={name} items={items} />
      </Popover>
    </SubmenuTrigger>
  )
}
