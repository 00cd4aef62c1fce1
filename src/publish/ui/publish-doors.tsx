import { useLingui } from '@lingui/react/macro'
import { IconBell, IconChecks, IconTableImport } from '@tabler/icons-react'
import { useAction } from '#web/actions.tsx'
import { Glyph } from '#web/kit/glyph.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Link } from '#web/kit/link.tsx'
import { NumberText } from '#web/kit/number-text.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { useGo } from '#web/url.ts'
import { publish } from './calls.ts'

/** From the calendar to what belongs to it: posts that wait for a word, and tables of posts. */
export function PublishDoors() {
  const { t } = useLingui()
  const go = useGo()
  const count = publish.useCall('GET /publish/approvals/count', {})
  useLiveRefresh('publish.post', ['GET /publish/approvals/count'])
  const waiting = count.data?.waiting ?? 0
  useAction({ id: 'calendar.approvals', label: t`Posts for approval`, keys: 'shift+a', run: () => go('/approvals') })
  useAction({ id: 'calendar.import', label: t`Import and export posts`, run: () => go('/import') })
  useAction({ id: 'calendar.notices', label: t`Notices`, run: () => go('/notices') })
  return (
    <>
      {waiting > 0 ? (
        <Link look="button" href="/approvals">
          <Glyph icon={IconChecks} />
          {t`For approval`} <NumberText value={waiting} />
        </Link>
      ) : (
        <IconButton label={t`Posts for approval`} icon={IconChecks} keys="shift+a" onPress={() => go('/approvals')} />
      )}
      <IconButton label={t`Import and export posts`} icon={IconTableImport} onPress={() => go('/import')} />
      <IconButton label={t`Notices`} icon={IconBell} onPress={() => go('/notices')} />
    </>
  )
}
