import { Hono } from 'hono'
import { poll } from '../render.ts'
import { complain, type Env, type Hall, list, missing, seen, stranger, view } from './door.ts'

/** A poll has the id of its post. */
export function pollRoutes(hall: Hall) {
  const { life } = hall
  const http = new Hono<Env>()
  http.get('/api/v1/polls/:id', (c) => {
    const post = seen(hall, c)
    return post?.poll ? c.json(poll(view(hall, c), post)) : missing(c)
  })
  http.post('/api/v1/polls/:id/votes', (c) => {
    const [me, post] = [c.get('me'), seen(hall, c)]
    if (!me) return stranger(c)
    if (!post?.poll) return missing(c)
    const { options, multiple, endsAt } = post.poll
    const no = (error: string) => complain(c, 422, `Validation failed: ${error}`)
    const choices = [...new Set(list(c.get('form')['choices']).map(Number))]
    if (endsAt <= life.now()) return no('The poll has already ended')
    if (options.some(({ votes }) => votes.has(me.id))) return no('You have already voted on this poll')
    if (choices.length === 0 || choices.some((choice) => !options[choice]) || (choices.length > 1 && !multiple)) {
      return no('The chosen vote option does not exist')
    }
    life.tell({ kind: 'vote', id: post.id, by: me.id, choices })
    return c.json(poll(view(hall, c), post))
  })
  return http
}
