import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Badge } from '#web/kit/badge.tsx'
import { NumberText } from '#web/kit/number-text.tsx'
import { Spark } from '#web/kit/spark.tsx'
import { withoutAddresses } from '#web/without-addresses.ts'
import type { Link } from './calls.ts'

/** One link: what it leads to, how it is called, and who followed it. */
export function LinkRow({ link }: { link: Link }) {
  const { t } = useLingui()
  const { title, url, short, tags, spark, people, state, postId, postText } = link
  const name = title || withoutAddresses(postText ?? '')
  return (
    <div className="grow-row">
      <div className="grow-row-words">
        <p className="grow-row-name">
          {name || bare(url)}
          {state === 'off' && (
            <>
              {' '}
              <Badge tone="warn">
                <Trans context="a link">Off</Trans>
              </Badge>
            </>
          )}
        </p>
        <p className="meta grow-row-more">
          <span className="grow-short">{bare(short)}</span>
          <span>{postId === null ? tags.campaign || t`by hand` : t`in a post`}</span>
          {name && <span className="grow-row-url">{bare(url)}</span>}
        </p>
      </div>
      <Spark label={t`People per day in the last two weeks`} values={spark} as="bars" width={84} height={22} />
      <p className="grow-row-people">
        <span className="number">
          <NumberText value={people} compact />
        </span>
        <span className="meta">
          <Plural value={people} one="person" other="people" />
        </span>
      </p>
    </div>
  )
}

/** An address as people read it. */
export const bare = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
