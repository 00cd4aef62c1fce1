import type { Sentence } from '#platform/words.ts'
import type { AttributionModel } from './attribute/attribute.ts'

type Named = { unit: 'count'; better: 'up'; name: Sentence; how: Sentence }

const credit = (name: Sentence, how: Sentence): Named => ({ unit: 'count', better: 'up', name, how })

/** What a source is credited with, model by model; each model shares out every outcome exactly once. */
export const ATTRIBUTION_FORMULAS = {
  attributed_first: credit(
    { en: 'First click', tr: 'İlk tıklama', ru: 'Первый клик' },
    {
      en: 'The first of our links on the way gets the whole outcome.',
      tr: 'Yoldaki ilk bağlantımız sonucun tamamını alır.',
      ru: 'Весь результат достаётся первой нашей ссылке на пути.',
    },
  ),
  attributed_last: credit(
    { en: 'Last click', tr: 'Son tıklama', ru: 'Последний клик' },
    {
      en: 'The last of our links before the outcome gets all of it.',
      tr: 'Sonuçtan önceki son bağlantımız tamamını alır.',
      ru: 'Весь результат достаётся последней нашей ссылке перед ним.',
    },
  ),
  'attributed_last-non-direct': credit(
    { en: 'Last known', tr: 'Bilinen son', ru: 'Последний известный' },
    {
      en: 'The last link whose source is known gets all of it.',
      tr: 'Kaynağı bilinen son bağlantı tamamını alır.',
      ru: 'Всё достаётся последней ссылке, источник которой известен.',
    },
  ),
  attributed_linear: credit(
    { en: 'Equally', tr: 'Eşit', ru: 'Поровну' },
    {
      en: 'Every click on the way gets the same part.',
      tr: 'Yoldaki her tıklama aynı payı alır.',
      ru: 'Каждый клик на пути получает одинаковую долю.',
    },
  ),
  attributed_position: credit(
    { en: 'Ends first', tr: 'Uçlar ağırlıklı', ru: 'По краям' },
    {
      en: 'First and last click get 40 % each, those between share 20 %.',
      tr: 'İlk ve son tıklama %40’ar alır, aradakiler %20’yi paylaşır.',
      ru: 'Первый и последний клик получают по 40 %, остальные делят 20 %.',
    },
  ),
  'attributed_time-decay': credit(
    { en: 'Newer more', tr: 'Yeniye çok', ru: 'Новым больше' },
    {
      en: 'A click a week older gets half as much.',
      tr: 'Bir hafta daha eski tıklama yarısı kadar alır.',
      ru: 'Клик на неделю старше получает вдвое меньше.',
    },
  ),
  attributed_markov: credit(
    { en: 'By loss', tr: 'Kayba göre', ru: 'По потере' },
    {
      en: 'In proportion to the outcomes that would be lost without the source (removal effects of a Markov chain of order one).',
      tr: 'Kaynak olmasaydı kaybedilecek sonuçlarla orantılı (birinci dereceden Markov zincirinde çıkarma etkisi).',
      ru: 'Пропорционально результатам, которые пропали бы без источника (эффект удаления в цепи Маркова первого порядка).',
    },
  ),
  attributed_shapley: credit(
    { en: 'By share', tr: 'Paya göre', ru: 'По вкладу' },
    {
      en: 'Shapley value: each outcome is split equally among the different sources on its way.',
      tr: 'Shapley değeri: her sonuç, yolundaki farklı kaynaklar arasında eşit bölünür.',
      ru: 'Вектор Шепли: каждый результат делится поровну между разными источниками на его пути.',
    },
  ),
} as const satisfies Record<`attributed_${AttributionModel}`, Named>
