import type { Sentence, Words } from '#platform/words.ts'
import type { Decision } from '../queue/decision.ts'

type Phrase =
  | 'today'
  | 'week'
  | 'urgent'
  | 'more'
  | 'watch'
  | 'publish'
  | 'converse'
  | 'grow'
  | 'measure'
  | 'topics'
  | 'story'
  | 'toldUs'
  | 'broken'
  | 'morning'
  | 'open'
  | 'end'

export const words: Words<Phrase> & { things: Record<'one' | 'few' | 'many', Sentence> } = {
  things: {
    one: { en: '{count} thing needs you.', tr: '{count} iş sizi bekliyor.', ru: '{count} дело ждёт вас.' },
    few: { en: '{count} things need you.', tr: '{count} iş sizi bekliyor.', ru: '{count} дела ждут вас.' },
    many: { en: '{count} things need you.', tr: '{count} iş sizi bekliyor.', ru: '{count} дел ждут вас.' },
  },
  today: { en: 'Your day: {day}', tr: 'Gününüz: {day}', ru: 'Ваш день: {day}' },
  week: { en: 'Your week up to {day}', tr: '{day} itibarıyla haftanız', ru: 'Ваша неделя, {day}' },
  urgent: { en: 'Cannot wait: {count}.', tr: 'Bekleyemez: {count}.', ru: 'Не может ждать: {count}.' },
  more: { en: '… and {count} more.', tr: '… ve {count} tane daha.', ru: '… и ещё {count}.' },
  watch: {
    en: 'Watch: {signals} stories worth a look, {used} became posts.',
    tr: 'İzleme: bakmaya değer {signals} haber, {used} tanesi gönderi oldu.',
    ru: 'Мониторинг: новостей, стоящих внимания, {signals}; стали постами {used}.',
  },
  publish: {
    en: 'Publish: {published} went out, {failed} did not, {ahead} planned next.',
    tr: 'Yayın: {published} gönderi çıktı, {failed} tanesi çıkmadı, sırada {ahead} var.',
    ru: 'Публикации: вышло {published}, не вышло {failed}, дальше запланировано {ahead}.',
  },
  converse: {
    en: 'Converse: {messages} messages ({upset} upset), {answered} answered, {waiting} people wait.',
    tr: 'Sohbet: {messages} mesaj ({upset} kızgın), {answered} yanıt, {waiting} kişi bekliyor.',
    ru: 'Общение: сообщений {messages} (с обидой {upset}), отвечено {answered}, ждут {waiting}.',
  },
  grow: { en: 'Grow: {clicks} clicks.', tr: 'Büyüme: {clicks} tıklama.', ru: 'Рост: кликов {clicks}.' },
  measure: {
    en: 'Measure: {outcomes} results for the company.',
    tr: 'Ölçüm: şirket için {outcomes} sonuç.',
    ru: 'Аналитика: результатов для компании {outcomes}.',
  },
  topics: {
    en: 'More than on other nights: {topics}',
    tr: 'Diğer gecelerden fazla: {topics}',
    ru: 'Чаще, чем в другие ночи: {topics}',
  },
  story: {
    en: '• Nobody has used it yet: {title} ({source}, outlets: {outlets})',
    tr: '• Henüz kullanılmadı: {title} ({source}, kaynak sayısı: {outlets})',
    ru: '• Ещё не использовано: {title} ({source}, изданий: {outlets})',
  },
  toldUs: {
    en: '• Your community knew first: {title}',
    tr: '• Topluluğunuz önce biliyordu: {title}',
    ru: '• Сообщество узнало раньше: {title}',
  },
  broken: {
    en: '• A source does not answer: {title}',
    tr: '• Bir kaynak yanıt vermiyor: {title}',
    ru: '• Источник не отвечает: {title}',
  },
  morning: {
    en: 'What the night brought: {url}/watch?morning=1',
    tr: 'Gecenin getirdikleri: {url}/watch?morning=1',
    ru: 'Что принесла ночь: {url}/watch?morning=1',
  },
  open: { en: 'Open the day: {url}', tr: 'Günü açın: {url}', ru: 'Открыть день: {url}' },
  end: {
    en: 'Another hour, or no digest any more: {url}',
    tr: 'Başka bir saat ya da artık özet istememek için: {url}',
    ru: 'Другой час или больше без сводки: {url}',
  },
}

/** What each kind of decision says in a line. */
export const kindWords: Words<Decision['kind']> = {
  'person-waiting': { en: '{name} waits for an answer', tr: '{name} yanıt bekliyor', ru: '{name} ждёт ответа' },
  'more-waiting': { en: '{count} more people wait', tr: '{count} kişi daha bekliyor', ru: 'Ждут ещё {count}' },
  'channel-broken': {
    en: '{channel} cannot be used as it should',
    tr: '{channel} gerektiği gibi çalışmıyor',
    ru: '{channel} работает не так, как должен',
  },
  'delivery-trouble': {
    en: 'Something for {channel} did not go out as planned',
    tr: '{channel} için bir şey planlandığı gibi çıkmadı',
    ru: 'Что-то для {channel} не вышло, как планировалось',
  },
  crisis: {
    en: 'More anger than usual: {name}',
    tr: 'Her zamankinden fazla öfke: {name}',
    ru: 'Гнева больше обычного: {name}',
  },
  handoff: { en: 'Handed off to {name}', tr: '{name} kişisine devredildi', ru: 'Передано: {name}' },
  story: { en: 'Story: {title}', tr: 'Haber: {title}', ru: 'Новость: {title}' },
  'empty-day': { en: 'A day without a post', tr: 'Gönderisiz bir gün', ru: 'День без поста' },
  review: {
    en: 'A post asks for your approval',
    tr: 'Bir gönderi onayınızı bekliyor',
    ru: 'Пост ждёт вашего согласования',
  },
  draft: { en: 'A draft is unfinished', tr: 'Bir taslak yarım', ru: 'Черновик не закончен' },
  'no-link': {
    en: 'A post that is to sell has no link',
    tr: 'Satış amaçlı bir gönderide bağlantı yok',
    ru: 'В продающем посте нет ссылки',
  },
  'no-conclusion': {
    en: 'Last week has no conclusion yet',
    tr: 'Geçen haftanın sonucu yazılmadı',
    ru: 'У прошлой недели нет вывода',
  },
  'sources-silent': { en: '{title} does not answer', tr: '{title} yanıt vermiyor', ru: '{title} не отвечает' },
  'open-slot': {
    en: 'A free hour on {channel}',
    tr: '{channel} kanalında boş bir saat',
    ru: 'Свободный час в канале {channel}',
  },
  changes: {
    en: '{name} wants something changed',
    tr: '{name} bir değişiklik istiyor',
    ru: '{name} просит что-то изменить',
  },
  promise: {
    en: 'A promise to {name} is due',
    tr: '{name} için verilen sözün vakti geldi',
    ru: 'Пора выполнить обещание: {name}',
  },
  'reply-approval': {
    en: '{name} asks you to look at a reply',
    tr: '{name} bir yanıta bakmanızı istiyor',
    ru: '{name} просит взглянуть на ответ',
  },
  garden: {
    en: '{count} people of the community wait to be noticed',
    tr: 'Topluluktan {count} kişi fark edilmeyi bekliyor',
    ru: 'Внимания ждут участники сообщества: {count}',
  },
  'link-ending': {
    en: 'A link stops working soon: {title}',
    tr: 'Bir bağlantı yakında çalışmayacak: {title}',
    ru: 'Ссылка скоро перестанет работать: {title}',
  },
  'test-over': {
    en: 'The test “{title}” is over',
    tr: '“{title}” denemesi bitti',
    ru: 'Проверка «{title}» закончилась',
  },
  'goal-behind': { en: 'The week is behind a goal', tr: 'Hafta bir hedefin gerisinde', ru: 'Неделя отстаёт от цели' },
  'results-quiet': {
    en: 'No results have come in for an unusually long time',
    tr: 'Alışılmadık kadar uzun süredir sonuç gelmedi',
    ru: 'Результатов нет необычно долго',
  },
  'post-rising': {
    en: 'A post does far better than usual',
    tr: 'Bir gönderi her zamankinden çok daha iyi gidiyor',
    ru: 'Пост идёт намного лучше обычного',
  },
  neglected: {
    en: 'A duty nobody has touched for {count} days',
    tr: '{count} gündür kimsenin el sürmediği bir görev',
    ru: 'Обязанность без внимания, дней: {count}',
  },
  exercise: {
    en: 'Ten minutes for a skill of your own',
    tr: 'Kendi bir beceriniz için on dakika',
    ru: 'Десять минут на собственный навык',
  },
}
