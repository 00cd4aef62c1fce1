import { type Books, type Entry, GROUP, type Letter } from './books.ts'

const photo = (name: string) => {
  const [, owner, id, key] = /^photo(-?\d+)_(\d+)_(\w+)$/.exec(name) ?? []
  return {
    type: 'photo',
    photo: {
      owner_id: Number(owner),
      id: Number(id),
      access_key: key,
      sizes: [{ type: 'z', url: `https://vk.example/${name}.jpg`, width: 900 }],
    },
  }
}

const about = ({ id, from, date, text, photos }: Entry) => ({
  id,
  from_id: from,
  owner_id: -GROUP,
  date,
  text,
  attachments: photos.map(photo),
})

export const renderPost = (books: Books, post: Entry) => ({
  ...about(post),
  post_type: 'post',
  comments: { count: [...books.entries.values()].filter(({ post: root, gone }) => root === post.id && !gone).length },
  likes: { count: post.likes.size },
  reposts: { count: post.reposts },
  views: { count: 7 },
})

export const renderComment = (comment: Entry) => ({
  ...about(comment),
  post_id: comment.post,
  post_owner_id: -GROUP,
  parents_stack: comment.stack,
  ...(comment.before === null ? {} : { reply_to_comment: comment.before, reply_to_user: 1 }),
})

export const renderLetter = ({ id, peer, from, date, text, out, before }: Letter) => ({
  id: 9000 + id,
  conversation_message_id: id,
  peer_id: peer,
  from_id: from,
  date,
  text,
  out,
  attachments: [],
  ...(before === null ? {} : { reply_message: { conversation_message_id: before } }),
})

/** People and communities who speak in these, as extended answers tell them. */
export function speakers(books: Books, entries: readonly Entry[]) {
  const profiles = [...new Set(entries.map(({ from }) => from))].flatMap((id) => books.people.get(id) ?? [])
  const groups = entries.some(({ from }) => from < 0) ? [group(books)] : []
  return { profiles, groups }
}

export const group = (books: Books) => ({
  id: GROUP,
  name: 'Köşe Fırın',
  screen_name: 'kosefirin',
  photo_100: 'https://vk.example/firin.jpg',
  members_count: books.followers.size,
})
