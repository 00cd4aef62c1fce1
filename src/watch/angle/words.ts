import { say, type Lang, type Words } from '#platform/words.ts'
import type { Angle, Because, Look } from './angle.ts'

/** What to do, as an advice to whoever writes. */
export const angleWords: Words<Angle> = {
  answer: {
    en: 'Answer what they already say about it',
    tr: 'Zaten konuştuklarına yanıt verin',
    ru: 'Ответьте на то, что об этом уже говорят',
  },
  offer: {
    en: 'Say what it means for what you offer',
    tr: 'Sunduğunuz şey için ne anlama geldiğini söyleyin',
    ru: 'Скажите, что это значит для вашего предложения',
  },
  'own-side': {
    en: 'Tell the side the others left out',
    tr: 'Diğerlerinin atladığı yanını anlatın',
    ru: 'Расскажите о том, что другие упустили',
  },
  explain: {
    en: 'Explain it: what happened, why, and what follows for your readers',
    tr: 'Açıklayın: ne oldu, neden oldu, okurunuz için ne değişiyor',
    ru: 'Объясните: что случилось, почему и что это меняет для читателей',
  },
  show: {
    en: 'Let one picture tell it, with a line below',
    tr: 'Tek bir görsel anlatsın, altına bir satır yazın',
    ru: 'Пусть расскажет одна картинка, под ней строка',
  },
  first: {
    en: 'Be first: the fact, the source, nothing else',
    tr: 'İlk siz olun: olay, kaynak, başka bir şey değil',
    ru: 'Будьте первыми: факт, источник и ничего больше',
  },
  ask: {
    en: 'Ask what it changes for them',
    tr: 'Onlar için neyi değiştirdiğini sorun',
    ru: 'Спросите, что это меняет для них',
  },
  short: {
    en: 'One line and the link are enough',
    tr: 'Bir satır ve bağlantı yeter',
    ru: 'Хватит одной строки и ссылки',
  },
}

/** How such a post may begin. None of them says "you": whether a page is formal with its people, its voice decides. */
export const openings: Words<Exclude<Angle, 'first' | 'short'>> = {
  answer: {
    en: 'Many are asking about this. What is known so far:',
    tr: 'Çok soruluyor. Şu ana kadar bilinenler:',
    ru: 'Об этом много спрашивают. Что известно сейчас:',
  },
  offer: { en: 'What this means at our place:', tr: 'Bunun bizdeki karşılığı:', ru: 'Что это значит у нас:' },
  'own-side': {
    en: 'What has not been said about it yet:',
    tr: 'Bu konuda henüz söylenmeyen:',
    ru: 'О чём тут ещё не сказали:',
  },
  explain: {
    en: 'What happened, and what changes now:',
    tr: 'Ne oldu ve şimdi ne değişiyor:',
    ru: 'Что произошло и что теперь меняется:',
  },
  show: { en: 'Seen today:', tr: 'Bugünden bir kare:', ru: 'Увидели сегодня:' },
  ask: {
    en: 'Who will feel this most?',
    tr: 'Bu en çok kimi etkiler?',
    ru: 'Кого это коснётся больше всего?',
  },
}

const reasons: Words<Exclude<Because['kind'], 'goal' | 'look'>> = {
  word: { en: 'The headline speaks of “{word}”.', tr: 'Başlık “{word}” diyor.', ru: 'В заголовке есть «{word}».' },
  spoken: {
    en: 'Your community speaks of it already.',
    tr: 'Topluluğunuz bunu zaten konuşuyor.',
    ru: 'Ваше сообщество уже об этом говорит.',
  },
  unspoken: {
    en: 'Your community does not speak of it yet.',
    tr: 'Topluluğunuz bunu henüz konuşmuyor.',
    ru: 'Ваше сообщество об этом ещё не говорит.',
  },
  rival: { en: '{name} has told it already.', tr: '{name} bunu zaten anlattı.', ru: '{name} об этом уже рассказал.' },
  picture: { en: 'The story brings a picture.', tr: 'Haberin görseli var.', ru: 'У сюжета есть картинка.' },
  'no-picture': {
    en: 'The story brings no picture; you need one of your own.',
    tr: 'Haberin görseli yok; kendi görseliniz gerekir.',
    ru: 'У сюжета нет картинки, нужна своя.',
  },
  outcome: {
    en: 'Your posts about “{word}” did {times} times your usual ({posts}).',
    tr: '“{word}” hakkındaki gönderileriniz olağanınızın {times} katını getirdi ({posts}).',
    ru: 'Ваши посты о «{word}» дали {times} от обычного ({posts}).',
  },
}

const goals: Words<'sales' | 'awareness' | 'recall' | 'image'> = {
  sales: { en: 'The page is there to sell.', tr: 'Sayfanın amacı satış.', ru: 'Цель страницы: продажи.' },
  awareness: {
    en: 'The page is there to become known.',
    tr: 'Sayfanın amacı tanınmak.',
    ru: 'Цель страницы: известность.',
  },
  recall: {
    en: 'The page is there to be remembered.',
    tr: 'Sayfanın amacı akılda kalmak.',
    ru: 'Цель страницы: чтобы помнили.',
  },
  image: {
    en: 'The page is there for your good name.',
    tr: 'Sayfanın amacı iyi bir izlenim.',
    ru: 'Цель страницы: доброе имя.',
  },
}

const looks: Words<Look> = {
  microblog: { en: 'Posts are short there.', tr: 'Orada gönderiler kısa.', ru: 'Посты там короткие.' },
  channel: {
    en: 'It is read like a newspaper.',
    tr: 'Gazete gibi okunuyor.',
    ru: 'Там читают как газету.',
  },
  wall: {
    en: 'People talk below the posts there.',
    tr: 'Orada gönderilerin altında konuşuluyor.',
    ru: 'Там говорят под постами.',
  },
  blog: { en: 'There is room for a whole text.', tr: 'Uzun bir yazıya yer var.', ru: 'Там есть место для статьи.' },
  forum: {
    en: 'People come there to discuss.',
    tr: 'Oraya tartışmak için geliniyor.',
    ru: 'Туда приходят обсуждать.',
  },
  visual: {
    en: 'Pictures are what is looked at there.',
    tr: 'Orada önce görsele bakılıyor.',
    ru: 'Там смотрят прежде всего на картинку.',
  },
}

/** A reason as a sentence. */
export function becauseSaid(because: Because, lang: Lang): string {
  if (because.kind === 'goal') return say(goals[because.goal], lang)
  if (because.kind === 'look') return say(looks[because.look], lang)
  if (because.kind === 'outcome') {
    const { word, posts, times } = because.lesson
    return say(reasons.outcome, lang, { word, posts, times: times.toLocaleString(lang, { maximumFractionDigits: 1 }) })
  }
  return say(reasons[because.kind], lang, {
    word: because.kind === 'word' ? because.word : '',
    name: because.kind === 'rival' ? because.name : '',
  })
}
