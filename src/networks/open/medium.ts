import { addressAt, type OpenNetwork, partsOf } from './place.ts'

/** Its writers have feeds at an address their pages do not tell. */
export const medium: OpenNetwork = {
  places: (typed) => {
    const url = addressAt(typed, ['medium.com'])
    const [name = ''] = url ? partsOf(url) : []
    if (!/^(?:@?[\w.-]+)$/.test(name) || name === 'feed') return []
    return [{ feed: `https://medium.com/feed/${name}`, site: `https://medium.com/${name}`, title: '', sure: true }]
  },
}
