/** Gives back the greatest first. */
export function createHeap<T>(worth: (thing: T) => number) {
  const heap: { thing: T; worth: number }[] = []
  const worthAt = (at: number) => heap[at]?.worth ?? -Infinity

  function swap(one: number, other: number) {
    const kept = heap[one]
    const moved = heap[other]
    if (!kept || !moved) return
    heap[one] = moved
    heap[other] = kept
  }

  return {
    put(thing: T) {
      heap.push({ thing, worth: worth(thing) })
      for (let at = heap.length - 1; at > 0;) {
        const above = (at - 1) >> 1
        if (worthAt(above) >= worthAt(at)) break
        swap(at, above)
        at = above
      }
    },
    take(): T | undefined {
      swap(0, heap.length - 1)
      const taken = heap.pop()
      for (let at = 0; ;) {
        const left = 2 * at + 1
        const greater = worthAt(left + 1) > worthAt(left) ? left + 1 : left
        if (worthAt(greater) <= worthAt(at)) break
        swap(at, greater)
        at = greater
      }
      return taken?.thing
    },
  }
}
