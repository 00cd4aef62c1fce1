import { addressAt, type OpenNetwork, partsOf } from './place.ts'

const HOSTS = ['reddit.com', 'redd.it']
const NAME = /^[\w-]{2,30}$/
/** More than about one question a minute from one address is turned away, whatever is asked for. */
const REST_SECONDS = 65

export const reddit: OpenNetwork = {
  places: (typed) => {
    const short = /^\/?r\/([\w-]{2,30})\/?$/.exec(typed)?.[1]
    if (short) return subreddit(short)
    const url = addressAt(typed, HOSTS)
    if (!url) return []
    const [kind = '', name = '', more = '', post = ''] = partsOf(url)
    if (kind === 'r' && NAME.test(name)) {
      if (more === 'comments' && post !== '') return [place(`/r/${name}/comments/${post}`, '', name)]
      return subreddit(name)
    }
    if ((kind === 'user' || kind === 'u') && NAME.test(name)) return [place(`/user/${name}/submitted`, '', name)]
    const question = url.searchParams.get('q')
    if (kind === 'search' && question)
      return [place('/search', `?q=${encodeURIComponent(question)}&sort=new`, question)]
    return []
  },
  restSeconds: (url) => (addressAt(url, HOSTS) ? REST_SECONDS : 0),
}

/** The newest ones, for those who want to be early; what is liked most comes hours later. */
const subreddit = (name: string) => [place(`/r/${name}/new`, '', `r/${name}`)]

const place = (path: string, query: string, title: string) => ({
  feed: `https://www.reddit.com${path}/.rss${query}`,
  site: `https://www.reddit.com${path}${query}`,
  title,
  sure: true,
})
