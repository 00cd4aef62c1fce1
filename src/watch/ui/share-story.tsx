import { Trans, useLingui } from '@lingui/react/macro'
import { IconCopy, IconTrash } from '@tabler/icons-react'
import { Problem } from '#web/client.ts'
import { Dialog } from '#web/kit/dialog.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { Button } from '#web/kit/button.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { ShareDialog } from '#web/kit/share-dialog.tsx'
import { toast } from '#web/kit/toast.tsx'
import { useDesk } from '#web/session.tsx'
import { watch } from './calls.ts'
import { useWatchPlace } from './place.ts'
import './share-story.css'

/** A link to the story that is open, and the list of links that still open. */
export function ShareStory() {
  const { t } = useLingui()
  const [{ share }, setUrl] = useWatchPlace()
  const close = () => setUrl({ share: undefined })
  return (
    <>
      <ShareDialog
        title={t`Share the story`}
        isOpen={share !== undefined && share !== 'links'}
        onClose={close}
        onMake={(wish) =>
          watch.call('POST /watch/stories/:id/shares', { id: share ?? '0', ...wish }).then(
            ({ url }) => url,
            (thrown: unknown) => {
              if (thrown instanceof Problem) toast(problemSentence(thrown), { tone: 'bad' })
              return null
            },
          )
        }
      />
      <Dialog title={t`Shared links`} isOpen={share === 'links'} onClose={close} size="wide">
        {share === 'links' && <Links />}
      </Dialog>
    </>
  )
}

function Links() {
  const { t } = useLingui()
  const { workspace } = useDesk()
  const list = watch.useList('GET /watch/shares', {})
  const end = watch.useDeed('DELETE /watch/shares/:id', {
    refresh: ['GET /watch/shares'],
    said: () => t`The link opens nothing any more`,
  })
  const copy = (text: string) =>
    void navigator.clipboard.writeText(text).then(
      () => toast(t`Copied`),
      () => toast(text),
    )
  if (list.items.length === 0)
    return (
      <p className="meta">
        <Trans>No link is open. A story is shared with its link from the menu beside it.</Trans>
      </p>
    )
  return (
    <>
      <ul className="watch-shares">
        {list.items.map(({ id, title, url, mailTo, mailedAt, mailSaid, expiresAt, byName }) => (
          <li key={id}>
            <span className="watch-shares-words">
              <span>{title}</span>
              <span className="meta">
                <Trans>
                  {byName}, until <Moment at={expiresAt} zone={workspace.zone} look="day" />
                </Trans>
                {mailTo &&
                  (mailSaid ? (
                    <span className="watch-trouble">
                      {' '}
                      · <Trans>the letter to {mailTo} was not taken</Trans>
                    </span>
                  ) : mailedAt ? (
                    <>
                      {' '}
                      · <Trans>sent to {mailTo}</Trans>
                    </>
                  ) : (
                    <>
                      {' '}
                      · <Trans>on its way to {mailTo}</Trans>
                    </>
                  ))}
              </span>
            </span>
            {url && <IconButton label={t`Copy the link to ${title}`} icon={IconCopy} onPress={() => copy(url)} />}
            <IconButton label={t`Take the link to ${title} back`} icon={IconTrash} onPress={() => end.run({ id })} />
          </li>
        ))}
      </ul>
      {list.hasMore && (
        <Button look="quiet" onPress={list.readOn}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </>
  )
}
