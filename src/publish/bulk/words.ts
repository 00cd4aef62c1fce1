import { say, type Lang, type Words } from '#platform/words.ts'
import { findingWords } from '../finding-words.ts'
import type { Problem, ProblemKind } from './row.ts'
import type { TableRefusal } from '#platform/table.ts'
import { tableSorry } from '#platform/table-words.ts'

export type BulkRefusal = TableRefusal | 'no-heading' | 'not-checked' | 'nothing-good' | 'not-done'

export const bulkSorry: Words<Exclude<BulkRefusal, 'file-too-big'>> = {
  'not-a-table': tableSorry['not-a-table'],
  'table-empty': tableSorry['table-empty'],
  'too-many-rows': tableSorry['too-many-rows'],
  'no-heading': {
    en: 'The first row must name the columns, at least “text” or “media”. Download the empty table to see them all.',
    tr: 'İlk satır sütunları adlandırmalı; en azından “metin” ya da “görsel” olmalı. Hepsi için boş tabloyu indirin.',
    ru: 'Первая строка должна называть столбцы, хотя бы «текст» или «медиа». Скачайте пустую таблицу: в ней есть все.',
  },
  'not-checked': {
    en: 'This table was taken in already, or taken back.',
    tr: 'Bu tablo zaten alınmış ya da geri alınmış.',
    ru: 'Эта таблица уже принята или отменена.',
  },
  'nothing-good': {
    en: 'No row can be taken in as it is. Mend the table and bring it again.',
    tr: 'Hiçbir satır bu hâliyle alınamıyor. Tabloyu düzeltip yeniden yükleyin.',
    ru: 'Ни одну строку нельзя принять в таком виде. Исправьте таблицу и загрузите снова.',
  },
  'not-done': {
    en: 'This table is not taken in, or still being taken in.',
    tr: 'Bu tablo alınmamış ya da hâlâ alınıyor.',
    ru: 'Эта таблица не принята или ещё принимается.',
  },
}

/** Why a row is not good, as a sentence. */
export function problemSaid({ kind, about }: Problem, lang: Lang): string {
  const finding =
    kind === 'cannot-go-out' ? Object.entries(findingWords).find(([name]) => name === about['finding']) : null
  const said = say(finding?.[1] ?? problems[kind], lang, about)
  return about['channel'] ? `${about['channel']}: ${said}` : said
}

const problems: Words<ProblemKind> = {
  'no-words': {
    en: 'There is neither a text nor a picture.',
    tr: 'Ne metin ne görsel var.',
    ru: 'Нет ни текста, ни изображения.',
  },
  'not-a-date': {
    en: '“{said}” is not a date. Write it as 2026-12-31.',
    tr: '“{said}” bir tarih değil. 2026-12-31 gibi yazın.',
    ru: '«{said}» — не дата. Пишите так: 2026-12-31.',
  },
  'day-or-month': {
    en: '“{said}” can be read in two ways. Write it as 2026-12-31.',
    tr: '“{said}” iki türlü okunabilir. 2026-12-31 gibi yazın.',
    ru: '«{said}» можно прочесть двояко. Пишите так: 2026-12-31.',
  },
  'not-a-clock': {
    en: '“{said}” is not an hour. Write it as 18:30.',
    tr: '“{said}” bir saat değil. 18:30 gibi yazın.',
    ru: '«{said}» — не время. Пишите так: 18:30.',
  },
  'time-without-date': {
    en: 'There is an hour but no date.',
    tr: 'Saat var, tarih yok.',
    ru: 'Время есть, а даты нет.',
  },
  'date-without-time': {
    en: 'There is a date but no hour.',
    tr: 'Tarih var, saat yok.',
    ru: 'Дата есть, а времени нет.',
  },
  'not-a-zone': {
    en: '“{zone}” is not a time zone, such as Europe/Istanbul.',
    tr: '“{zone}” bir saat dilimi değil; örneğin Europe/Istanbul.',
    ru: '«{zone}» — не часовой пояс. Пример: Europe/Istanbul.',
  },
  'no-such-hour': {
    en: 'The clocks go forward that night and skip this hour. Take {before} or {after}.',
    tr: 'O gece saatler ileri alınıyor ve bu saat atlanıyor. {before} ya da {after} seçin.',
    ru: 'В ту ночь часы переводят вперёд, и этого часа нет. Выберите {before} или {after}.',
  },
  'hour-comes-twice': {
    en: 'The clocks go back that night, so {time} comes twice. Choose another hour.',
    tr: 'O gece saatler geri alınıyor ve {time} iki kez yaşanıyor. Başka bir saat seçin.',
    ru: 'В ту ночь часы переводят назад, и {time} наступает дважды. Выберите другое время.',
  },
  'hour-passed': {
    en: '{said} has passed.',
    tr: '{said} geçti.',
    ru: '{said} уже прошло.',
  },
  'no-such-channel': {
    en: 'No channel is called “{said}”.',
    tr: '“{said}” adında bir kanal yok.',
    ru: 'Нет канала с названием «{said}».',
  },
  'two-such-channels': {
    en: 'Two channels are called “{said}”. Write its handle.',
    tr: '“{said}” adında iki kanal var. Kullanıcı adını yazın.',
    ru: 'Каналов «{said}» два. Напишите имя аккаунта.',
  },
  'channel-only-reads': {
    en: 'Nothing can be published on “{said}”.',
    tr: '“{said}” kanalında yayımlanamıyor.',
    ru: 'В канале «{said}» публиковать нельзя.',
  },
  'not-a-link': {
    en: '“{said}” is not a link that begins with https://',
    tr: '“{said}” https:// ile başlayan bir bağlantı değil.',
    ru: '«{said}» — не ссылка, начинающаяся с https://',
  },
  'no-such-picture': {
    en: 'The library has no picture with the number “{said}”.',
    tr: 'Kitaplıkta “{said}” numaralı görsel yok.',
    ru: 'В библиотеке нет изображения под номером «{said}».',
  },
  'alt-without-picture': {
    en: 'A picture is described, but there is none.',
    tr: 'Bir görsel anlatılmış ama görsel yok.',
    ru: 'Описано изображение, которого нет.',
  },
  'not-a-language': {
    en: '“{said}” is none of en, tr and ru.',
    tr: '“{said}” en, tr ve ru arasında değil.',
    ru: '«{said}» — не en, tr или ru.',
  },
  'not-a-goal': {
    en: '“{said}” is none of sales, awareness, recall and image.',
    tr: '“{said}” sales, awareness, recall ve image arasında değil.',
    ru: '«{said}» — не sales, awareness, recall или image.',
  },
  'not-a-state': {
    en: '“{said}” is neither “draft” nor “planned”.',
    tr: '“{said}” ne “taslak” ne “planlandı”.',
    ru: '«{said}» — не «черновик» и не «запланирован».',
  },
  'same-row': {
    en: 'Row {row} says the same for the same hour and channel.',
    tr: '{row}. satır aynı saat ve kanal için aynısını söylüyor.',
    ru: 'Строка {row} говорит то же для того же времени и канала.',
  },
  'no-such-post': {
    en: 'There is no post with the number “{said}”. Leave the cell empty to make a new one.',
    tr: '“{said}” numaralı gönderi yok. Yeni gönderi için hücreyi boş bırakın.',
    ru: 'Нет поста под номером «{said}». Для нового оставьте ячейку пустой.',
  },
  'post-is-out': {
    en: 'The post “{said}” has gone out and stays as it is.',
    tr: '“{said}” numaralı gönderi yayımlandı; olduğu gibi kalır.',
    ru: 'Пост «{said}» уже вышел и остаётся каким был.',
  },
  'cannot-go-out': {
    en: 'The network would refuse it.',
    tr: 'Ağ bunu kabul etmez.',
    ru: 'Сеть этого не примет.',
  },
}
