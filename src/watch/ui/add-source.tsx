import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconCheck, IconFileImport, IconSearch } from '@tabler/icons-react'
import { type FormEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Dialog } from '#web/kit/dialog.tsx'
import { Link } from '#web/kit/link.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { toast } from '#web/kit/toast.tsx'
import { type FoundFeed, type Source, watch } from './calls.ts'
import './add-source.css'

type Props = { add: string | undefined; sources: Source[]; onClose: () => void }

/** Adding a source: any address is looked at, what was found is shown, and one press begins to watch it. */
export function AddSource({ add, sources, onClose }: Props) {
  const { t } = useLingui()
  return (
    <Dialog title={t`Add a source`} isOpen={add !== undefined} onClose={onClose} size="wide">
      {add !== undefined && <Looking begin={add === '1' ? '' : add} sources={sources} onClose={onClose} />}
    </Dialog>
  )
}

function Looking({ begin, sources, onClose }: { begin: string; sources: Source[]; onClose: () => void }) {
  const { t } = useLingui()
  const [address, setAddress] = useState(begin)
  const [found, setFound] = useState<FoundFeed[] | null>(null)
  const offers = watch.useCall('GET /watch/offers', {})
  const look = watch.useDeed('POST /watch/sources/look', {
    onProblem: () => setFound(null),
    onDone: ({ feeds }) => setFound(feeds),
  })
  const lookAt = (at: string) => {
    setAddress(at)
    setFound(null)
    look.run({ address: at })
  }
  const lookAtOnce = useEffectEvent(() => begin !== '' && look.run({ address: begin }))
  useEffect(() => {
    lookAtOnce()
  }, [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (address.trim() !== '') lookAt(address)
  }
  const sites = (offers.data?.sites ?? []).filter((site) => site !== address)
  return (
    <div className="watch-add">
      <form className="watch-add-form" onSubmit={submit}>
        <TextField
          label={t`Address of a site, a blog or a feed`}
          about={t`The page itself is enough: its feeds are found for you.`}
          placeholder="example.org"
          inputMode="url"
          autoComplete="off"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to type this
          autoFocus
          value={address}
          onChange={setAddress}
        />
        <Button type="submit" look={found ? 'plain' : 'primary'} icon={IconSearch} isPending={look.isRunning}>
          <Trans>Look</Trans>
        </Button>
      </form>
      {sites.length > 0 && !found && (
        <p className="meta">
          <Trans>Near at hand:</Trans>{' '}
          {sites.map((site) => (
            <Button key={site} look="quiet" onPress={() => lookAt(site)}>
              {site}
            </Button>
          ))}
        </p>
      )}
      {look.isRunning && (
        <p className="meta" role="status">
          <Trans>Looking for feeds…</Trans>
        </p>
      )}
      {look.problem && !look.isRunning && (
        <p className="watch-trouble" role="alert">
          {problemSentence(look.problem)}
        </p>
      )}
      {found?.map((feed, place) => (
        <Found
          key={feed.url}
          feed={feed}
          isFirst={place === 0}
          isWatched={sources.some(({ url }) => url === feed.url)}
        />
      ))}
      <ImportOpml onDone={onClose} />
    </div>
  )
}

function Found({ feed, isFirst, isWatched }: { feed: FoundFeed; isFirst: boolean; isWatched: boolean }) {
  const { t } = useLingui()
  const add = watch.useDeed('POST /watch/sources', {
    refresh: ['GET /watch/sources', 'GET /watch/stories'],
    said: () => t`${feed.title} is watched from now on.`,
    undo: (_, { id }) => watch.call('DELETE /watch/sources/:id', { id }),
  })
  return (
    <section className="watch-found">
      <header>
        <h3>{feed.title}</h3>
        {isWatched ? (
          <Button isDisabled icon={IconCheck}>
            <Trans>Watched</Trans>
          </Button>
        ) : (
          <Button
            look={isFirst ? 'primary' : 'plain'}
            isPending={add.isRunning}
            onPress={() => add.run({ url: feed.url })}
          >
            <Trans>Watch this</Trans>
          </Button>
        )}
      </header>
      <p className="meta">
        <Link look="quiet" href={feed.url}>
          {feed.url}
        </Link>{' '}
        · <Plural value={feed.count} one="# item" other="# items" />
      </p>
      <ul lang={feed.lang ?? undefined}>
        {feed.items.map((item) => (
          <li key={item.title}>
            {item.title}{' '}
            {item.publishedAt && (
              <span className="meta">
                <RelativeTime at={item.publishedAt} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Everybody who comes from another reader has a list already. */
function ImportOpml({ onDone }: { onDone: () => void }) {
  const { t } = useLingui()
  const input = useRef<HTMLInputElement>(null)
  const take = watch.useDeed('POST /watch/sources/import', {
    refresh: ['GET /watch/sources'],
    onDone: ({ added, already }) => {
      toast(t`Added: ${added}. Here already: ${already}.`)
      onDone()
    },
  })
  return (
    <p className="watch-opml meta">
      <Trans>Coming from another reader?</Trans>
      <Button look="quiet" icon={IconFileImport} isPending={take.isRunning} onPress={() => input.current?.click()}>
        <Trans>Choose its list of feeds (OPML)</Trans>
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t`Choose its list of feeds (OPML)`}
        accept=".opml,.xml,text/xml,text/x-opml"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) void file.text().then((opml) => take.run({ opml }))
        }}
      />
    </p>
  )
}
