import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Moment } from '#web/kit/moment.tsx'
import { stretch } from '#web/kit/numbers.ts'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import { useDesk } from '#web/session.tsx'
import type { Decision } from './calls.ts'
import { useQuietWords } from './more-decision-words.tsx'

/** What a decision says: the matter, why now, and the verb on its button with its key. */
export type DecisionWords = {
  what: ReactNode
  why: ReactNode
  quote: { text: string; lang: string } | null
  verb: string
  keys: string
}

export function useDecisionWords(): (decision: Decision) => DecisionWords {
  const { t, i18n } = useLingui()
  const quiet = useQuietWords()
  // Plans stand on the clock of the workspace, as on the calendar.
  const { zone } = useDesk().workspace
  const dayName = (day: string) =>
    new Intl.DateTimeFormat(i18n.locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.parse(day))
  const remedies: Partial<Record<string, string>> = {
    unknown: t`Check`,
    held: t`Look at it`,
    'by-hand': t({ context: 'a post by hand', message: 'Post it' }),
  }
  return (d) => {
    switch (d.kind) {
      case 'person-waiting':
        return {
          what: d.name ? <Trans>{d.name} waits for an answer</Trans> : <Trans>Somebody waits for an answer</Trans>,
          why: (
            <>
              <RelativeTime at={d.since} />
              {d.private && <> · {t`private message`}</>} · {d.channel}
              {d.mood === 'negative' && <span className="today-bad"> · − {t`upset`}</span>}
              {d.mood === 'positive' && <span className="today-good"> · + {t`glad`}</span>}
            </>
          ),
          quote: quoted(d),
          verb: t`Reply`,
          keys: 'r',
        }
      case 'more-waiting':
        return {
          what: <Plural value={d.count} one="# more person waits" other="# more people wait" />,
          why: (
            <Trans>
              the first of all wrote <RelativeTime at={d.since} />
            </Trans>
          ),
          quote: null,
          verb: t`Open the inbox`,
          keys: 'o',
        }
      case 'channel-broken':
        return {
          what:
            d.state === 'expired' ? (
              <Trans>{d.channel} must be connected again</Trans>
            ) : d.state === 'limited' ? (
              <Trans>{d.channel} is slowed down by its network</Trans>
            ) : (
              <Trans>{d.channel} cannot be reached</Trans>
            ),
          why: d.nextAt ? (
            <>
              <Plural value={d.blocked} one="# post waits behind it" other="# posts wait behind it" />
              {' · '}
              <Trans>
                the next is due <Moment at={d.nextAt} zone={zone} />
              </Trans>
            </>
          ) : (
            <Trans>Nothing is planned there; comments may be missing</Trans>
          ),
          quote: null,
          verb: d.state === 'expired' ? t`Connect again` : t`Look at it`,
          keys: 'c',
        }
      case 'delivery-trouble':
        return {
          what: <TroubleWhat decision={d} />,
          why: (
            <>
              {d.channel} · <Moment at={d.at} zone={zone} />
            </>
          ),
          quote: quoted(d),
          verb: remedies[d.state] ?? t`Put it right`,
          keys: 'p',
        }
      case 'crisis':
        return {
          what:
            d.state === 'alert' ? (
              <Trans>More anger than usual: somebody must look</Trans>
            ) : (
              <Trans>Crisis: {d.name}</Trans>
            ),
          why: (
            <>
              <Plural value={d.counted} one="# upset message in an hour" other="# upset messages in an hour" /> ·{' '}
              <RelativeTime at={d.since} />
            </>
          ),
          quote: null,
          verb: t`To the crisis room`,
          keys: 'b',
        }
      case 'handoff':
        return {
          what:
            d.state === 'answered' ? (
              <Trans>{d.name} has answered what you handed off</Trans>
            ) : (
              <Trans>{d.name} has not answered yet</Trans>
            ),
          why: <RelativeTime at={d.at} />,
          quote: quoted(d),
          verb: d.state === 'answered' ? t`Use the answer` : t`Look at it`,
          keys: 'u',
        }
      case 'story':
        return {
          what: <span lang={d.lang ?? undefined}>{d.title}</span>,
          why: (
            <>
              <Plural value={d.outlets} one="# outlet" other="# outlets" /> · <RelativeTime at={d.since} /> ·{' '}
              <Trans>fits you {d.fit} of 100</Trans> ·{' '}
              {d.leftMinutes === null ? (
                <Trans>not on our channels yet</Trans>
              ) : d.leftMinutes > 0 ? (
                <Trans>your people usually speak of it in {stretch(d.leftMinutes, i18n.locale)}</Trans>
              ) : (
                <Trans>your people usually speak of it by now</Trans>
              )}
            </>
          ),
          quote: null,
          verb: t({ message: 'Draft', context: 'verb' }),
          keys: 'd',
        }
      case 'empty-day':
        return {
          what:
            d.inDays === 0 ? (
              <Trans>Nothing goes out today</Trans>
            ) : d.inDays === 1 ? (
              <Trans>Tomorrow has no post</Trans>
            ) : (
              <Trans>No post yet on {dayName(d.day)}</Trans>
            ),
          why: <Trans>An empty day is a day the others talk</Trans>,
          quote: null,
          verb: t`Write a post`,
          keys: 'w',
        }
      case 'review':
        return {
          what: <Trans>A post asks for your approval</Trans>,
          why: d.at ? (
            <Trans>
              meant for <Moment at={d.at} zone={zone} />
            </Trans>
          ) : (
            <Trans>no hour yet</Trans>
          ),
          quote: quoted(d),
          verb: t`Review`,
          keys: 'v',
        }
      case 'draft':
        return {
          what: d.fromStory ? <Trans>A draft from a story is unfinished</Trans> : <Trans>A draft is unfinished</Trans>,
          why: (
            <Trans>
              last touched <RelativeTime at={d.changedAt} />
            </Trans>
          ),
          quote: quoted(d),
          verb: t`Finish`,
          keys: 'f',
        }
      case 'no-link':
        return {
          what: <Trans>A post that is to sell has no link</Trans>,
          why: (
            <>
              <Moment at={d.at} zone={zone} /> · <Trans>nobody will know whether it sold anything</Trans>
            </>
          ),
          quote: quoted(d),
          verb: t`Add a link`,
          keys: 'l',
        }
      case 'no-conclusion':
        return {
          what: <Trans>Last week has no conclusion yet</Trans>,
          why: <Trans>Three sentences now are worth more than a report later</Trans>,
          quote: null,
          verb: t`Conclude`,
          keys: 'n',
        }
      default:
        return quiet(d)
    }
  }
}

const quoted = ({ text, lang }: { text: string; lang: string }) => (text.trim() ? { text, lang } : null)

function TroubleWhat({ decision: { state, reply } }: { decision: { state: string; reply: boolean } }) {
  if (state === 'unknown') return reply ? <Trans>Did this answer arrive?</Trans> : <Trans>Did this post go out?</Trans>
  if (state === 'late') return <Trans>The hour of this post has passed</Trans>
  if (state === 'held') return <Trans>The network holds this back</Trans>
  if (state === 'by-hand')
    return reply ? <Trans>Post this answer by hand now</Trans> : <Trans>Post this by hand now</Trans>
  return reply ? <Trans>This answer did not go out</Trans> : <Trans>This post did not go out</Trans>
}
