import { Trans, useLingui } from '@lingui/react/macro'
import { IconExternalLink, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import { TextArea } from '#web/kit/text-area.tsx'
import type { Prospect } from '../calls.ts'
import type { Deeds } from './use-deeds.ts'

/** One person: what they wrote and where, and what becomes of it. */
export function ProspectPanel({ prospect, deeds, onClose }: { prospect: Prospect; deeds: Deeds; onClose: () => void }) {
  const { t } = useLingui()
  const [note, setNote] = useState(prospect.note)
  const { lane } = deeds
  return (
    <section className="prospect-panel" aria-label={prospect.name}>
      <header>
        <h2>{prospect.name}</h2>
        <IconButton label={t`Close`} icon={IconX} onPress={onClose} />
      </header>
      <p className="meta">
        {prospect.handle !== prospect.name && <>{prospect.handle} · </>}
        {prospect.url !== '' && (
          <a href={prospect.url} target="_blank" rel="noreferrer noopener">
            <Trans>Profile</Trans>
          </a>
        )}
      </p>
      {prospect.said.map((said) => (
        <blockquote key={said.url} className="prospect-said">
          <p>{said.text}</p>
          <footer className="meta">
            <a href={said.url} target="_blank" rel="noreferrer noopener">
              {said.place || <Trans>Where they wrote</Trans>}
            </a>{' '}
            · <RelativeTime at={said.at} /> · {said.about}
          </footer>
        </blockquote>
      ))}
      <div className="prospect-deeds">
        <Button look="primary" icon={IconExternalLink} keys="o" onPress={() => deeds.open(prospect)}>
          <Trans>Open where they wrote</Trans>
        </Button>
        {lane !== 'answered' && lane !== 'came' && (
          <Button keys="a" onPress={deeds.turn('answered')}>
            <Trans>I have answered</Trans>
          </Button>
        )}
        {lane === 'new' && (
          <Button look="quiet" keys="s" onPress={deeds.turn('kept')}>
            <Trans>Keep for later</Trans>
          </Button>
        )}
        {lane !== 'came' && (
          <Button look="quiet" keys="e" onPress={deeds.turn('dismissed')}>
            <Trans>Not for us</Trans>
          </Button>
        )}
      </div>
      {lane !== 'came' && (
        <>
          <TextArea
            label={t({ message: 'Note', context: 'about a person' })}
            rows={3}
            value={note}
            onChange={setNote}
          />
          {note !== prospect.note && (
            <Button onPress={() => deeds.note(prospect.id, note)}>
              <Trans>Save</Trans>
            </Button>
          )}
        </>
      )}
      <p className="meta">
        <Trans>A useful answer where they wrote is welcome; a letter to somebody who did not ask is not.</Trans>
      </p>
      <Button look="quiet" onPress={() => deeds.forget(prospect.id)}>
        <Trans>Forget this person for good</Trans>
      </Button>
    </section>
  )
}
