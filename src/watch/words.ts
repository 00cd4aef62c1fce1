import { noAnswerSorry, type NoAnswerReason } from '#platform/outgoing/words.ts'
import type { Words } from '#platform/words.ts'
import { phraseSorry, type PhraseRefusal } from './listen/phrase.ts'
import { shareSorry, type ShareRefusal } from './share/words.ts'

/** Why a source gives nothing; kept with the source until it answers again. */
export type SourceTrouble =
  | NoAnswerReason
  | 'not-a-feed'
  | 'closed-place'
  | 'part-gone'
  | 'broken-feed'
  | 'too-heavy'
  | 'gone'
  | 'not-there'
  | 'forbidden'
  | 'asked-to-wait'
  | 'server-trouble'

export const troubleSorry: Words<SourceTrouble> = {
  ...noAnswerSorry,
  'not-a-feed': {
    en: 'There is no feed at this address.',
    tr: 'Bu adreste bir akış (RSS) yok.',
    ru: 'По этому адресу нет ленты (RSS).',
  },
  'closed-place': {
    en: 'This place shows nothing to people without an account.',
    tr: 'Burası hesabı olmayanlara hiçbir şey göstermiyor.',
    ru: 'Здесь ничего не показывают тем, у кого нет учётной записи.',
  },
  'part-gone': {
    en: 'The watched part of the page is no longer there, or there is nothing to read in it.',
    tr: 'Sayfanın izlenen bölümü artık yok ya da içinde okunacak bir şey yok.',
    ru: 'Отслеживаемой части страницы больше нет, или в ней нечего читать.',
  },
  'broken-feed': {
    en: 'The feed is damaged and cannot be read.',
    tr: 'Akış bozuk, okunamıyor.',
    ru: 'Лента повреждена, её не удаётся прочитать.',
  },
  'too-heavy': {
    en: 'Reading this feed takes too much time or memory, so we stopped. It may be damaged, or made to do harm.',
    tr: 'Bu akışı okumak çok fazla zaman ya da bellek istiyor, bu yüzden durduk. Bozuk ya da zarar vermek için yapılmış olabilir.',
    ru: 'Чтение этой ленты требует слишком много времени или памяти, поэтому мы остановились. Возможно, она повреждена или сделана во вред.',
  },
  gone: {
    en: 'The site says that this feed is gone for good.',
    tr: 'Site bu akışın tamamen kaldırıldığını söylüyor.',
    ru: 'Сайт сообщает, что эта лента закрыта насовсем.',
  },
  'not-there': {
    en: 'There is nothing at this address (404).',
    tr: 'Bu adreste bir şey yok (404).',
    ru: 'По этому адресу ничего нет (404).',
  },
  forbidden: {
    en: 'The site does not let us read this ({status}).',
    tr: 'Site bunu okumamıza izin vermiyor ({status}).',
    ru: 'Сайт не разрешает нам это читать ({status}).',
  },
  'asked-to-wait': {
    en: 'The site asks us to come less often. We will come back later.',
    tr: 'Site daha seyrek gelmemizi istiyor. Daha sonra yeniden deneriz.',
    ru: 'Сайт просит приходить реже. Вернёмся позже.',
  },
  'server-trouble': {
    en: 'The site has trouble of its own right now ({status}).',
    tr: 'Sitede şu anda bir sorun var ({status}).',
    ru: 'На сайте сейчас неполадки ({status}).',
  },
}

export type WatchRefusal =
  | SourceTrouble
  | PhraseRefusal
  | ShareRefusal
  | 'already-listening'
  | 'too-many-queries'
  | 'no-such-query'
  | 'no-such-alert'
  | 'no-feed-found'
  | 'already-watched'
  | 'no-such-source'
  | 'no-such-story'
  | 'no-such-place'
  | 'no-such-mute'
  | 'nothing-to-mute'
  | 'not-opml'
  | 'not-a-part'
  | 'no-article'

export const sorry: Words<WatchRefusal> = {
  ...troubleSorry,
  ...phraseSorry,
  ...shareSorry,
  'already-listening': {
    en: 'You already listen for this: {name}.',
    tr: 'Bunu zaten dinliyorsunuz: {name}.',
    ru: 'Вы это уже слушаете: {name}.',
  },
  'too-many-queries': {
    en: 'A workspace listens for at most {most} things. Remove one that you no longer need.',
    tr: 'Bir çalışma alanı en çok {most} şeyi dinler. Artık gerekmeyen birini kaldırın.',
    ru: 'Рабочее пространство слушает не больше {most} запросов. Уберите тот, что больше не нужен.',
  },
  'no-such-alert': {
    en: 'This alert is no longer here.',
    tr: 'Bu uyarı artık burada değil.',
    ru: 'Этого оповещения здесь больше нет.',
  },
  'no-such-query': {
    en: 'Nobody listens for this any more.',
    tr: 'Bu artık dinlenmiyor.',
    ru: 'Это больше не слушают.',
  },
  'no-feed-found': {
    en: 'This page tells of no feed, and there is none in the usual places. Try the address of its news or blog page.',
    tr: 'Bu sayfa bir akıştan söz etmiyor, alışılmış yerlerde de yok. Haber ya da blog sayfasının adresini deneyin.',
    ru: 'На этой странице нет ссылки на ленту, и в обычных местах её тоже нет. Попробуйте адрес раздела новостей или блога.',
  },
  'already-watched': {
    en: 'You already watch this: {title}.',
    tr: 'Bunu zaten izliyorsunuz: {title}.',
    ru: 'Вы уже следите за этим источником: {title}.',
  },
  'no-such-source': {
    en: 'This source is no longer here.',
    tr: 'Bu kaynak artık burada değil.',
    ru: 'Этого источника здесь больше нет.',
  },
  'no-such-story': {
    en: 'This story is no longer here.',
    tr: 'Bu haber artık burada değil.',
    ru: 'Этого сюжета здесь больше нет.',
  },
  'no-such-place': {
    en: 'Nobody in your community quotes {host} any more.',
    tr: 'Topluluğunuzda artık kimse {host} adresinden alıntı yapmıyor.',
    ru: 'В вашем сообществе больше никто не ссылается на {host}.',
  },
  'no-such-mute': {
    en: 'This was already unmuted.',
    tr: 'Bunun sesi zaten açılmış.',
    ru: 'Это уже не скрыто.',
  },
  'nothing-to-mute': {
    en: 'Say what to mute: a word, a source or a story.',
    tr: 'Neyin susturulacağını söyleyin: bir sözcük, kaynak ya da haber.',
    ru: 'Укажите, что скрыть: слово, источник или сюжет.',
  },
  'no-article': {
    en: 'There is no text to be read on this page. Open the original.',
    tr: 'Bu sayfada okunacak bir metin yok. Aslını açın.',
    ru: 'На этой странице нет текста для чтения. Откройте оригинал.',
  },
  'not-a-part': {
    en: 'This does not name a part of a page. Use a CSS selector such as “main” or “.prices”, or leave it empty.',
    tr: 'Bu, bir sayfanın bölümünü göstermiyor. “main” ya da “.fiyatlar” gibi bir CSS seçicisi yazın ya da boş bırakın.',
    ru: 'Так часть страницы не указать. Напишите CSS-селектор, например «main» или «.prices», либо оставьте поле пустым.',
  },
  'not-opml': {
    en: 'This file is not a list of feeds (OPML).',
    tr: 'Bu dosya bir akış listesi (OPML) değil.',
    ru: 'Этот файл — не список лент (OPML).',
  },
}

export const isTrouble = (text: string): text is SourceTrouble => Object.hasOwn(troubleSorry, text)
