import { useLingui } from '@lingui/react/macro'
import {
  type Icon,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconCode,
  IconH2,
  IconH3,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconSeparatorHorizontal,
  IconSourceCode,
  IconStrikethrough,
} from '@tabler/icons-react'
import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands'
import { redo, redoDepth, undo, undoDepth } from 'prosemirror-history'
import { liftListItem, wrapInList } from 'prosemirror-schema-list'
import type { Command } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { Separator, ToggleButton, Toolbar } from 'react-aria-components'
import { isMac } from '#web/device.ts'
import { ariaKeys } from '#web/keys.ts'
import { Glyph } from '#web/kit/glyph.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Tooltip } from '#web/kit/tooltip.tsx'
import type { LibraryItem } from '../calls.ts'
import { LibraryPicker } from '../library/library-picker.tsx'
import { LinkTool } from './link-tool.tsx'
import { article } from './schema.ts'
import { isMarked, isWithin } from './standing.ts'

const { nodes, marks } = article

type Props = { view: EditorView; onPicture: (item: LibraryItem) => void }

/** What can be done with the words: one row of signs, walked by the arrow keys. */
export function Tools({ view, onPicture }: Props) {
  const { t } = useLingui()
  const { state } = view
  const run = (command: Command) => {
    command(view.state, view.dispatch, view)
    view.focus()
  }
  const block = (name: string, attrs?: { level: number }) => isWithin(state, name, attrs)
  const heading = (level: number) =>
    block('heading', { level }) ? setBlockType(nodes.paragraph) : setBlockType(nodes.heading, { level })
  const list = (name: 'bullet_list' | 'ordered_list') =>
    block(name) ? liftListItem(nodes.list_item) : wrapInList(nodes[name])
  const tools: { id: string; label: string; icon: Icon; keys?: string; isOn: boolean; command: Command }[][] = [
    [
      {
        id: 'h2',
        label: t`Heading`,
        icon: IconH2,
        keys: 'mod+alt+2',
        isOn: block('heading', { level: 2 }),
        command: heading(2),
      },
      {
        id: 'h3',
        label: t`Smaller heading`,
        icon: IconH3,
        keys: 'mod+alt+3',
        isOn: block('heading', { level: 3 }),
        command: heading(3),
      },
    ],
    [
      {
        id: 'bold',
        label: t`Bold`,
        icon: IconBold,
        keys: 'mod+b',
        isOn: isMarked(state, marks.strong),
        command: toggleMark(marks.strong),
      },
      {
        id: 'italic',
        label: t`Italic`,
        icon: IconItalic,
        keys: 'mod+i',
        isOn: isMarked(state, marks.em),
        command: toggleMark(marks.em),
      },
      {
        id: 'strike',
        label: t`Struck out`,
        icon: IconStrikethrough,
        keys: 'mod+shift+x',
        isOn: isMarked(state, marks.strike),
        command: toggleMark(marks.strike),
      },
      {
        id: 'code',
        label: t`Code`,
        icon: IconCode,
        keys: 'mod+e',
        isOn: isMarked(state, marks.code),
        command: toggleMark(marks.code),
      },
    ],
    [
      {
        id: 'points',
        label: t`List`,
        icon: IconList,
        keys: 'mod+shift+8',
        isOn: block('bullet_list'),
        command: list('bullet_list'),
      },
      {
        id: 'steps',
        label: t`Numbered list`,
        icon: IconListNumbers,
        keys: 'mod+shift+7',
        isOn: block('ordered_list'),
        command: list('ordered_list'),
      },
      {
        id: 'quote',
        label: t`Quote`,
        icon: IconBlockquote,
        keys: 'mod+shift+9',
        isOn: block('blockquote'),
        command: block('blockquote') ? lift : wrapIn(nodes.blockquote),
      },
      {
        id: 'block',
        label: t`Block of code`,
        icon: IconSourceCode,
        isOn: block('code_block'),
        command: setBlockType(block('code_block') ? nodes.paragraph : nodes.code_block),
      },
    ],
  ]
  return (
    <Toolbar className="rich-tools" aria-label={t`How the words look`}>
      {tools.map((group) => (
        <span key={group[0]?.id} className="rich-group">
          {group.map(({ id, label, icon, keys, isOn, command }) => (
            <Tooltip key={id} text={label} {...(keys ? { keys } : {})}>
              <ToggleButton
                className="icon-button"
                aria-label={label}
                isSelected={isOn}
                onChange={() => run(command)}
                render={(dom) => <button {...dom} {...(keys ? { 'aria-keyshortcuts': ariaKeys(keys, isMac) } : {})} />}
              >
                <Glyph icon={icon} size={17} />
              </ToggleButton>
            </Tooltip>
          ))}
          <Separator orientation="vertical" />
        </span>
      ))}
      <LinkTool view={view} icon={IconLink} />
      <IconButton
        label={t`Divider`}
        icon={IconSeparatorHorizontal}
        onPress={() =>
          run((now, dispatch) => {
            dispatch?.(now.tr.replaceSelectionWith(nodes.horizontal_rule.create()).scrollIntoView())
            return true
          })
        }
      />
      <LibraryPicker onTake={onPicture} isSmall />
      <span className="rich-group">
        <IconButton
          label={t`Undo`}
          icon={IconArrowBackUp}
          keys="mod+z"
          isDisabled={undoDepth(state) === 0}
          onPress={() => run(undo)}
        />
        <IconButton
          label={t`Redo`}
          icon={IconArrowForwardUp}
          keys="mod+shift+z"
          isDisabled={redoDepth(state) === 0}
          onPress={() => run(redo)}
        />
      </span>
    </Toolbar>
  )
}
