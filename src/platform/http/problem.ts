import type { Facts } from '../result.ts'
import { type Lang, say, type Sentence, type Words } from '../words.ts'

/** What goes wrong at the edge itself, before any slice is asked. */
export type EdgeRefusal =
  | 'not-signed-in'
  | 'not-allowed'
  | 'no-workspace'
  | 'bad-input'
  | 'not-found'
  | 'not-json'
  | 'broken'

export const sorry: Words<EdgeRefusal> = {
  'not-signed-in': {
    en: 'Please sign in first.',
    tr: 'Lütfen önce oturum açın.',
    ru: 'Сначала войдите в систему.',
  },
  'not-allowed': {
    en: 'Your role does not include this. An owner or manager of the workspace can do it or change your role.',
    tr: 'Rolünüz buna izin vermiyor. Çalışma alanının sahibi veya yöneticisi bunu yapabilir ya da rolünüzü değiştirebilir.',
    ru: 'Ваша роль этого не позволяет. Это может сделать владелец или менеджер рабочего пространства — или изменить вашу роль.',
  },
  'no-workspace': {
    en: 'Choose a workspace first.',
    tr: 'Önce bir çalışma alanı seçin.',
    ru: 'Сначала выберите рабочее пространство.',
  },
  'bad-input': {
    en: 'Something in the request is not as expected: {what}',
    tr: 'İstekteki bir değer beklendiği gibi değil: {what}',
    ru: 'Что-то в запросе не так, как ожидалось: {what}',
  },
  'not-found': {
    en: 'This does not exist, or no longer.',
    tr: 'Bu kayıt yok ya da artık mevcut değil.',
    ru: 'Этого нет или уже нет.',
  },
  'not-json': {
    en: 'Send the request body as JSON.',
    tr: 'İstek gövdesini JSON olarak gönderin.',
    ru: 'Отправьте тело запроса в формате JSON.',
  },
  broken: {
    en: 'Something broke on our side. Nothing was lost; please try again.',
    tr: 'Bizim tarafımızda bir sorun oluştu. Hiçbir şey kaybolmadı; lütfen yeniden deneyin.',
    ru: 'У нас что-то сломалось. Ничего не потеряно, попробуйте ещё раз.',
  },
}

const STATUS: Record<string, number> = {
  'not-signed-in': 401,
  'not-allowed': 403,
  'no-workspace': 400,
  'bad-input': 400,
  'not-found': 404,
  'not-json': 415,
  broken: 500,
}
/** Any other refusal is understood and declined. */
const DECLINED = 422

/** RFC 9457: the refusal's literal in `type`, its sentence in the reader's language in `title`. */
export function problem(reason: string, sentence: Sentence, lang: Lang, about?: Facts): Response {
  const status = STATUS[reason] ?? DECLINED
  const body = { type: reason, title: say(sentence, lang, about), status, ...(about ? { about } : {}) }
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } })
}

export const edgeProblem = (reason: EdgeRefusal, lang: Lang, about?: Facts) =>
  problem(reason, sorry[reason], lang, about)
