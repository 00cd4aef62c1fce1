import { Trans, useLingui } from '@lingui/react/macro'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Chip } from '#web/kit/chip.tsx'
import { Link } from '#web/kit/link.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { NumberText } from '#web/kit/number-text.tsx'
import { type Column, Table } from '#web/kit/table.tsx'
import { withoutAddresses } from '#web/without-addresses.ts'
import type { PostLine } from './calls.ts'
import { saveCsv } from './csv.ts'

const FIGURES = ['outcomes', 'clicks', 'comments', 'boosts', 'likes'] as const

type FigureName = (typeof FIGURES)[number]

type Props = {
  posts: readonly PostLine[]
  story: PostLine | null
  onStory: (id: string | undefined) => void
  fileName: string
}

/** What every post brought; a story filters it to the posts that came from it. */
export function PostTable({ posts, story, onStory, fileName }: Props) {
  const { t } = useLingui()
  const [sort, setSort] = useState<{ column: string; descending: boolean }>({ column: 'outcomes', descending: true })
  const names: Record<FigureName, string> = {
    outcomes: t`Outcomes`,
    clicks: t`Clicks`,
    comments: t`Comments`,
    boosts: t`Boosts`,
    likes: t`Likes`,
  }
  const by = FIGURES.find((name) => name === sort.column)
  const worth = (post: PostLine) => (by ? (post[by] ?? -1) : Date.parse(post.publishedAt ?? '') || 0)
  const rows = posts.toSorted((a, b) => (worth(a) - worth(b)) * (sort.descending ? -1 : 1))
  const columns: Column<PostLine>[] = [
    {
      id: 'published',
      name: t`Post`,
      cell: (post) => (
        <span className="measure-post">
          <Link look="quiet" href={`/compose/${post.id}`}>
            {withoutAddresses(post.text) || t`(picture only)`}
          </Link>
          <span className="meta">{post.publishedAt ? <Moment at={post.publishedAt} /> : <Trans>not live</Trans>}</span>
          {post.storyTitle !== null && post.storyId !== null && (
            <Button look="quiet" onPress={() => onStory(post.storyId ?? undefined)}>
              <Trans>from “{post.storyTitle}”</Trans>
            </Button>
          )}
        </span>
      ),
    },
    ...FIGURES.map((name): Column<PostLine> => ({
      id: name,
      name: names[name],
      numbers: true,
      cell: (post) => <NumberOrDash value={post[name]} />,
    })),
  ]
  const save = () =>
    saveCsv(fileName, [
      [t`Post`, t`Published`, t`Story`, ...FIGURES.map((name) => names[name])],
      ...rows.map((post) => [
        post.text,
        post.publishedAt ?? '',
        post.storyTitle ?? '',
        ...FIGURES.map((name) => String(post[name] ?? '')),
      ]),
    ])
  return (
    <div className="measure-posts">
      <div className="measure-posts-head">
        {story?.storyTitle ? (
          <Chip name={story.storyTitle} onRemove={() => onStory(undefined)}>
            <Trans>From the story “{story.storyTitle}”</Trans>
          </Chip>
        ) : (
          <p className="meta">
            <Trans>Clicks, comments and outcomes of the period; boosts and likes to date.</Trans>
          </p>
        )}
        <Button look="quiet" icon={IconDownload} onPress={save}>
          <Trans>Save as CSV</Trans>
        </Button>
      </div>
      <Table
        caption={t`Posts and what they brought`}
        captionUnseen
        rows={rows}
        idOf={({ id }) => id}
        columns={columns}
        sort={sort}
        onSort={(column) => setSort({ column, descending: sort.column === column ? !sort.descending : true })}
      />
    </div>
  )
}

const NumberOrDash = ({ value }: { value: number | null }) => (value === null ? '–' : <NumberText value={value} />)
