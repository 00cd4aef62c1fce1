/** Shows what the desk tells this browser and opens its address on a click. It keeps nothing and stands between nobody. */

self.addEventListener('install', () => self.skipWaiting())

self.addEventListener('push', (event) => {
  const { title, body, url, tag } = told(event.data)
  event.waitUntil(self.registration.showNotification(title, { body, tag, icon: '/mark.svg', data: { url } }))
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(open(event.notification.data?.url ?? '/'))
})

/** Push services change subscriptions now and then; the desk is told where this browser is reached from now on. */
self.addEventListener('pushsubscriptionchange', (event) => {
  const was = event.oldSubscription
  if (was) event.waitUntil(moveFrom(was, event.newSubscription))
})

/** Browsers insist that something is shown, even when nothing can be read. */
function told(data) {
  try {
    const { title, body, url, tag } = data.json()
    return { title: title || 'Meydan', body: body ?? '', url: new URL(url, self.location.origin).href, tag: tag ?? '' }
  } catch {
    return { title: 'Meydan', body: '', url: self.location.origin, tag: '' }
  }
}

/** A window that shows it already is brought forward; nobody's work in another window is taken away. */
async function open(url) {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const shown = windows.find((one) => one.url === url)
  return shown ? shown.focus() : self.clients.openWindow(url)
}

async function moveFrom(was, given) {
  const { applicationServerKey } = was.options
  const now = given ?? (await self.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey }))
  await fetch('/api/v1/publish/outlets/browser/moved', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ was: was.endpoint, subscription: now }),
  })
}
