import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Got, Sent } from '#web/client.ts'
import { Button } from '#web/kit/button.tsx'
import { Link } from '#web/kit/link.tsx'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import type { ConverseRoutes } from '../../slice.ts'
import { inbox } from '../calls.ts'

const DAYS = 30

type Wish = Sent<ConverseRoutes, 'POST /inbox/rules/dry-run'>

/** Which messages of the last month a rule would have touched; nothing is changed by looking. */
export function DryRun({ wish }: { wish: Wish }) {
  const { t } = useLingui()
  const [found, setFound] = useState<{ of: string; got: Got<ConverseRoutes, 'POST /inbox/rules/dry-run'> } | null>(null)
  const run = inbox.useDeed('POST /inbox/rules/dry-run', {
    onDone: (got, asked) => setFound({ of: JSON.stringify(asked), got }),
  })
  const asked = { ...wish, days: DAYS }
  const got = found?.of === JSON.stringify(asked) ? found.got : null
  return (
    <section className="ways-dry">
      <Button isDisabled={run.isRunning} onPress={() => run.run(asked)}>
        <Trans>Try it on the last {DAYS} days</Trans>
      </Button>
      {got && (
        <div role="status">
          <p>
            <Plural
              value={got.matched}
              _0="It would have touched nothing."
              one="It would have touched one message."
              other="It would have touched # messages."
            />{' '}
            <span className="meta">
              <Trans>{got.looked} looked at.</Trans>
            </span>{' '}
            {got.keptFrom > 0 && (
              <Plural
                value={got.keptFrom}
                one="An earlier rule keeps one from it."
                other="Earlier rules keep # from it."
              />
            )}
          </p>
          {!got.wouldAct && <p className="ways-waits">{t`For now it would only write down what it would do.`}</p>}
          <ul className="ways-list">
            {got.touched.map(({ messageId, threadId, name, text, lang, at }) => (
              <li key={messageId}>
                <span className="ways-rule">
                  <Link href={`/inbox?preset=all&thread=${threadId}`}>{name}</Link>{' '}
                  <span lang={lang === 'other' ? undefined : lang}>{text}</span>
                </span>
                <span className="meta">
                  <RelativeTime at={at} />
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
