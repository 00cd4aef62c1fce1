import { type Books, type Event, mentionedIn, type Notification, ourPage, type Post } from './books.ts'

/** Writes one event into the books. The same events in the same order make the same town. */
export function happen(books: Books, event: Event): void {
  switch (event.kind) {
    case 'neighbour': {
      const { kind: _, ...person } = event
      books.neighbours.set(event.id, {
        ...person,
        followers: new Set(),
        following: new Set(),
        muted: new Set(),
        blocked: new Set(),
      })
      return counted(books, event.id)
    }
    case 'post':
      return posted(books, event)
    case 'edit': {
      const post = books.posts.get(event.id)
      if (!post) return
      const { text, warning, sensitive, media, at } = post
      post.history.push({ text, warning, sensitive, media, at: post.editedAt ?? at })
      post.text = event.text
      post.warning = event.warning ?? warning
      post.sensitive = event.sensitive ?? sensitive
      post.language = event.language ?? post.language
      post.media = event.media ?? media
      post.editedAt = event.at
      return
    }
    case 'gone': {
      const post = books.posts.get(event.id)
      if (post) post.isGone = true
      return
    }
    case 'like':
    case 'unlike':
    case 'boost':
    case 'unboost':
      return reacted(books, event)
    case 'follow':
    case 'unfollow':
    case 'mute':
    case 'unmute':
    case 'block':
    case 'unblock':
      return related(books, event)
    case 'vote': {
      const options = books.posts.get(event.id)?.poll?.options ?? []
      for (const choice of event.choices) options[choice]?.votes.add(event.by)
      return
    }
    case 'dismiss':
      for (const { id } of books.notifications) if (event.id === null || event.id === id) books.dismissed.add(id)
      return
    case 'upload':
      books.uploads.set(event.upload.id, event.upload)
      return counted(books, event.upload.id)
    case 'alt': {
      const upload = books.uploads.get(event.id)
      if (upload) upload.alt = event.alt
      return
    }
    case 'token':
      if (event.isGood) books.tokens.set(event.token, event.accountId)
      else books.tokens.delete(event.token)
      return
    case 'mark':
      books.marks.set(event.name, event.value)
  }
}

function posted(books: Books, { id, at, post }: Extract<Event, { kind: 'post' }>) {
  const made: Post = {
    id,
    authorId: post.authorId,
    text: post.text,
    warning: post.warning ?? '',
    sensitive: post.sensitive ?? false,
    language: post.language ?? null,
    visibility: post.visibility ?? 'public',
    replyTo: post.replyTo ?? null,
    media: post.media ?? [],
    poll: post.poll
      ? {
          options: post.poll.options.map((title) => ({ title, votes: new Set() })),
          multiple: post.poll.multiple,
          endsAt: at + post.poll.seconds * 1000,
        }
      : null,
    at,
    editedAt: null,
    history: [],
    likes: new Set(),
    boosts: new Set(),
    mentions: mentionedIn(books, post.text),
    replies: [],
    isGone: false,
  }
  books.posts.set(id, made)
  counted(books, id)
  if (made.replyTo) books.posts.get(made.replyTo)?.replies.push(id)
  if (post.key) books.keys.set(`${post.authorId} ${post.key}`, { postId: id, at })
  const us = ourPage(books).id
  if (made.mentions.includes(us) || authorOf(books, made.replyTo) === us) {
    notify(books, { type: 'mention', accountId: made.authorId, postId: id, at })
  }
}

const authorOf = (books: Books, id: string | null) => (id === null ? null : (books.posts.get(id)?.authorId ?? null))

type Reaction = Extract<Event, { kind: 'like' | 'unlike' | 'boost' | 'unboost' }>

function reacted(books: Books, event: Reaction) {
  const post = books.posts.get(event.id)
  if (!post) return
  const isLike = event.kind === 'like' || event.kind === 'unlike'
  const those = isLike ? post.likes : post.boosts
  if (event.kind === 'unlike' || event.kind === 'unboost') those.delete(event.by)
  else if (!those.has(event.by)) {
    those.add(event.by)
    if (post.authorId === ourPage(books).id) {
      notify(books, { type: isLike ? 'favourite' : 'reblog', accountId: event.by, postId: post.id, at: event.at })
    }
  }
}

type Relation = Extract<Event, { kind: 'follow' | 'unfollow' | 'mute' | 'unmute' | 'block' | 'unblock' }>

function related(books: Books, event: Relation) {
  const by = books.neighbours.get(event.by)
  const whom = books.neighbours.get(event.id)
  if (!by || !whom) return
  if (event.kind === 'follow') {
    if (!whom.followers.has(by.id) && whom.isOurs)
      notify(books, { type: 'follow', accountId: by.id, postId: null, at: event.at })
    whom.followers.add(by.id)
    by.following.add(whom.id)
  } else if (event.kind === 'unfollow') {
    whom.followers.delete(by.id)
    by.following.delete(whom.id)
  } else if (event.kind === 'mute') by.muted.add(whom.id)
  else if (event.kind === 'unmute') by.muted.delete(whom.id)
  else if (event.kind === 'block') by.blocked.add(whom.id)
  else by.blocked.delete(whom.id)
}

function notify(books: Books, told: Omit<Notification, 'id'>) {
  const us = ourPage(books)
  if (told.accountId === us.id || us.blocked.has(told.accountId) || us.muted.has(told.accountId)) return
  books.notifications.push({ id: nextId(books), ...told })
}

/** Ids only grow, whoever hands them out. */
export function nextId(books: Books): string {
  books.lastId += 1
  return String(books.lastId)
}

function counted(books: Books, id: string) {
  books.lastId = Math.max(books.lastId, Number(id))
}
