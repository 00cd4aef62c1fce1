import type { TableRefusal } from '#platform/table.ts'
import type { Words } from '#platform/words.ts'

export type MeasureRefusal =
  | 'in-the-future'
  | 'value-needs-currency'
  | 'no-such-post'
  | 'no-such-channel'
  | 'not-a-site'
  | 'site-taken'
  | 'no-such-site'
  | 'not-a-logo'
  | 'not-a-mark'
  | 'mark-taken'
  | 'codes-have-no-pool'
  | 'no-such-outcome'
  | 'no-such-refund'
  | 'refund-of-another'
  | 'taken-back-already'
  | 'more-than-sold'
  | 'nobody-by-that-name'
  | 'no-such-table'
  | 'table-settled'
  | 'nothing-to-take'
  | 'money-needs-currency'
  | 'no-such-goal'
  | 'no-such-note'
  | 'no-such-query'
  | TableRefusal

export const sorry: Words<MeasureRefusal> = {
  'in-the-future': {
    en: 'That moment has not come yet. Check the clock of the system that sends this.',
    tr: 'O an henüz gelmedi. Bu bilgiyi gönderen sistemin saatini kontrol edin.',
    ru: 'Этот момент ещё не наступил. Проверьте часы системы, которая это отправляет.',
  },
  'value-needs-currency': {
    en: 'A value needs its currency, and a currency its value, such as 450 and TRY.',
    tr: 'Tutar para birimiyle, para birimi tutarla birlikte verilir; örneğin 450 ve TRY.',
    ru: 'Сумму указывают вместе с валютой, а валюту — вместе с суммой, например 450 и TRY.',
  },
  'no-such-post': {
    en: 'There is no such post in this workspace.',
    tr: 'Bu çalışma alanında böyle bir gönderi yok.',
    ru: 'В этом рабочем пространстве нет такого поста.',
  },
  'no-such-channel': {
    en: 'There is no such channel in this workspace.',
    tr: 'Bu çalışma alanında böyle bir kanal yok.',
    ru: 'В этом рабочем пространстве нет такого канала.',
  },
  'not-a-site': {
    en: '“{host}” is not the address of a site. Write it as example.org.',
    tr: '“{host}” bir site adresi değil. example.org biçiminde yazın.',
    ru: '«{host}» — не адрес сайта. Напишите его как example.org.',
  },
  'site-taken': {
    en: '{host} already tells a workspace of this desk. Remove it there first.',
    tr: '{host} zaten bu masadaki bir çalışma alanına bilgi veriyor. Önce oradan kaldırın.',
    ru: '{host} уже сообщает данные одному из рабочих пространств. Сначала уберите его там.',
  },
  'no-such-site': {
    en: 'This site is no longer here.',
    tr: 'Bu site artık burada değil.',
    ru: 'Этого сайта здесь больше нет.',
  },
  'not-a-logo': {
    en: 'A report’s sign is a PNG or JPEG picture.',
    tr: 'Rapordaki logo PNG ya da JPEG olmalı.',
    ru: 'Логотип отчёта — изображение PNG или JPEG.',
  },
  'not-a-mark': {
    en: '“{value}” is neither a code nor a number. A code has letters or digits, a number at least four digits.',
    tr: '“{value}” ne bir kod ne de bir numara. Kodda harf ya da rakam, numarada en az dört rakam olur.',
    ru: '«{value}» — не код и не номер. В коде есть буквы или цифры, в номере — хотя бы четыре цифры.',
  },
  'mark-taken': {
    en: '“{value}” stands for something already. Remove it there first.',
    tr: '“{value}” zaten bir şeyi gösteriyor. Önce oradan kaldırın.',
    ru: '«{value}» уже за чем-то закреплён. Сначала уберите его оттуда.',
  },
  'codes-have-no-pool': {
    en: 'Only telephone numbers are lent to visitors. Choose what the code stands for instead.',
    tr: 'Ziyaretçilere yalnızca telefon numarası gösterilir. Kodun neyi gösterdiğini seçin.',
    ru: 'Посетителям показывают только номера телефонов. Выберите, что означает код.',
  },
  'no-such-outcome': {
    en: 'Nothing with the reference “{reference}” was told here. Tell the sale first, then its refund.',
    tr: '“{reference}” referansıyla bildirilmiş bir şey yok. Önce satışı, sonra iadesini bildirin.',
    ru: 'Здесь ничего не сообщали с номером «{reference}». Сначала сообщите о продаже, затем о возврате.',
  },
  'no-such-refund': {
    en: 'This refund is no longer here.',
    tr: 'Bu iade artık burada değil.',
    ru: 'Этого возврата здесь больше нет.',
  },
  'refund-of-another': {
    en: 'A refund of this name was told for “{reference}”. Give this one a name of its own.',
    tr: 'Bu adla “{reference}” için bir iade bildirilmişti. Buna başka bir ad verin.',
    ru: 'Возврат с таким именем уже сообщили для «{reference}». Дайте этому другое имя.',
  },
  'taken-back-already': {
    en: 'It has been taken back as a whole already.',
    tr: 'Tamamı zaten geri alınmış.',
    ru: 'Она уже возвращена полностью.',
  },
  'more-than-sold': {
    en: 'Only {left} is left of it to give back.',
    tr: 'Geri verilebilecek yalnızca {left} kaldı.',
    ru: 'Вернуть можно только {left}.',
  },
  'nobody-by-that-name': {
    en: 'Nothing is kept here under that name. Write it exactly as the shop does.',
    tr: 'Burada bu adla hiçbir şey tutulmuyor. Mağazanın yazdığı gibi, aynen yazın.',
    ru: 'Под этим именем здесь ничего не хранится. Напишите его точно так, как пишет магазин.',
  },
  'no-such-table': {
    en: 'This table is no longer here.',
    tr: 'Bu tablo artık burada değil.',
    ru: 'Этой таблицы здесь больше нет.',
  },
  'table-settled': {
    en: 'This table has been taken in or back already. Bring it again to read it differently.',
    tr: 'Bu tablo zaten alınmış ya da geri çekilmiş. Başka türlü okumak için yeniden getirin.',
    ru: 'Эта таблица уже принята или отозвана. Чтобы прочитать её иначе, принесите её снова.',
  },
  'nothing-to-take': {
    en: 'No row can be counted. Say above what the columns hold.',
    tr: 'Sayılabilecek satır yok. Sütunlarda ne olduğunu yukarıda belirtin.',
    ru: 'Нет ни одной строки, которую можно учесть. Укажите выше, что в столбцах.',
  },
  'money-needs-currency': {
    en: 'A goal of money needs its currency, such as TRY; other goals have none.',
    tr: 'Para hedefi para birimiyle verilir, örneğin TRY; öteki hedeflerde birim olmaz.',
    ru: 'Денежной цели нужна валюта, например TRY; у остальных её нет.',
  },
  'no-such-goal': {
    en: 'This goal is no longer here.',
    tr: 'Bu hedef artık burada değil.',
    ru: 'Этой цели здесь больше нет.',
  },
  'no-such-note': {
    en: 'This note is no longer here.',
    tr: 'Bu not artık burada değil.',
    ru: 'Этой заметки здесь больше нет.',
  },
  'no-such-query': {
    en: 'This phrase is no longer listened for.',
    tr: 'Bu ifade artık dinlenmiyor.',
    ru: 'Эту фразу больше не прослушивают.',
  },
  'not-a-table': {
    en: 'This file is no table. Save it as CSV or Excel and choose it again.',
    tr: 'Bu dosya bir tablo değil. CSV ya da Excel olarak kaydedip yeniden seçin.',
    ru: 'Этот файл — не таблица. Сохраните его как CSV или Excel и выберите снова.',
  },
  'table-empty': {
    en: 'The table has a heading and no rows, or nothing at all.',
    tr: 'Tabloda başlıktan başka satır yok ya da tablo boş.',
    ru: 'В таблице только заголовок или она пуста.',
  },
  'too-many-rows': {
    en: 'The table has {rows} rows; {max} are taken at once. Divide it.',
    tr: 'Tabloda {rows} satır var; bir kerede {max} satır alınır. Bölüp getirin.',
    ru: 'В таблице {rows} строк, за раз принимается {max}. Разделите её.',
  },
  'file-too-big': {
    en: 'The file is larger than {max} MB. Divide it.',
    tr: 'Dosya {max} MB’tan büyük. Bölüp getirin.',
    ru: 'Файл больше {max} МБ. Разделите его.',
  },
}
