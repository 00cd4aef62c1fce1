import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Badge } from '#web/kit/badge.tsx'
import { Link } from '#web/kit/link.tsx'
import { stretch } from '#web/kit/numbers.ts'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import type { WholeStory } from './calls.ts'

/** How the story lives: who was first, when we saw it, who else has it, and how long it is worth a post. */
export function Life({ story }: { story: WholeStory }) {
  return (
    <p className="watch-life">
      <span>
        <Trans>
          First told by {story.firstSource ?? '—'}, <RelativeTime at={story.firstPublishedAt} />
        </Trans>
      </span>
      <span>
        <Trans>
          seen here <RelativeTime at={story.firstSeenAt} />
        </Trans>
      </span>
      <span>
        <Plural value={story.sources} one="# outlet" other="# outlets" />
      </span>
      {story.lastHour > 0 && (
        <span>
          <Badge tone={story.pace === 'rising' ? 'info' : 'plain'}>
            <Plural value={story.lastHour} one="# in the last hour" other="# in the last hour" />
          </Badge>
        </span>
      )}
      <Lead lead={story.lead} />
      <Worth lead={story.lead} sources={story.sources} />
    </p>
  )
}

/** Where our community and we stand with it. */
function Lead({ lead }: { lead: WholeStory['lead'] }) {
  const { i18n } = useLingui()
  const by = lead.leadMinutes === null ? '' : stretch(Math.abs(lead.leadMinutes), i18n.locale)
  return (
    <>
      {lead.leadMinutes !== null && (
        <span>
          <Link look="quiet" href={`/inbox?thread=${lead.threadId}`}>
            {lead.leadMinutes >= 0 ? (
              <Trans>Our community spoke of it {by} after we saw it</Trans>
            ) : (
              <Trans>Our community told us {by} earlier</Trans>
            )}
          </Link>
        </span>
      )}
      {lead.postedAt && (
        <span>
          <Trans>
            we posted <RelativeTime at={lead.postedAt} />
          </Trans>
        </span>
      )}
      {lead.rival && lead.rivalAt && (
        <span>
          <Badge tone="warn">
            <Trans>
              {lead.rival} has it, <RelativeTime at={lead.rivalAt} />
            </Trans>
          </Badge>
        </span>
      )}
    </>
  )
}

/** What to know before posting: whether anybody else has checked it, and whether it is still worth it. */
function Worth({ lead, sources }: { lead: WholeStory['lead']; sources: number }) {
  const { i18n } = useLingui()
  const left = lead.hoursLeft === null ? '' : stretch(lead.hoursLeft * 60, i18n.locale)
  return (
    <>
      {lead.origins === 1 && sources > 1 && (
        <span>
          <Badge tone="warn">
            <Trans>All from one origin</Trans>
          </Badge>
        </span>
      )}
      {lead.hoursLeft !== null && lead.postedAt === null && (
        <span>
          {lead.hoursLeft > 0 ? (
            <Trans>worth a post for about {left} more</Trans>
          ) : (
            <Trans>older than stories usually live here</Trans>
          )}
        </span>
      )}
    </>
  )
}
