import type { TableRefusal } from './table.ts'
import type { Words } from './words.ts'

/** Why a table that somebody brought cannot be read. */
export const tableSorry: Words<TableRefusal | 'no-table'> = {
  'no-table': {
    en: 'There was no file in this. Choose a table and try again.',
    tr: 'Dosya gelmedi. Bir tablo seçip yeniden deneyin.',
    ru: 'Файла не было. Выберите таблицу и попробуйте снова.',
  },
  'not-a-table': {
    en: 'This is neither a CSV nor an Excel (.xlsx) file. Save it as one of them and try again.',
    tr: 'Bu dosya ne CSV ne de Excel (.xlsx). Bunlardan biri olarak kaydedip yeniden deneyin.',
    ru: 'Это не CSV и не Excel (.xlsx). Сохраните файл в одном из этих видов и попробуйте снова.',
  },
  'table-empty': {
    en: 'There are no rows below the heading.',
    tr: 'Başlık satırının altında hiç satır yok.',
    ru: 'Под заголовком нет ни одной строки.',
  },
  'too-many-rows': {
    en: 'The table has {rows} rows; {max} at a time can be taken in. Split it in two.',
    tr: 'Tabloda {rows} satır var; bir seferde en çok {max} satır alınabilir. İkiye bölün.',
    ru: 'Строк в таблице: {rows}. За один раз можно принять {max}. Разделите файл.',
  },
  'file-too-big': {
    en: 'This file is larger than {max} MB. Split it in two.',
    tr: 'Bu dosya {max} MB sınırından büyük. İkiye bölün.',
    ru: 'Файл больше {max} МБ. Разделите его на два.',
  },
}
