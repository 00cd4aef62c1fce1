import type { NetworkTrouble } from '../trouble.ts'

type Trouble = { reason: NetworkTrouble; certain: boolean }

/** What a refusal of the Bot API means. Anything below 500 was decided before something was done. */
export function troubleOf(status: number, said: string): Trouble {
  return { reason: reasonOf(status, said), certain: status >= 400 && status < 500 }
}

function reasonOf(status: number, said: string): NetworkTrouble {
  switch (status) {
    case 401:
    // The address of a bot is its token: a bot that does not exist is a page that does not exist.
    case 404:
      return 'auth'
    case 403:
      return RIGHTS.test(said) ? 'scope' : 'validation'
    case 400:
      return WORDS.find(([words]) => words.test(said))?.[1] ?? 'validation'
    case 409:
      return 'other-reader'
    case 413:
      return 'media'
    case 429:
      return 'rate'
    default:
      return status >= 500 ? 'transient' : 'protocol'
  }
}

/** The bot was put out, or may not do this; a person who blocked the bot is no trouble of the channel. */
const RIGHTS =
  /bot was kicked|bot is not a member|not enough rights|need administrator rights|have no rights|CHAT_ADMIN_REQUIRED|CHAT_WRITE_FORBIDDEN/i

/** Telegram has one status for everything it does not like; only its words tell more. */
const WORDS: readonly (readonly [RegExp, NetworkTrouble])[] = [
  [RIGHTS, 'scope'],
  [/message .*not found|MESSAGE_ID_INVALID|message_id_invalid/i, 'not-found'],
  [/upgraded to a supergroup/i, 'conflict'],
  [/wrong file|file is too big|PHOTO_|IMAGE_|VIDEO_|failed to get HTTP URL|wrong type of the web page/i, 'media'],
]
