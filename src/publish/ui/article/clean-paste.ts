/** What word processors mean by their styles, as plain tags; everything else of theirs is dropped. */
export function cleanPaste(body: Element): void {
  for (const gone of body.querySelectorAll('style, script, meta, link, title, xml, template')) gone.remove()
  for (const wrapper of body.querySelectorAll('b[id^="docs-internal-guid"], span[id^="docs-internal-guid"]'))
    unwrap(wrapper)
  wordLists(body)
  for (const one of body.querySelectorAll('[style]')) marksOf(one)
  for (const inner of body.querySelectorAll('li ul, li ol')) flatten(inner)
  for (const link of body.querySelectorAll('a[href]')) straight(link)
}

const styleOf = (one: Element): string =>
  (one.getAttribute('style') ?? '').toLowerCase().replaceAll(/\s*([:;])\s*/g, '$1')

/** Bold, italic and strike that are written as styles, and bold that is none. */
function marksOf(one: Element) {
  const style = styleOf(one)
  one.removeAttribute('style')
  if (/(?:^|;)font-weight:(?:normal|400)/.test(style) && /^(?:b|strong)$/i.test(one.tagName)) return unwrap(one)
  if (!/^(?:span|font|b|i|u|em|strong)$/i.test(one.tagName)) return
  if (/(?:^|;)font-weight:(?:bold|[6-9]00)/.test(style)) wrap(one, 'strong')
  if (/font-style:italic/.test(style)) wrap(one, 'em')
  if (/text-decoration[^;]*line-through/.test(style)) wrap(one, 's')
}

const isWordPoint = (one: Element): boolean =>
  /^p$/i.test(one.tagName) && (/msolist/i.test(one.className) || /mso-list:(?!ignore)/.test(styleOf(one)))

/** Word writes its lists as paragraphs with a sign in front. */
function wordLists(body: Element) {
  for (const point of body.querySelectorAll('p')) {
    if (!isWordPoint(point)) continue
    const marker = [...point.querySelectorAll('[style]')].find((one) => /mso-list:ignore/.test(styleOf(one)))
    const tag = /^\s*(?:\d+|[a-z])[.)]/i.test(marker?.textContent ?? '') ? 'ol' : 'ul'
    marker?.remove()
    const before = point.previousElementSibling
    const list = before?.getAttribute('data-pasted') === tag ? before : point.ownerDocument.createElement(tag)
    if (list !== before) {
      list.setAttribute('data-pasted', tag)
      point.before(list)
    }
    const item = point.ownerDocument.createElement('li')
    item.append(...point.childNodes)
    list.append(item)
    point.remove()
  }
}

/** A list inside of a point: its points follow that point. */
function flatten(inner: Element) {
  const point = inner.parentElement?.closest('li')
  point?.after(...inner.children)
  inner.remove()
}

/** Google leads every link by way of itself. */
function straight(link: Element) {
  const found = /^https:\/\/www\.google\.com\/url\?(?:.*&)?q=([^&]+)/.exec(link.getAttribute('href') ?? '')
  if (found?.[1]) link.setAttribute('href', decodeURIComponent(found[1]))
}

function wrap(one: Element, tag: string) {
  const around = one.ownerDocument.createElement(tag)
  around.append(...one.childNodes)
  one.append(around)
}

const unwrap = (one: Element) => one.replaceWith(...one.childNodes)
