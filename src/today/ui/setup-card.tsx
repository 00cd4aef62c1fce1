import { Trans, useLingui } from '@lingui/react/macro'
import { IconCheck, IconX } from '@tabler/icons-react'
import { Glyph } from '#web/kit/glyph.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Link } from '#web/kit/link.tsx'
import { type Today, today } from './calls.ts'

/** The first steps of a new workspace, ticked by what is really there. */
export function SetupCard({ setup }: { setup: NonNullable<Today['setup']> }) {
  const { t } = useLingui()
  const away = today.useDeed('PUT /today/decisions', {
    optimistic: (_, cache) => cache.patch('GET /today', (old) => ({ ...old, setup: null })),
    said: () => t`The first steps are put away.`,
    undo: () => today.call('DELETE /today/decisions', { decision: 'setup' }),
    refresh: ['GET /today'],
  })
  const { sources, sourcesWanted } = setup
  const steps = [
    {
      id: 'channel',
      done: setup.channels > 0,
      href: '/channels?connect=1',
      name: t`Connect a channel`,
      more: t`or the practice town`,
    },
    {
      id: 'sources',
      done: sources >= sourcesWanted,
      href: '/watch',
      name: t`Add three sources to watch`,
      more: sources < sourcesWanted ? t`${sources} of ${sourcesWanted}` : '',
    },
    { id: 'post', done: setup.planned, href: '/compose', name: t`Plan a post`, more: '' },
    { id: 'answer', done: setup.answered, href: '/inbox', name: t`Answer a comment`, more: '' },
  ]
  const next = steps.find(({ done }) => !done)
  return (
    <section className="today-setup" aria-labelledby="today-setup">
      <header>
        <h2 id="today-setup" className="today-part-name">
          <Trans>Four steps to a working desk</Trans>
        </h2>
        <IconButton label={t`Put away`} icon={IconX} onPress={() => away.run({ decision: 'setup', state: 'done' })} />
      </header>
      <ol>
        {steps.map((step, place) => (
          <li key={step.id} data-done={step.done || undefined} data-next={step === next || undefined}>
            <span className="today-tick" aria-hidden>
              {step.done ? <Glyph icon={IconCheck} size={13} /> : place + 1}
            </span>
            {step.done ? (
              <span>
                {step.name} <span className="unseen">{t`(done)`}</span>
              </span>
            ) : (
              <Link href={step.href}>{step.name}</Link>
            )}
            {step.more && !step.done && <span className="meta">{step.more}</span>}
          </li>
        ))}
      </ol>
      <p className="meta today-sample">
        <Link href="/sample">
          <Trans>Or look around first in a sample: four weeks of a bakery</Trans>
        </Link>
      </p>
    </section>
  )
}
