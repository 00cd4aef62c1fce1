/** How well the people who are there are those a page is for. */
export const AUDIENCE_FORMULAS = {
  audience_fit: {
    unit: 'share',
    better: 'up',
    name: { en: 'Audience fit', tr: 'Kitle uyumu', ru: 'Попадание в аудиторию' },
    how: {
      en: 'For each declared clause the share of people who meet it, of those of whom it can be told; then the mean of the shares by their weights. Clauses found in words are “at least”: people do not write everything about themselves. The interval adds up the Wilson limits of the parts.',
      tr: 'Tanımlanan her madde için, hakkında bilgi olanlar arasında uyanların payı; sonra payların ağırlıklı ortalaması. Sözlerden bulunan maddeler “en az”dır: insanlar kendileri hakkında her şeyi yazmaz. Aralık, parçaların Wilson sınırlarından toplanır.',
      ru: 'По каждому условию — доля тех, кто подходит, среди тех, о ком это можно сказать; затем среднее долей по весам. Условия, найденные в словах, — «не меньше»: люди не пишут о себе всё. Интервал складывается из границ Уилсона по частям.',
    },
  },
  in_target_share: {
    unit: 'share',
    better: 'up',
    name: { en: 'In the target', tr: 'Hedef kitlede', ru: 'Целевая аудитория' },
    how: {
      en: 'People whom something declared fits and nothing speaks against ÷ those of whom anything is known (Wilson). Beside it the bounds over everybody: if nobody unknown belonged to it, and if all did.',
      tr: 'Tanımın en az bir maddesine uyan ve hiçbirine ters düşmeyenler ÷ hakkında bir şey bilinenler (Wilson). Yanında herkes üzerinden sınırlar: bilinmeyenlerin hiçbiri hedefte olmasa ve hepsi olsa.',
      ru: 'Те, кому что-то из описания подходит и ничто не противоречит ÷ те, о ком хоть что-то известно (Уилсон). Рядом границы по всем: если никто из неизвестных не подходит и если подходят все.',
    },
  },
  language_overlap: {
    unit: 'share',
    better: 'up',
    name: { en: 'Languages as wanted', tr: 'Dil dağılımı', ru: 'Совпадение языков' },
    how: {
      en: 'Sum over the languages of the smaller of the wanted and the real share; 100 % is exactly as wanted. Whoever speaks several counts in parts.',
      tr: 'Diller üzerinden, istenen ve gerçek paydan küçük olanların toplamı; %100 tam istendiği gibidir. Birkaç dil konuşan kişi bölünerek sayılır.',
      ru: 'Сумма по языкам меньшей из долей — желаемой и настоящей; 100 % — ровно как хотели. Кто говорит на нескольких, делится поровну.',
    },
  },
} as const
