import { useLingui } from '@lingui/react/macro'
import { IconChecks, IconPhoto } from '@tabler/icons-react'
import { useAction } from '#web/actions.tsx'
import { Glyph } from '#web/kit/glyph.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Link } from '#web/kit/link.tsx'
import { NumberText } from '#web/kit/number-text.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { useGo } from '#web/url.ts'
import { publish } from './calls.ts'

/** From the calendar to the posts that wait for a word; its menu leads to the rest. */
export function PublishDoors() {
  const { t } = useLingui()
  const go = useGo()
  const count = publish.useCall('GET /publish/approvals/count', {})
  const mine = publish.useCall('GET /publish/comments/mine/count', {})
  useLiveRefresh('publish.post', ['GET /publish/approvals/count', 'GET /publish/comments/mine/count'])
  const waiting = (count.data?.waiting ?? 0) + (mine.data?.waiting ?? 0)
  useAction({ id: 'calendar.approvals', label: t`Posts for approval`, keys: 'shift+a', run: () => go('/approvals') })
  useAction({ id: 'calendar.import', label: t`Import and export posts`, run: () => go('/import') })
  useAction({ id: 'calendar.notices', label: t`Notices`, run: () => go('/notices') })
  const doors = (
    <span className="calendar-door-wide">
      <IconButton label={t`Media library`} icon={IconPhoto} keys="shift+l" onPress={() => go('/library')} />
    </span>
  )
  useAction({ id: 'calendar.library', label: t`Media library`, keys: 'shift+l', run: () => go('/library') })
  const approvals =
    waiting > 0 ? (
      <Link look="button" href="/approvals" aria-label={`${t`For approval`} ${waiting}`}>
        <Glyph icon={IconChecks} />
        <span className="calendar-door-text">{t`For approval`}</span> <NumberText value={waiting} />
      </Link>
    ) : (
      <IconButton label={t`Posts for approval`} icon={IconChecks} keys="shift+a" onPress={() => go('/approvals')} />
    )
  return (
    <>
      {doors}
      {approvals}
    </>
  )
}
