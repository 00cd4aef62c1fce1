import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconAlertTriangle, IconMovie } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { Badge } from '#web/kit/badge.tsx'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Select } from '#web/kit/select.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { publish, type LibraryItem } from '../calls.ts'
import { mediaUrl } from '../upload.ts'
import './library.css'

const PAUSE_MILLISECONDS = 250

/** Everything that was brought in, found by words, folder and tag. */
export function Library({ onTake, current }: { onTake: (item: LibraryItem) => void; current?: string | null }) {
  const { t } = useLingui()
  const [words, setWords] = useState('')
  const [asked, setAsked] = useState('')
  const [folder, setFolder] = useState('all')
  const [tag, setTag] = useState('all')
  const about = publish.useCall('GET /publish/folders', {})
  useEffect(() => {
    const timer = setTimeout(() => setAsked(words), PAUSE_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [words])
  const found = publish.useList('GET /publish/media', {
    words: asked,
    ...(folder === 'all' ? {} : { folderId: folder }),
    ...(tag === 'all' ? {} : { tag }),
  })
  const isFiltered = asked !== '' || folder !== 'all' || tag !== 'all'
  const folders = [
    { id: 'all', name: t`All folders` },
    ...(about.data?.folders ?? []).map(({ id, name, count }) => ({ id, name: `${name} (${count ?? 0})` })),
  ]
  const tags = [
    { id: 'all', name: t`All tags` },
    ...(about.data?.tags ?? []).map(({ tag: id, count }) => ({ id, name: `#${id} (${count})` })),
  ]
  return (
    <div className="library">
      <div className="library-tools">
        <TextField
          label={t`Find`}
          placeholder={t`Name, description or tag`}
          value={words}
          onChange={setWords}
          type="search"
        />
        <Select label={t`Folder`} options={folders} value={folder} onChange={setFolder} />
        {tags.length > 1 && <Select label={t`Tag`} options={tags} value={tag} onChange={setTag} />}
      </div>
      {found.problem ? (
        <EmptyState
          kind="error"
          title={t`The library could not be opened`}
          action={<Button onPress={found.refetch}>{t`Try again`}</Button>}
        >
          {problemSentence(found.problem)}
        </EmptyState>
      ) : found.isPending ? (
        <Skeleton />
      ) : found.items.length === 0 ? (
        <EmptyState
          kind={isFiltered ? 'no-match' : 'first-use'}
          title={isFiltered ? t`Nothing goes by that name` : t`Nothing has been brought in yet`}
        >
          {isFiltered ? (
            <Trans>Another word, folder or tag may have it.</Trans>
          ) : (
            <Trans>Pictures and videos of your posts are kept here and can be used again.</Trans>
          )}
        </EmptyState>
      ) : (
        <ul className="library-grid">
          {found.items.map((item) => (
            <li key={item.id}>
              <button
                type="button"
                className="library-item"
                aria-current={current === item.id || undefined}
                onClick={() => onTake(item)}
              >
                <Thumb item={item} />
                <span className="library-name">{item.name || item.alt || t`Without a name`}</span>
                <Signs item={item} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {found.hasMore && (
        <Button onPress={found.readOn} isPending={found.isReadingOn}>
          <Trans>More</Trans>
        </Button>
      )}
    </div>
  )
}

export const Thumb = ({ item }: { item: Pick<LibraryItem, 'id' | 'mime' | 'alt'> }) =>
  item.mime.startsWith('video/') ? (
    <span className="library-thumb">
      <IconMovie size={32} stroke={1.4} aria-hidden />
    </span>
  ) : (
    <img className="library-thumb" src={mediaUrl(item.id, 'small')} alt="" loading="lazy" />
  )

function Signs({ item }: { item: LibraryItem }) {
  return (
    <span className="library-signs">
      {item.seconds !== null && (
        <span className="meta">
          <Plural value={Math.round(item.seconds)} one="# second" other="# seconds" />
        </span>
      )}
      {item.alt.trim() === '' && (
        <Badge tone="warn" icon={IconAlertTriangle}>
          <Trans>No description</Trans>
        </Badge>
      )}
      {item.expiresOn !== null && (
        <Badge tone="info">
          <Trans>until {item.expiresOn}</Trans>
        </Badge>
      )}
    </span>
  )
}
