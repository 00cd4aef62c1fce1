import { failed } from './call.ts'
import { costOf, fitsBudget, type Paid } from './cost.ts'
import type { Line, Network, Outcome, Reply } from './network.ts'

/** What may be spent on one channel this month, and what was. */
export type Purse = {
  /** Null for no limit. */
  budget: number | null
  spent: () => number
  /** Keeps what a request has cost. */
  pay: (money: number) => void
}

/** Before a page is read nobody knows how much stands on it. */
const POSTS_OF_A_PAGE = 100

/**
 * The same network, which stops before the budget is used up: then it refuses without asking. What became of something that was
 * sent is always asked, whatever it costs: a post that nobody knows about is dearer.
 */
export function withBudget(network: Network, purse: Purse): Network {
  const { publish, read, act, measure, search } = network
  const fits = (line: Line, paid: Paid): boolean => fitsBudget(purse.budget, purse.spent(), cost(line, paid))
  const pay = (line: Line, paid: Paid) => purse.pay(cost(line, paid))

  /** `told` counts what came back. */
  async function asked<T>(
    line: Line,
    most: Paid,
    ask: () => Promise<Reply<T>>,
    told: (value: T) => Paid,
  ): Promise<Reply<T>> {
    if (!fits(line, most)) return failed('budget')
    const reply = await ask()
    if (reply.ok) pay(line, told(reply.value))
    return reply
  }

  async function changed(line: Line, paid: Paid, deed: () => Promise<Outcome>): Promise<Outcome> {
    if (!fits(line, paid)) return { state: 'not-sent', error: failed('budget').error, rate: null }
    const outcome = await deed()
    if (outcome.state !== 'rejected' && outcome.state !== 'not-sent') pay(line, paid)
    return outcome
  }

  return {
    ...network,
    ...(publish && {
      publish: {
        ...publish,
        commit: (line, intent, parts) =>
          changed(
            line,
            {
              does: 'publish',
              text: intent.draft.text,
              isAnswer: intent.target?.handle !== null && intent.target !== null,
              alts: intent.draft.media.filter(({ alt }) => alt !== '').length,
            },
            () => publish.commit(line, intent, parts),
          ),
        reconcile: async (line, intent) => {
          const found = await publish.reconcile(line, intent)
          pay(line, ownPosts(POSTS_OF_A_PAGE))
          return found
        },
      },
    }),
    ...(read && {
      read: {
        ...read,
        pull: (line, stream, cursor) =>
          asked(
            line,
            ownPosts(POSTS_OF_A_PAGE),
            () => read.pull(line, stream, cursor),
            ({ items }) => ownPosts(items.length),
          ),
        context: (line, id) =>
          asked(
            line,
            posts(POSTS_OF_A_PAGE),
            () => read.context(line, id),
            (items) => posts(items.length),
          ),
        look: (line, id) =>
          asked(
            line,
            posts(1),
            () => read.look(line, id),
            () => posts(1),
          ),
      },
    }),
    ...(act && {
      act: {
        perform: (line, deed) =>
          changed(line, { does: deed.action === 'delete' ? 'delete' : 'change' }, () => act.perform(line, deed)),
      },
    }),
    ...(measure && {
      measure: {
        posts: (line, ids) =>
          asked(
            line,
            ownPosts(ids.length),
            () => measure.posts(line, ids),
            () => ownPosts(ids.length),
          ),
        account: (line) =>
          asked(
            line,
            ownPosts(1),
            () => measure.account(line),
            () => ownPosts(1),
          ),
      },
    }),
    ...(search && {
      search: {
        posts: (line, query) =>
          asked(
            line,
            posts(POSTS_OF_A_PAGE),
            () => search.posts(line, query),
            (items) => posts(items.length),
          ),
      },
    }),
  }
}

const ownPosts = (count: number): Paid => ({ does: 'read', posts: count, own: true })
const posts = (count: number): Paid => ({ does: 'read', posts: count, own: false })

const cost = ({ account }: Line, paid: Paid) => (account.can.costs ? costOf(account.can.costs, paid) : 0)
