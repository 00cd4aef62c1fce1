import type { Channel } from '#desk'
import type { Network } from '#networks'
import type { Sentence } from '#platform/words.ts'
import type { Kind } from '../delivery.ts'

type About = { kind: Kind; hasPoll: boolean }

/** Why what is live on this channel cannot get other words; null when it can. */
export function whyNoChange(network: Network | null, channel: Channel, about: About): Sentence | null {
  const edits = network?.publish?.edit !== undefined && channel.account.can.publish?.edits === true
  if (!edits) return saidBy(network, 'edit') ?? NO_CHANGE
  return about.hasPoll ? NO_POLL : null
}

/** Why it cannot be taken down from here; null when it can. */
export function whyNoRemoval(network: Network | null, channel: Channel, about: Pick<About, 'kind'>): Sentence | null {
  const said = saidBy(network, 'delete')
  // Some let programs delete what stands under a post, and not the post.
  if (about.kind === 'post' && said) return said
  return network?.act && channel.account.can.act.includes('delete') ? null : (said ?? NO_REMOVAL)
}

const saidBy = (network: Network | null, what: 'edit' | 'delete') =>
  network?.cannot.find((one) => one.what === what)?.why ?? null

const NO_CHANGE: Sentence = {
  en: 'Here a program cannot change a post that is out. Change it on the network itself, or take it down and post it again.',
  tr: 'Burada yayımlanan gönderiyi program değiştiremez. Ağın kendisinde değiştirin ya da kaldırıp yeniden paylaşın.',
  ru: 'Здесь программа не может изменить вышедший пост. Измените его в самой сети или удалите и опубликуйте заново.',
}

const NO_POLL: Sentence = {
  en: 'A poll that is out cannot be changed without losing its votes.',
  tr: 'Yayımlanan anket, oyları kaybetmeden değiştirilemez.',
  ru: 'Опубликованный опрос нельзя изменить, не потеряв голоса.',
}

const NO_REMOVAL: Sentence = {
  en: 'Here a program cannot take a post down. Delete it on the network itself.',
  tr: 'Burada gönderiyi program kaldıramaz. Ağın kendisinde silin.',
  ru: 'Здесь программа не может удалить пост. Удалите его в самой сети.',
}
