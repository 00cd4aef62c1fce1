import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { ourPage } from '../books.ts'
import { humanPage } from '../page.ts'
import { escape } from '../render.ts'
import { type Env, type Hall, text, tokenOf } from './door.ts'

const SECRET_BYTES = 24
const CODE_MILLISECONDS = 600_000
const secret = () => randomBytes(SECRET_BYTES).toString('base64url')

/** Letting a program in: registering it, a person's consent, a token for it. */
export function oauthRoutes(hall: Hall) {
  const { life } = hall
  const http = new Hono<Env>()
  const programs = new Map<string, { name: string; secret: string; returnTo: string }>()
  const codes = new Map<string, { program: string; at: number }>()

  http.post('/api/v1/apps', (c) => {
    const form = c.get('form')
    const [id, made] = [
      secret(),
      { name: text(form['client_name']), secret: secret(), returnTo: text(form['redirect_uris']) },
    ]
    programs.set(id, made)
    return c.json({
      id: '1',
      name: made.name,
      website: null,
      scopes: text(form['scopes']).split(' '),
      redirect_uri: made.returnTo,
      redirect_uris: [made.returnTo],
      client_id: id,
      client_secret: made.secret,
      vapid_key: '',
    })
  })

  http.get('/oauth/authorize', (c) => {
    const { client_id: id = '', redirect_uri: returnTo = '', state = '' } = c.req.query()
    const program = programs.get(id)
    if (!program || program.returnTo !== returnTo) return c.json({ error: 'invalid_client' }, 400)
    const hidden = (name: string, value: string) => `<input type="hidden" name="${name}" value="${escape(value)}">`
    return c.html(
      humanPage(
        `${program.name} wants to speak for @${ourPage(life.books).username}`,
        `<p>It will read what people say to the page, and post for it.</p>
         <form method="post" action="/oauth/authorize">${hidden('client_id', id)}${hidden('redirect_uri', returnTo)}${hidden('state', state)}
         <button name="answer" value="yes">Allow</button> <button name="answer" value="no">Refuse</button></form>`,
      ),
    )
  })

  http.post('/oauth/authorize', (c) => {
    const form = c.get('form')
    const program = programs.get(text(form['client_id']))
    if (!program) return c.json({ error: 'invalid_client' }, 400)
    const back = new URL(program.returnTo)
    back.searchParams.set('state', text(form['state']))
    if (form['answer'] === 'yes') {
      const code = secret()
      codes.set(code, { program: text(form['client_id']), at: life.now() })
      back.searchParams.set('code', code)
    } else back.searchParams.set('error', 'access_denied')
    return c.redirect(back.href)
  })

  http.post('/oauth/token', (c) => {
    const form = c.get('form')
    const code = codes.get(text(form['code']))
    const program = programs.get(text(form['client_id']))
    codes.delete(text(form['code']))
    const isFresh = code && code.program === form['client_id'] && life.now() - code.at < CODE_MILLISECONDS
    if (!program || program.secret !== form['client_secret']) return c.json({ error: 'invalid_client' }, 401)
    if (!isFresh || program.returnTo !== form['redirect_uri']) return c.json({ error: 'invalid_grant' }, 400)
    const token = secret()
    life.tell({ kind: 'token', token, accountId: ourPage(life.books).id, isGood: true })
    return c.json({
      access_token: token,
      token_type: 'Bearer',
      scope: 'read write',
      created_at: Math.floor(life.now() / 1000),
    })
  })

  http.post('/oauth/revoke', (c) => {
    const token = text(c.get('form')['token'])
    const accountId = life.books.tokens.get(token)
    if (accountId) life.tell({ kind: 'token', token, accountId, isGood: false })
    return c.json({})
  })

  http.get('/api/v1/apps/verify_credentials', (c) =>
    life.books.tokens.has(tokenOf(c) ?? '')
      ? c.json({ name: 'Meydan', website: null })
      : c.json({ error: 'The access token is invalid' }, 401),
  )
  return http
}
