import { Trans, useLingui } from '@lingui/react/macro'
import { IconFileImport, IconSearch } from '@tabler/icons-react'
import { type FormEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Dialog } from '#web/kit/dialog.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { toast } from '#web/kit/toast.tsx'
import { type FoundFeed, type Source, watch } from './calls.ts'
import { Found } from './found.tsx'
import { OpenDoor } from './open-door.tsx'
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
  const sites = (offers.data?.sites ?? []).filter(({ url }) => url !== address)
  return (
    <div className="watch-add">
      <form className="watch-add-form" onSubmit={submit}>
        <TextField
          label={t`Address of a site, a feed, a channel or an account`}
          about={t`Paste whatever you have: a site, a video channel, a public channel or account, a tag, a subreddit. A page without a feed can be watched too.`}
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
          {sites.map(({ url, name }) => (
            <Button key={url} look="quiet" onPress={() => lookAt(url)}>
              <Trans>News where {name} lives</Trans>
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
      <OpenDoor />
      <ImportOpml onDone={onClose} />
    </div>
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
