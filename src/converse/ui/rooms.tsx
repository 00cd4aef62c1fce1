import { useLingui } from '@lingui/react/macro'
import { IconLayoutList } from '@tabler/icons-react'
import { useAction } from '#web/actions.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Link } from '#web/kit/link.tsx'
import { Menu } from '#web/kit/menu.tsx'
import { useGo } from '#web/url.ts'
import { CrisisFlag } from './crisis/crisis-flag.tsx'
import './rooms.css'

const ROOMS = ['inbox', 'garden', 'handoffs', 'crisis'] as const

type Room = (typeof ROOMS)[number]

const PATHS: Record<Room, string> = {
  inbox: '/inbox',
  garden: '/inbox/garden',
  handoffs: '/inbox/handoffs',
  crisis: '/inbox/crisis',
}

/** The rooms of this duty, beside the queue: links at a desk, a menu on a phone. */
export function InboxRooms({ here }: { here: Room }) {
  const { t } = useLingui()
  const go = useGo()
  const names: Record<Room, string> = {
    inbox: t`Queue`,
    garden: t`Garden`,
    handoffs: t`Handed off`,
    crisis: t`Crisis room`,
  }
  useAction({
    id: 'inbox.go-handoffs',
    label: t`Go to what was handed off`,
    keys: 'g h',
    run: () => go(PATHS.handoffs),
  })
  const settings = { id: 'settings', name: t`Settings`, href: '/inbox/settings' }
  const others = ROOMS.filter((room) => room !== here).map((id) => ({ id, name: names[id], href: PATHS[id] }))
  return (
    <nav className="inbox-rooms" aria-label={t`Rooms of the inbox`}>
      {here !== 'crisis' && <CrisisFlag />}
      <span className="inbox-rooms-wide">
        {others.map(({ id, name, href }) => (
          <Link key={id} look="quiet" href={href}>
            {name}
          </Link>
        ))}
      </span>
      <span className="inbox-rooms-narrow">
        <Menu
          label={t`Rooms of the inbox`}
          items={here === 'inbox' ? [...others, settings] : others}
          button={<IconButton label={t`Rooms of the inbox`} icon={IconLayoutList} />}
        />
      </span>
    </nav>
  )
}
