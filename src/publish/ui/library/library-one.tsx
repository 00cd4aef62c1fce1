import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconCrop, IconFolderPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Link } from '#web/kit/link.tsx'
import { Menu } from '#web/kit/menu.tsx'
import { fileSize } from '#web/kit/numbers.ts'
import { Select } from '#web/kit/select.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { TextArea } from '#web/kit/text-area.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { publish, type LibraryItem } from '../calls.ts'
import { mediaUrl } from '../upload.ts'

export const LIBRARY = ['GET /publish/media', 'GET /publish/media/:id', 'GET /publish/folders'] as const

/** One picture or video: its words, its place, its rights, where it is used, and parts cut from it. */
export function LibraryOne({ id, onGone, onShow }: { id: string; onGone: () => void; onShow: (id: string) => void }) {
  const { t } = useLingui()
  const asked = publish.useCall('GET /publish/media/:id', { id })
  const putAway = publish.useDeed('DELETE /publish/media/:id', {
    refresh: LIBRARY,
    said: () => t`It is put away`,
    undo: () => publish.call('POST /publish/media/:id/restore', { id }),
    onDone: onGone,
  })
  if (!asked.data) return <Skeleton />
  const { media, uses } = asked.data
  return (
    <aside className="library-one" aria-label={t`About this file`}>
      {media.madeOf !== null && (
        <Button look="quiet" onPress={() => onShow(media.madeOf ?? id)}>
          <Trans>To the original</Trans>
        </Button>
      )}
      <Focus media={media} />
      <Facts media={media} />
      <Fields media={media} />
      <div className="library-deeds">
        {media.mime.startsWith('image/') && <Crops media={media} onShow={onShow} />}
        <Button icon={IconTrash} onPress={() => putAway.run({ id })}>
          <Trans>Put away</Trans>
        </Button>
      </div>
      <section>
        <h2>
          <Trans>Where it is used</Trans>
        </h2>
        {uses.length === 0 ? (
          <p className="meta">
            <Trans>In no post yet.</Trans>
          </p>
        ) : (
          <ul>
            {uses.map((use) => (
              <li key={use.id}>
                <Link href={`/compose/${use.id}`}>{use.title || use.text || t`A post without words`}</Link>
              </li>
            ))}
          </ul>
        )}
      </section>
    </aside>
  )
}

/** Press the point that must stay in sight when it is cut. */
function Focus({ media }: { media: LibraryItem }) {
  const { t } = useLingui()
  const move = publish.useDeed('PUT /publish/media/:id', { refresh: LIBRARY, said: () => t`This point stays in sight` })
  if (!media.mime.startsWith('image/'))
    return (
      // oxlint-disable-next-line jsx-a11y/media-has-caption -- a file of the manager's own, shown to herself
      <video src={mediaUrl(media.id, 'whole')} controls preload="metadata" />
    )
  const at = (x: number, y: number) => move.run({ id: media.id, focus: { x: clamp(x), y: clamp(y) } })
  return (
    <>
      <button
        type="button"
        className="library-focus"
        aria-label={t`The point that stays in sight: move it with the arrow keys`}
        onClick={({ currentTarget, clientX, clientY, detail }) => {
          if (detail === 0) return
          const { left, top, width, height } = currentTarget.getBoundingClientRect()
          at((clientX - left) / width, (clientY - top) / height)
        }}
        onKeyDown={(event) => {
          const [dx, dy] = STEPS[event.key] ?? [0, 0]
          if (dx === 0 && dy === 0) return
          event.preventDefault()
          at(media.focusX + dx, media.focusY + dy)
        }}
      >
        <img src={mediaUrl(media.id, 'small')} alt={media.alt} />
        <span className="library-point" style={{ left: `${media.focusX * 100}%`, top: `${media.focusY * 100}%` }} />
      </button>
      <p className="meta">
        <Trans>Press the point that must stay in sight when it is cut.</Trans>
      </p>
    </>
  )
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-0.05, 0],
  ArrowRight: [0.05, 0],
  ArrowUp: [0, -0.05],
  ArrowDown: [0, 0.05],
}

const clamp = (part: number): number => Math.min(1, Math.max(0, part))

function Facts({ media }: { media: LibraryItem }) {
  const { width, height, seconds, codec, sizeBytes, mime } = media
  const { i18n } = useLingui()
  const [, kind = ''] = mime.split('/')
  return (
    <p className="meta" data-numbers>
      {kind.toUpperCase()}
      {width !== null && height !== null && ` · ${width} × ${height}`}
      {` · ${fileSize(sizeBytes, i18n.locale)}`}
      {codec !== null && ` · ${codec}`}
      {seconds !== null && (
        <>
          {' · '}
          <Plural value={Math.round(seconds)} one="# second" other="# seconds" />
        </>
      )}
    </p>
  )
}

function Fields({ media }: { media: LibraryItem }) {
  const { t } = useLingui()
  const [folder, setFolder] = useState('')
  const folders = publish.useCall('GET /publish/folders', {})
  const change = publish.useDeed('PUT /publish/media/:id', { refresh: LIBRARY })
  const addFolder = publish.useDeed('POST /publish/folders', {
    refresh: LIBRARY,
    onDone: ({ id }) => {
      setFolder('')
      change.run({ id: media.id, folderId: id })
    },
  })
  const { id } = media
  const options = [
    { id: 'none', name: t`In no folder` },
    ...(folders.data?.folders ?? []).map((one) => ({ id: one.id, name: one.name })),
  ]
  return (
    <>
      <TextField label={t`Name`} defaultValue={media.name} onBlur={left((name) => change.run({ id, name }))} />
      <TextArea
        label={t`What does it show?`}
        placeholder={t`For people who cannot see it`}
        rows={2}
        defaultValue={media.alt}
        onBlur={left((alt) => change.run({ id, alt }))}
      />
      <TextField
        label={t`Tags`}
        about={t`Separated by commas`}
        defaultValue={media.tags.join(', ')}
        onBlur={left((text) => change.run({ id, tags: text.split(/[\s,]+/u).filter(Boolean) }))}
      />
      <Select
        label={t`Folder`}
        options={options}
        value={media.folderId ?? 'none'}
        onChange={(to) => change.run({ id, folderId: to === 'none' ? null : to })}
      />
      <form
        className="compose-added"
        onSubmit={(event) => {
          event.preventDefault()
          if (folder.trim() !== '') addFolder.run({ name: folder })
        }}
      >
        <TextField label={t`A new folder`} value={folder} onChange={setFolder} />
        <Button type="submit" icon={IconFolderPlus} isDisabled={folder.trim() === ''}>
          <Trans>Put it there</Trans>
        </Button>
      </form>
      <TextField
        label={t`May be shown until`}
        about={t`After that day no post goes out with it. Leave it empty when there is no end.`}
        type="date"
        defaultValue={media.expiresOn ?? ''}
        onBlur={left((day) => change.run({ id, expiresOn: day === '' ? null : day }))}
      />
      <TextField
        label={t`What was agreed`}
        placeholder={t`Whose it is, and on what terms`}
        defaultValue={media.rights}
        onBlur={left((rights) => change.run({ id, rights }))}
      />
    </>
  )
}

const left = (take: (text: string) => void) => (event: { target: unknown }) => {
  const { target } = event
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
    if (target.value !== target.defaultValue) take(target.value)
  }
}

const SHAPES = [
  { id: '1', name: '1 : 1', shape: 1 },
  { id: '2', name: '4 : 5', shape: 0.8 },
  { id: '3', name: '16 : 9', shape: 16 / 9 },
  { id: '4', name: '1.91 : 1', shape: 1.91 },
  { id: '5', name: '9 : 16', shape: 9 / 16 },
  { id: '6', name: '2 : 3', shape: 2 / 3 },
] as const

/** The shapes networks show pictures in, each cut around the point that matters. */
function Crops({ media, onShow }: { media: LibraryItem; onShow: (id: string) => void }) {
  const { t } = useLingui()
  const crop = publish.useDeed('POST /publish/media/:id/crop', {
    refresh: LIBRARY,
    said: () => t`A copy was cut; it stands beside the original`,
    onDone: (copy) => onShow(copy.id),
  })
  const { width, height, focusX, focusY, id } = media
  if (!width || !height) return null
  return (
    <Menu
      label={t`Cut to a shape`}
      button={
        <Button icon={IconCrop} isPending={crop.isRunning}>
          <Trans>Cut to a shape</Trans>
        </Button>
      }
      items={SHAPES.map(({ id: key, name, shape }) => ({
        id: key,
        name,
        run: () => crop.run({ id, ...frame(width / height, shape, focusX, focusY) }),
      }))}
    />
  )
}

/** The largest part of that shape around the point, in fractions. */
function frame(is: number, wanted: number, x: number, y: number) {
  const width = Math.min(1, wanted / is)
  const height = Math.min(1, is / wanted)
  return { width, height, left: inside(x, width), top: inside(y, height) }
}

const inside = (middle: number, part: number): number => Math.min(Math.max(0, middle - part / 2), 1 - part)
