import { Trans, useLingui } from '@lingui/react/macro'
import { IconCheck, IconDotsVertical, IconHandStop } from '@tabler/icons-react'
import { memo } from 'react'
import { Avatar } from '#web/kit/avatar.tsx'
import { Glyph } from '#web/kit/glyph.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Menu, type MenuEntry } from '#web/kit/menu.tsx'
import type { Card, Channel, MonthPost } from '../calls.ts'
import { lookOf, STATES } from '../state-words.tsx'
import { POST_TYPE } from '../day-column.tsx'
import { timeText } from '../days.ts'
import './chip.css'

/** As much of a post as a line shows. */
export type ChipPost = Pick<MonthPost, 'id' | 'text' | 'lang' | 'state' | 'channelIds' | 'isHeld'> & {
  at: string | null
  deliveries: { state: Card['deliveries'][number]['state'] }[]
}

type Props = {
  post: ChipPost
  channels: readonly Channel[]
  zone: string
  isCurrent: boolean
  isSelected: boolean
  /** Only asked for by the chip that is in hand; a month of menus would be slow. */
  menuOf: (id: string) => readonly MenuEntry[]
  onOpen: (id: string) => void
  onCurrent: (id: string | null) => void
}

/** A post as a line: its hour always, its channels, its first words, its state as a sign. */
export const PostChip = memo(function PostChip({
  post,
  channels,
  zone,
  isCurrent,
  isSelected,
  menuOf,
  onOpen,
  onCurrent,
}: Props) {
  const { t, i18n } = useLingui()
  const look = lookOf(post)
  const shown = channels.filter(({ id }) => post.channelIds.includes(id))
  const [first] = shown
  const stateName =
    look === 'draft'
      ? t({ context: 'a post', message: 'Draft' })
      : look === 'review'
        ? t`For approval`
        : look === 'idea'
          ? t({ context: 'a post', message: 'Idea' })
          : i18n._(STATES[look].name)
  const sign = post.isHeld
    ? IconHandStop
    : isSelected
      ? IconCheck
      : TOLD.has(look) && isState(look)
        ? STATES[look].icon
        : null
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging and hovering only; its buttons do the rest
    <li
      className="chip-post"
      data-look={look}
      data-selected={isSelected || undefined}
      data-post={post.id}
      draggable={look !== 'live'}
      onDragStart={(event) => {
        event.dataTransfer.setData(POST_TYPE, post.id)
        event.dataTransfer.setData('text/plain', post.id)
        event.dataTransfer.effectAllowed = 'move'
        onCurrent(post.id)
      }}
      onPointerEnter={() => onCurrent(post.id)}
      onFocus={() => onCurrent(post.id)}
    >
      <button type="button" className="chip-post-open" onClick={() => onOpen(post.id)}>
        <span className="chip-post-time">{post.at ? timeText(post.at, zone) : '–'}</span>
        {first && <Avatar name={first.name} src={first.avatar} network={first.network} size={20} />}
        {shown.length > 1 && <span className="meta">+{shown.length - 1}</span>}
        <span className="chip-post-text" lang={post.lang}>
          {post.text.trim() === '' ? <Trans>Nothing written yet</Trans> : post.text}
        </span>
        {sign && <Glyph icon={sign} size={12} />}
        <span className="unseen">
          {shown.map(({ name }) => name).join(', ')}, {post.isHeld ? t`On hold` : stateName}
          {isSelected && `, ${t`Selected`}`}
        </span>
      </button>
      {isCurrent && (
        <Menu
          button={<IconButton label={t`More`} icon={IconDotsVertical} size={13} />}
          label={t`More`}
          items={menuOf(post.id)}
          placement="bottom end"
        />
      )}
    </li>
  )
})

type Look = ReturnType<typeof lookOf>
/** What is plain is told by the look alone and by the words nobody sees. */
const TOLD = new Set<Look>(['failed', 'unknown', 'late', 'held', 'due', 'live', 'sending', 'processing'])

const isState = (look: Look): look is Exclude<Look, 'draft' | 'review' | 'idea'> =>
  look !== 'draft' && look !== 'review' && look !== 'idea'
