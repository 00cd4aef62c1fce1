import { useLingui } from '@lingui/react/macro'
import { IconDots } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useAction } from './actions.tsx'
import { send } from './client.ts'
import { Drawer } from './kit/drawer.tsx'
import { Glyph } from './kit/glyph.tsx'
import { Kbd } from './kit/kbd.tsx'
import { NumberText } from './kit/number-text.tsx'
import { LiveLine } from './live-line.tsx'
import { places } from './places.ts'
import { type ScreenLine, screens } from './screens.ts'
import { WorkspaceSwitch } from './workspace-switch.tsx'
import './nav.css'

const KEPT = 'meydan.nav'
const ORDER: readonly string[] = Object.values(places).map(({ path }) => path)
const ON_PHONE: ReadonlySet<string> = new Set([
  places.today.path,
  places.watch.path,
  places.calendar.path,
  places.inbox.path,
])

const listed = screens.filter(({ nav }) => nav).toSorted((a, b) => ORDER.indexOf(a.path) - ORDER.indexOf(b.path))

/** The rooms of the desk: a column at a desk, a bar under the thumb on a phone. */
export function Nav() {
  const { t } = useLingui()
  const [folded, setFolded] = useState(localStorage.getItem(KEPT) === 'folded')
  const [more, setMore] = useState(false)
  useAction({
    id: 'desk.fold-nav',
    label: folded ? t`Show the navigation` : t`Fold the navigation`,
    keys: '\\',
    scope: 'everywhere',
    run: () => {
      localStorage.setItem(KEPT, folded ? 'open' : 'folded')
      setFolded(!folded)
    },
  })
  const rest = listed.filter(({ path }) => !ON_PHONE.has(path))
  return (
    <>
      <nav className="nav" data-folded={folded || undefined} aria-label={t`Rooms`}>
        <WorkspaceSwitch folded={folded} />
        <Rooms lines={listed.filter(({ nav }) => nav === 'duty')} />
        <Rooms lines={listed.filter(({ nav }) => nav === 'desk')} />
        <LiveLine folded={folded} />
      </nav>
      <nav className="thumb-bar" aria-label={t`Rooms`}>
        {listed
          .filter(({ path }) => ON_PHONE.has(path))
          .map((line) => (
            <Room key={line.path} line={line} />
          ))}
        <Button className="room" onPress={() => setMore(true)}>
          <Glyph icon={IconDots} size={20} />
          <span className="room-name">{t`More`}</span>
        </Button>
      </nav>
      <Drawer title={t`More`} isOpen={more} onClose={() => setMore(false)}>
        {/* A tap on a room closes the sheet by going there. */}
        <div className="nav-more" onClickCapture={() => setTimeout(() => setMore(false))}>
          <Rooms lines={rest} />
        </div>
        <WorkspaceSwitch folded={false} />
        <LiveLine folded={false} />
      </Drawer>
    </>
  )
}

const Rooms = ({ lines }: { lines: readonly ScreenLine[] }) => (
  <ul className="rooms">
    {lines.map((line) => (
      <li key={line.path}>
        <Room line={line} />
      </li>
    ))}
  </ul>
)

function Room({ line }: { line: ScreenLine }) {
  const { i18n } = useLingui()
  return (
    <Link className="room" to={line.path} activeOptions={{ exact: line.path === '/', includeSearch: false }}>
      {line.icon && <Glyph icon={line.icon} size={17} />}
      <span className="room-name">{i18n._(line.name)}</span>
      {line.count && <Count of={line.count} />}
      {line.keys && <Kbd keys={line.keys} />}
    </Link>
  )
}

function Count({ of }: { of: { from: string; field: string } }) {
  const { data } = useQuery({
    queryKey: ['one', of.from, {}],
    queryFn: ({ signal }): Promise<Record<string, unknown>> => send(of.from, {}, signal),
  })
  const count = data?.[of.field]
  return typeof count === 'number' && count > 0 ? (
    <span className="room-count">
      <NumberText value={count} />
    </span>
  ) : null
}
