import { parseArgs } from 'node:util'
import type { App } from '#app'
import { langFrom, say, type Words } from '#platform/words.ts'
import type { SampleGiven } from './given.ts'
import type { samples } from './sample-routes.ts'
import { sampleOf } from './samples.sql.ts'

type Said = 'made' | 'there' | 'deleted' | 'none' | 'nobody'

const words: Words<Said> = {
  made: {
    en: 'The sample is there: a bakery and its four weeks. Start the desk and choose it by the name of the workspace.',
    tr: 'Örnek hazır: bir fırın ve dört haftası. Masayı başlatıp çalışma alanının adından seçin.',
    ru: 'Пример готов: пекарня и её четыре недели. Запустите стол и выберите его по имени рабочего пространства.',
  },
  there: {
    en: 'The sample is there already. Delete it with --delete to make it anew.',
    tr: 'Örnek zaten var. Yeniden yapmak için --delete ile silin.',
    ru: 'Пример уже есть. Чтобы сделать заново, удалите его: --delete.',
  },
  deleted: {
    en: 'The sample is deleted, and nothing else.',
    tr: 'Örnek silindi, başka hiçbir şeye dokunulmadı.',
    ru: 'Пример удалён, больше ничего не тронуто.',
  },
  none: { en: 'There is no sample.', tr: 'Örnek yok.', ru: 'Примера нет.' },
  nobody: {
    en: 'Nobody works here yet. Start the desk, come in by its link, and make the sample there.',
    tr: 'Burada henüz kimse çalışmıyor. Masayı başlatın, bağlantısıyla girin ve örneği orada yapın.',
    ru: 'Здесь пока никто не работает. Запустите стол, войдите по его ссылке и сделайте пример там.',
  },
}

/** `npx meydan sample`: makes or deletes the sample of the desk's first owner; gives back what to tell. */
export async function sampleCommand(
  app: App,
  given: Pick<SampleGiven, 'firstOwner'>,
  deeds: Pick<ReturnType<typeof samples>, 'make' | 'remove'>,
  args: string[],
): Promise<string> {
  const { values } = parseArgs({
    args,
    options: { delete: { type: 'boolean', default: false }, seed: { type: 'string' }, lang: { type: 'string' } },
  })
  const owner = await given.firstOwner()
  const lang = langFrom(values.lang ?? owner?.lang)
  const tell = (said: Said) => say(words[said], lang)
  if (!owner) return tell('nobody')
  const there = await sampleOf(app.db.read, owner.account.id)
  if (values.delete) {
    if (there) await deeds.remove(there)
    return tell(there ? 'deleted' : 'none')
  }
  if (there) return tell('there')
  const seed = values.seed === undefined ? {} : { seed: Number(values.seed) }
  await deeds.make({ account: owner.account, lang, zone: owner.zone, ...seed })
  return tell('made')
}
