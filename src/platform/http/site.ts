import { readFile } from 'node:fs/promises'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { secureHeaders } from 'hono/secure-headers'
import type { Routes } from '../endpoint.ts'
import type { Log } from '../log.ts'
import { langFrom } from '../words.ts'
import { mount, type Reception } from './mount.ts'
import { openApi } from './openapi.ts'
import { edgeProblem } from './problem.ts'

/** Addresses of a slice that are not API calls: redirects, uploads, streams. */
export type RawRoutes = (http: Hono, reception: Reception) => void

const BODY_BYTES = 1_000_000

/** The whole HTTP side of the desk; `dist` is the folder of the built browser part. */
export function createSite(wish: {
  routes: Routes
  raw: RawRoutes[]
  reception: Reception
  auth: (request: Request) => Promise<Response>
  ready: () => Promise<boolean>
  metrics: () => Promise<string>
  dist: string
  version: string
  log: Log
}): Hono {
  const http = new Hono()
  http.use((c, next) => headersFor(c.req.path)(c, next))
  http.onError((error, c) => {
    wish.log.error(
      {
        error: {
          message: error.message,
          stack: error.stack,
          cause: error.cause instanceof Error ? error.cause.message : null,
        },
        path: c.req.path,
      },
      'a request failed',
    )
    return edgeProblem('broken', langFrom(c.req.header('accept-language')))
  })
  http.get('/healthz', (c) => c.text('ok'))
  http.get('/readyz', async (c) => ((await wish.ready()) ? c.text('ready') : c.text('not ready', 503)))
  http.get('/metrics', async (c) => c.text(await wish.metrics()))
  http.get('/api/openapi.json', (c) => c.json(openApi(wish.routes, wish.version)))
  http.on(['GET', 'POST'], '/api/auth/*', (c) => wish.auth(c.req.raw))
  for (const add of wish.raw) add(http, wish.reception)
  http.use('/api/v1/*', bodyLimit({ maxSize: BODY_BYTES }))
  mount(http, wish.routes, wish.reception)
  http.all('/api/*', (c) => edgeProblem('not-found', langFrom(c.req.header('accept-language'))))
  serveBrowserPart(http, wish.dist)
  return http
}

/** Whoever follows a short link comes from the network, and the shop may know that; the desk itself stays unseen. */
const PASSING_ON = headersWith('strict-origin-when-cross-origin')
const STAYING = headersWith('no-referrer')
/** The script that other sites show their visitors. */
const SHOWN_ELSEWHERE = headersWith('no-referrer', 'cross-origin')

const headersFor = (path: string) =>
  path.startsWith('/l/') ? PASSING_ON : /^\/[nt]\.js$/.test(path) ? SHOWN_ELSEWHERE : STAYING

function headersWith(
  referrerPolicy: 'no-referrer' | 'strict-origin-when-cross-origin',
  crossOriginResourcePolicy: 'same-origin' | 'cross-origin' = 'same-origin',
) {
  return secureHeaders({
    crossOriginResourcePolicy,
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:', 'http:', 'https:'],
      mediaSrc: ["'self'", 'blob:', 'http:', 'https:'],
      styleSrc: ["'self'", "'unsafe-inline'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy,
    strictTransportSecurity: false,
    xFrameOptions: 'DENY',
  })
}

function serveBrowserPart(http: Hono, dist: string) {
  http.use('/assets/*', async (c, next) => {
    await next()
    if (c.res.ok) c.res.headers.set('cache-control', 'public, max-age=31536000, immutable')
  })
  http.use('*', compress())
  http.use('*', serveStatic({ root: dist }))
  http.get('*', async (c) => {
    const page = await readFile(`${dist}/index.html`, 'utf8').catch(() => null)
    if (page === null) return c.text('The browser part is not built yet: run `npm run build`.', 503)
    return c.html(page, 200, { 'cache-control': 'no-cache' })
  })
}
