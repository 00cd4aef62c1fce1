import { type Asked, openSite, type Told } from '../../testing/site.ts'
import { type Books, createBooks, US } from './books.ts'
import { commentsDoor } from './comments.ts'
import { postsDoor } from './posts.ts'
import { refused } from './words.ts'

/** What this site's web server lets through. */
const UPLOAD_BYTES = 2 * 1_048_576
const MIMES = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'video/mp4'])

const RIGHTS = ['publish_posts', 'upload_files', 'moderate_comments', 'delete_posts']

type Options = { rights?: readonly string[]; dropsAuthorization?: boolean; readable?: boolean }

/** A WordPress as its REST interface behaves, by its source and by what the real one answered when it was asked. */
export async function openWordPress({ rights = RIGHTS, dropsAuthorization = false, readable = true }: Options = {}) {
  const books = createBooks()
  const site = await openSite({
    answer: (request) => answer(request),
    sortOf,
    complaint,
  })
  const { origin } = site
  const root = readable ? `${origin}/wp-json` : `${origin}/?rest_route=`

  function answer(request: Asked): Told | Promise<Told> {
    const path = pathOf(request)
    if (request.path === '/xmlrpc.php') return olderDoor(books, request)
    if (path === null) {
      return { status: 200, body: '<html>Köşe Fırın</html>', headers: { link: `<${root}/>; rel="https://api.w.org/"` } }
    }
    const who = dropsAuthorization ? 'nobody' : whoIs(books, request)
    return inside(books, { ...request, path }, who === 'us')
  }

  function inside(there: Books, request: Asked, isUs: boolean): Told | Promise<Told> {
    const { path } = request
    if (path === '/') {
      return {
        status: 200,
        body: { name: 'Köşe Fırın', home: origin, url: origin, namespaces: ['oembed/1.0', 'wp/v2'] },
      }
    }
    if (path === '/wp/v2/users/me') {
      return isUs
        ? {
            status: 200,
            body: { ...US, link: `${origin}/author/firin/`, avatar_urls: {}, capabilities: given(rights) },
          }
        : refused(401, 'rest_not_logged_in', 'You are not currently logged in.')
    }
    if (path === '/wp/v2/media' && request.method === 'POST') return upload(there, request, isUs, origin)
    if (/^\/wp\/v2\/posts(\/\d+)?$/.test(path)) return postsDoor(there, request, isUs, origin)
    if (/^\/wp\/v2\/comments(\/\d+)?$/.test(path)) return commentsDoor(there, request, isUs, origin)
    return refused(404, 'rest_no_route', 'No route was found matching the URL and request method.')
  }

  return { ...site, books, root }
}

/** The older interface, with the password in its body. */
function olderDoor({ password }: Books, { body }: Asked): Told {
  const words = Array.from(
    Buffer.from(body)
      .toString()
      .matchAll(/<string>([^<]*)<\/string>/g),
    ([, word]) => word,
  )
  const isUs = words[0] === US.username && words[1] === password
  return {
    status: 200,
    body: isUs ? '<member><name>blogid</name></member>' : '<fault>Incorrect username or password.</fault>',
  }
}

/** A fault nobody foresaw, in the words of WordPress. */
export const complaint = (status: number, message: string) => ({
  code: 'internal_server_error',
  message,
  data: { status },
})

const given = (rights: readonly string[]) => Object.fromEntries(rights.map((right) => [right, true]))

/** Null for a page of the site that is no part of the interface. */
function pathOf({ path, query }: Asked): string | null {
  const route = query.get('rest_route') ?? (path.startsWith('/wp-json') ? path.slice('/wp-json'.length) : null)
  return route === null ? null : route === '' ? '/' : route
}

/** A wrong password is nobody's: WordPress has looked at the answer to "who is it" before it asks. Measured on 6.1. */
function whoIs({ password }: Books, { headers }: Asked): 'nobody' | 'us' {
  const [, coded] = /^Basic (.+)$/.exec(headers['authorization'] ?? '') ?? []
  if (coded === undefined) return 'nobody'
  const said = Buffer.from(coded, 'base64').toString()
  return said.slice(0, said.indexOf(':')) === US.username && said.slice(said.indexOf(':') + 1) === password
    ? 'us'
    : 'nobody'
}

/** The one request that makes something public is what faults of publishing are meant for. */
export function sortOf(request: Asked): 'publish' | 'media' | 'read' | null {
  const path = pathOf(request) ?? ''
  if (request.method === 'GET') return path.startsWith('/wp/v2/comments') ? 'read' : null
  if (path === '/wp/v2/media') return 'media'
  if (path === '/wp/v2/comments') return 'publish'
  return /^\/wp\/v2\/posts\/\d+$/.test(path) && request.method === 'POST' ? 'publish' : null
}

async function upload({ uploads, nextPost }: Books, request: Asked, isUs: boolean, origin: string): Promise<Told> {
  if (!isUs) return refused(401, 'rest_cannot_create', 'Sorry, you are not allowed to create posts as this user.')
  const form = await request.form()
  const file = form.get('file')
  const alt = form.get('alt_text')
  if (!(file instanceof File)) return refused(400, 'rest_upload_no_data', 'No data supplied.')
  if (file.size > UPLOAD_BYTES) {
    const sentence = 'The uploaded file exceeds the upload_max_filesize directive in php.ini.'
    return refused(500, 'rest_upload_unknown_error', sentence)
  }
  if (!MIMES.has(file.type)) {
    return refused(500, 'rest_upload_unknown_error', 'Sorry, you are not allowed to upload this file type.')
  }
  const id = nextPost()
  uploads.set(id, { id, alt: typeof alt === 'string' ? alt : '', sizeBytes: file.size, mime: file.type })
  const body = { id, source_url: `${origin}/wp-content/uploads/${id}.png`, alt_text: alt ?? '', media_type: 'image' }
  return { status: 201, body }
}
