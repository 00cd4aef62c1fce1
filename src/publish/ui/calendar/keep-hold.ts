const LOOKS = 180

/**
 * A post that keys have moved stands elsewhere in a moment, and once more when its new week has been read; the keys must stay with it
 * and not pass to its neighbour. Whoever presses or points meanwhile is left alone.
 */
export function keepHold(id: string) {
  const before = placeOf(id)
  let left = LOOKS
  const stop = () => {
    left = 0
  }
  for (const kind of ['keydown', 'pointerdown']) document.addEventListener(kind, stop, { once: true, capture: true })
  const look = () => {
    if (left <= 0) return
    left -= 1
    const place = placeOf(id)
    if (place && place !== before && !place.contains(document.activeElement)) place.focus()
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

const placeOf = (id: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(
    `.calendar [role="row"][data-key="${id}"], .calendar [data-post="${id}"] .chip-post-open`,
  )
