import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useState } from 'react'
import { Badge } from '#web/kit/badge.tsx'
import { Button } from '#web/kit/button.tsx'
import { Drawer } from '#web/kit/drawer.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { publish, type Channel, type Version } from '../calls.ts'
import { Change } from './change.tsx'
import { useSummary } from './summary.ts'
import './versions.css'

type Props = {
  postId: string
  channels: readonly Channel[]
  zone: string
  /** What has gone out is only to be looked at. */
  isLocked: boolean
  onRestore: (versionId: string) => void
  onClose: () => void
}

/** How the post read before: who changed what, and the way back to it. */
export function Versions({ onClose, ...about }: Props) {
  const { t } = useLingui()
  const list = publish.useList('GET /publish/posts/:id/versions', { id: about.postId })
  return (
    <Drawer title={t`Versions`} isOpen onClose={onClose} size="wide">
      {list.problem && <p>{problemSentence(list.problem)}</p>}
      {list.isPending && <Skeleton />}
      {!list.isPending && !list.problem && list.items.length === 0 && (
        <p className="versions-none">
          <Trans>Nothing was written yet. From the first word on, every sitting is kept here.</Trans>
        </p>
      )}
      <ol className="versions" aria-label={t`Versions`}>
        {list.items.map((version) => (
          <OneVersion key={version.id} version={version} {...about} />
        ))}
      </ol>
      {list.hasMore && (
        <Button look="quiet" onPress={list.readOn} isPending={list.isReadingOn}>
          <Trans>Older versions</Trans>
        </Button>
      )}
    </Drawer>
  )
}

type OneProps = Omit<Props, 'onClose'> & { version: Version }

function OneVersion({ version, postId, channels, zone, isLocked, onRestore }: OneProps) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const summary = useSummary(channels)
  return (
    <li className="version" data-now={version.isNow || undefined}>
      <div className="version-head">
        <strong>{version.by || t`Meydan`}</strong>
        <Moment at={version.at} zone={zone} />
        {version.isNow && <Badge tone="cini">{t`As it stands now`}</Badge>}
        {version.isPlanned && <Badge tone="info">{t`On the calendar`}</Badge>}
        {version.approvedBy.length > 0 && <Badge tone="good">{t`Approved by ${version.approvedBy.join(', ')}`}</Badge>}
        {version.restoredFrom !== null && <Badge>{t`Brought back`}</Badge>}
      </div>
      <p className="version-summary">{summary(version.changes)}</p>
      <div className="version-deeds">
        <Button look="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {isOpen ? t`Fold the changes` : t`See the changes`}
        </Button>
        {!version.isNow && !isLocked && (
          <Button icon={IconArrowBackUp} onPress={() => onRestore(version.id)}>
            <Trans>Bring this back</Trans>
          </Button>
        )}
      </div>
      {isOpen && <Change postId={postId} versionId={version.id} channels={channels} />}
    </li>
  )
}
