import { createHash, randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { langFrom } from '#platform/words.ts'
import { ourPage } from '../books.ts'
import { humanPage } from '../page.ts'
import { escape } from '../render.ts'
import { consent } from './consent.words.ts'
import { type Ask, type Env, type Hall, text, tokenOf } from './door.ts'

const SECRET_BYTES = 24
const CODE_MILLISECONDS = 600_000
/** A program without a page of its own shows the code to the person, who types it over. */
const BY_HAND = 'urn:ietf:wg:oauth:2.0:oob'
const secret = () => randomBytes(SECRET_BYTES).toString('base64url')

type Program = { name: string; secret: string; returnTo: string[]; scopes: string }
type Code = { program: string; returnTo: string; scopes: string; challenge: string | null; at: number }

/** Letting a program in: registering it, a person's consent, a token for it. */
export function oauthRoutes(hall: Hall) {
  const { life } = hall
  const http = new Hono<Env>()
  const programs = new Map<string, Program>()
  const codes = new Map<string, Code>()

  http.post('/api/v1/apps', (c) => {
    const form = c.get('form')
    const { redirect_uris: wanted } = form
    const returnTo = (Array.isArray(wanted) ? wanted.map(String) : text(wanted).split(/\s+/)).filter(Boolean)
    const name = text(form['client_name'])
    if (name === '' || returnTo.length === 0)
      return c.json({ error: "Validation failed: Application name can't be blank" }, 422)
    const id = secret()
    const made = { name, secret: secret(), returnTo, scopes: text(form['scopes']) || 'read' }
    programs.set(id, made)
    return c.json({
      id: String(programs.size),
      name,
      website: text(form['website']) || null,
      scopes: made.scopes.split(' '),
      redirect_uri: returnTo.join('\n'),
      redirect_uris: returnTo,
      client_id: id,
      client_secret: made.secret,
      client_secret_expires_at: 0,
      vapid_key: '',
    })
  })

  http.get('/oauth/authorize', (c) => {
    const asked = c.req.query()
    const program = programs.get(asked['client_id'] ?? '')
    if (!program?.returnTo.includes(asked['redirect_uri'] ?? '')) return c.json({ error: 'invalid_client' }, 400)
    const lang = langFrom(c.req.header('accept-language'))
    const words = consent[lang]
    const hidden = ['client_id', 'redirect_uri', 'state', 'scope', 'code_challenge']
      .map((name) => `<input type="hidden" name="${name}" value="${escape(asked[name] ?? '')}">`)
      .join('')
    return c.html(
      humanPage(
        words.title(program.name, ourPage(life.books).username),
        `<p>${words.what}</p><form method="post" action="/oauth/authorize">${hidden}
         <button name="answer" value="yes">${words.allow}</button> <button name="answer" value="no">${words.refuse}</button></form>`,
        lang,
      ),
    )
  })

  http.post('/oauth/authorize', (c) => {
    const form = c.get('form')
    const program = programs.get(text(form['client_id']))
    const returnTo = text(form['redirect_uri'])
    if (!program?.returnTo.includes(returnTo)) return c.json({ error: 'invalid_client' }, 400)
    const isAllowed = form['answer'] === 'yes'
    const code = secret()
    if (isAllowed) {
      codes.set(code, {
        program: text(form['client_id']),
        returnTo,
        scopes: text(form['scope']) || program.scopes,
        challenge: text(form['code_challenge']) || null,
        at: life.now(),
      })
    }
    if (returnTo === BY_HAND) return byHand(c, isAllowed ? code : null)
    const back = new URL(returnTo)
    if (text(form['state'])) back.searchParams.set('state', text(form['state']))
    if (isAllowed) back.searchParams.set('code', code)
    else back.searchParams.set('error', 'access_denied')
    return c.redirect(back.href)
  })

  http.post('/oauth/token', (c) => {
    const form = c.get('form')
    const program = programs.get(text(form['client_id']))
    const code = codes.get(text(form['code']))
    codes.delete(text(form['code']))
    if (!program || program.secret !== form['client_secret']) return c.json({ error: 'invalid_client' }, 401)
    const isGood =
      code &&
      code.program === form['client_id'] &&
      code.returnTo === form['redirect_uri'] &&
      life.now() - code.at < CODE_MILLISECONDS &&
      (code.challenge === null || code.challenge === challengeOf(text(form['code_verifier'])))
    if (!isGood) return c.json({ error: 'invalid_grant' }, 400)
    const token = secret()
    life.tell({ kind: 'token', token, accountId: ourPage(life.books).id, isGood: true })
    return c.json({
      access_token: token,
      token_type: 'Bearer',
      scope: code.scopes,
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
      ? c.json({ id: '1', name: 'Meydan', website: null, scopes: ['read', 'write'], redirect_uris: [] })
      : c.json({ error: 'The access token is invalid' }, 401),
  )
  return http
}

function byHand(c: Ask, code: string | null) {
  const words = consent[langFrom(c.req.header('accept-language'))]
  return c.html(humanPage(code ? words.copy : words.refused, code ? `<p><code>${code}</code></p>` : ''))
}

const challengeOf = (verifier: string) => createHash('sha256').update(verifier).digest('base64url')
