import { useLingui } from '@lingui/react/macro'
import { IconMessagePlus } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { useAction } from '#web/actions.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { inbox } from '../calls.ts'
import { useInboxPlace } from '../place.ts'

const SeenDrawer = lazy(() => import('./seen-drawer.tsx').then((part) => ({ default: part.SeenDrawer })))

/** The way to what the desk cannot hear; only where there is a page that tells it nothing. */
export function AddSeen() {
  const { t } = useLingui()
  const [, setUrl] = useInboxPlace()
  const isThere = (inbox.useCall('GET /inbox/seen/channels', {}).data?.channels.length ?? 0) > 0
  const open = () => setUrl({ panel: 'seen' })
  useAction({ id: 'inbox.seen', label: t`Add a comment seen elsewhere`, keys: 'shift+n', when: isThere, run: open })
  if (!isThere) return null
  return <IconButton label={t`Add a comment seen elsewhere`} icon={IconMessagePlus} keys="shift+n" onPress={open} />
}

/** The drawer itself comes when it is first asked for. */
export function Seen({ current }: { current: string | null }) {
  const [{ panel }] = useInboxPlace()
  const isOpen = panel === 'seen' || panel === 'seen-next'
  const channels = inbox.useCall('GET /inbox/seen/channels', {}).data?.channels
  const call = inbox.useCall('GET /inbox/threads/:id', { id: current ?? '0' }, { enabled: isOpen && current !== null })
  if (!isOpen || !channels) return null
  return (
    <Suspense>
      <SeenDrawer channels={channels} talk={call.data?.thread.id === current ? call.data : null} />
    </Suspense>
  )
}
