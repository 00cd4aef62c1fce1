import { escapeHtml } from '../../article.ts'
import { type Books, type Post, type Topic, topicOf, US } from './books.ts'

/** A post as every list and page of the forum tells it. */
export function shown(books: Books, post: Post) {
  const { slug, category } = topicOf(books, post)
  return {
    id: post.id,
    topic_id: post.topic,
    topic_slug: slug,
    category_id: category,
    post_number: post.number,
    reply_to_post_number: post.replyTo,
    user_id: books.people.get(post.user),
    username: post.user,
    name: post.user,
    avatar_template: '/avatar/{size}.png',
    created_at: new Date(post.at).toISOString(),
    updated_at: new Date(post.at).toISOString(),
    version: post.version,
    cooked: cooked(books, post.raw),
    raw: post.raw,
    hidden: post.isHidden,
    deleted_at: post.isDeleted ? new Date(post.at).toISOString() : null,
    reply_count: books.answers.get(`${post.topic}/${post.number}`) ?? 0,
    reads: 4,
    actions_summary:
      post.likes.size === 0
        ? []
        : [{ id: 2, count: post.likes.size, ...(post.likes.has(US.id) ? { acted: true } : {}) }],
  }
}

/** The first twenty posts and the numbers of all, or exactly those that were asked for. */
export function shownTopic(books: Books, topic: Topic, wanted: readonly number[] | null) {
  const posts = [...books.posts.values()].filter((post) => post.topic === topic.id && !post.isDeleted)
  const told = wanted ? posts.filter(({ id }) => wanted.includes(id)) : posts.slice(0, 20)
  return {
    id: topic.id,
    slug: topic.slug,
    title: topic.title,
    views: topic.views,
    posts_count: posts.length,
    deleted_at: null,
    post_stream: {
      posts: told.map((post) => shown(books, post)),
      ...(wanted ? {} : { stream: posts.map(({ id }) => id) }),
    },
  }
}

const cooked = ({ people }: Books, raw: string) =>
  raw
    .split('\n\n')
    .map((paragraph) => `<p>${linked(people, escapeHtml(paragraph))}</p>`)
    .join('\n')

const linked = (people: Books['people'], text: string) =>
  text
    .replaceAll(/!\[([^\]]*)\]\(upload:\/\/(\w+)\.png\)/g, '<img src="/uploads/$2.png" alt="$1">')
    .replaceAll(/@(\w+)/g, (whole, name: string) =>
      people.has(name) ? `<a class="mention" href="/u/${name}">${whole}</a>` : whole,
    )
