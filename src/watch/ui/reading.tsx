import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconExternalLink, IconPencil, IconRefresh, IconTextDecrease, IconTextIncrease } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { useAction } from '#web/actions.tsx'
import { Button } from '#web/kit/button.tsx'
import { Dialog } from '#web/kit/dialog.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Link } from '#web/kit/link.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { useGo } from '#web/url.ts'
import { type WholeStory, type WholeText, watch } from './calls.ts'
import { useWatchPlace } from './place.ts'
import './reading.css'

const SMALLEST = 15
const LARGEST = 26
const USUAL = 18
const WORDS_A_MINUTE = 200

/** A story alone on the screen: its whole text, kept on the desk, with nothing beside it. */
export function Reading({ story }: { story: WholeStory | null }) {
  const { t } = useLingui()
  const [{ read }, setUrl] = useWatchPlace()
  const telling = story?.tellings.find(({ id }) => id === read)
  return (
    <Dialog
      title={telling?.sourceTitle ?? t`Reading`}
      isOpen={telling !== undefined}
      onClose={() => setUrl({ read: undefined })}
      size="wide"
    >
      {story && telling && <Text key={telling.id} story={story} telling={telling} />}
    </Dialog>
  )
}

function Text({ story, telling }: { story: WholeStory; telling: WholeStory['tellings'][number] }) {
  const { t } = useLingui()
  const go = useGo()
  const [text, setText] = useState<WholeText | null>(null)
  const [size, setSize] = useState(USUAL)
  const fetch = watch.useDeed('POST /watch/tellings/:id/article', { onDone: setText, onProblem: () => undefined })
  const fetchOnce = useEffectEvent(() => fetch.run({ id: telling.id }))
  useEffect(() => {
    fetchOnce()
  }, [])
  const larger = () => setSize((now) => Math.min(LARGEST, now + 1))
  const smaller = () => setSize((now) => Math.max(SMALLEST, now - 1))
  const draft = () => go(`/compose?story=${story.id}`)
  useAction({ id: 'reading.larger', label: t`Larger text`, keys: '+', run: larger })
  useAction({ id: 'reading.smaller', label: t`Smaller text`, keys: '-', run: smaller })
  useAction({ id: 'reading.draft', label: t`Draft from this story`, keys: 'd', run: draft })
  useAction({
    id: 'reading.original',
    label: t`Open the original`,
    keys: 'v',
    run: () => telling.url && window.open(telling.url, '_blank', 'noopener,noreferrer'),
  })
  return (
    <article className="reading" lang={text?.lang ?? telling.lang ?? undefined} style={{ fontSize: `${size}px` }}>
      <div className="reading-tools">
        <Button look="primary" icon={IconPencil} keys="d" onPress={draft}>
          <Trans>Draft</Trans>
        </Button>
        <IconButton label={t`Smaller text`} icon={IconTextDecrease} keys="-" onPress={smaller} />
        <IconButton label={t`Larger text`} icon={IconTextIncrease} keys="+" onPress={larger} />
        <IconButton
          label={t`Ask the page again`}
          icon={IconRefresh}
          isDisabled={fetch.isRunning}
          onPress={() => fetch.run({ id: telling.id, afresh: true })}
        />
        {telling.url && (
          <Link look="button" href={telling.url}>
            <IconExternalLink size={16} stroke={1.7} aria-hidden />
            <Trans>Original</Trans>
          </Link>
        )}
      </div>
      <h2>{text?.title ?? telling.title}</h2>
      <p className="meta">
        {text?.byline && <>{text.byline} · </>}
        <RelativeTime at={telling.publishedAt} />
        {text && (
          <>
            {' · '}
            <Plural
              value={Math.max(1, Math.round(text.words / WORDS_A_MINUTE))}
              one="# minute to read"
              other="# minutes to read"
            />
            {' · '}
            <Trans>
              kept here <RelativeTime at={text.keptAt} />
            </Trans>
          </>
        )}
      </p>
      {text ? (
        // Made safe by the server when it was kept (watch/feed/safe-html.ts).
        <div className="reading-text" dangerouslySetInnerHTML={{ __html: text.html }} />
      ) : fetch.problem ? (
        <EmptyState
          kind="error"
          title={t`The page could not be read`}
          action={<Button onPress={() => fetch.run({ id: telling.id })}>{t`Try again`}</Button>}
        >
          {problemSentence(fetch.problem)}
        </EmptyState>
      ) : (
        <Skeleton rows={8} />
      )}
    </article>
  )
}
