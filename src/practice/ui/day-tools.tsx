import { Trans, useLingui } from '@lingui/react/macro'
import { Kbd } from '#web/kit/kbd.tsx'
import { Link } from '#web/kit/link.tsx'
import type { Day } from './calls.ts'

type Tool = { href: string; name: string; use: string; keys?: string }

/** What the desk has for a day like this one, learnt by using it. */
export function DayTools({ day }: { day: Day }) {
  const tools = useTools()[day]
  return (
    <section aria-labelledby="practice-tools">
      <h3 id="practice-tools" className="practice-tools-name">
        <Trans>What the desk has for such a day</Trans>
      </h3>
      <ul className="practice-tools">
        {tools.map(({ href, name, use, keys }) => (
          <li key={href}>
            <Link href={href}>{name}</Link> {keys !== undefined && <Kbd keys={keys} />}
            <span className="meta">{use}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function useTools(): Record<Day, readonly Tool[]> {
  const { t } = useLingui()
  const inbox = { href: '/inbox', name: t`Inbox`, keys: 'g i' }
  const composer = { href: '/compose', name: t`Write a post`, keys: 'c' }
  const garden = { href: '/inbox/garden', name: t`Garden` }
  const room = { href: '/inbox/crisis', name: t`Crisis room` }
  return {
    quiet: [
      { ...composer, use: t`A post that asks something begins a conversation; the preview shows it as people will.` },
      { ...inbox, use: t`J and K move, R answers, and the reasons say why somebody stands on top.` },
      { ...garden, use: t`Newcomers nobody has answered yet, and members who fell silent.` },
    ],
    holiday: [
      { ...composer, use: t`Say it once before they ask: hours, orders and the loaf in one post.` },
      { ...garden, use: t`Whom nobody has answered yet stands here, before they go home without an answer.` },
      { ...inbox, use: t`The same question again: a saved answer under / takes a second, and a name makes it yours.` },
    ],
    launch: [
      { ...composer, use: t`Announce it in the morning with what people will ask, and say it again when it is there.` },
      { ...inbox, use: t`Who asks to have one kept is to be answered before they are gone.` },
    ],
    trend: [
      {
        href: '/watch',
        name: t`Watch`,
        keys: 'g w',
        use: t`A story stands here before the street speaks of it; D makes a draft of it.`,
      },
      { href: '/watch/wall', name: t`Wall`, use: t`Topics side by side, to see which one speeds up.` },
      { ...inbox, use: t`Whoever speaks of it under your post is the beginning of a conversation.` },
    ],
    conflict: [
      { ...inbox, use: t`Calm the one who is hurt first; the coach beside your answer says what is still missing.` },
      {
        href: '/inbox/settings?part=rules',
        name: t`Rules of the inbox`,
        use: t`What is only an insult can be hidden by a rule; what is a complaint never.`,
      },
      { href: '/inbox/handoffs', name: t`Handed off`, use: t`What is not yours goes to whose it is, and comes back.` },
    ],
    crisis: [
      { ...room, use: t`What is known, what is said, who is affected, and a holding statement in three languages.` },
      { ...composer, use: t`Say openly what happened before they ask; a cheerful post meanwhile makes it worse.` },
      { ...inbox, use: t`Say by when you will know more, and keep it: people remember the hour.` },
    ],
  }
}
