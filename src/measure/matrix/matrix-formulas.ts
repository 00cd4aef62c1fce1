/** How content is held against the people it meets. */
export const MATRIX_FORMULAS = {
  segment_response_rate: {
    unit: 'share',
    better: 'up',
    name: { en: 'Answers per chance', tr: 'Fırsat başına yanıt', ru: 'Ответы на возможность' },
    how: {
      en: 'People of a segment who answered below posts of a kind within 7 days, once per post ÷ posts of the kind × people of the segment who were on that channel then (Wilson, widened by how unevenly answers fall on posts). Likes and shares have no name and are not in it.',
      tr: 'Bir türdeki gönderilere 7 gün içinde yanıt yazan segmentteki kişiler, gönderi başına bir kez ÷ o türdeki gönderiler × o sırada o kanalda olan segmentteki kişiler (Wilson; yanıtların gönderilere eşitsiz dağılımı kadar genişletilir). Beğeni ve paylaşımların adı yoktur, buraya girmez.',
      ru: 'Люди сегмента, ответившие под постами вида за 7 дней, по разу на пост ÷ посты вида × люди сегмента, бывшие тогда на канале (Уилсон, расширен на неравномерность ответов по постам). Лайки и репосты безымянны и не входят.',
    },
  },
  segment_content_lift: {
    unit: 'count',
    better: 'up',
    name: { en: 'Times the usual', tr: 'Olağanın kaç katı', ru: 'Во сколько раз чаще обычного' },
    how: {
      en: 'Rate of the cell ÷ rate of the segment over all kinds, drawn towards 1 the more, the less cells differ beyond chance (gamma prior from their own variance; 95 % of the posterior). Where the interval holds 1 nothing is said.',
      tr: 'Hücrenin oranı ÷ segmentin tüm türlerdeki oranı; hücreler şansın ötesinde ne kadar az farklıysa o kadar 1’e çekilir (kendi varyanslarından gama önseli; sonsalın %95’i). Aralık 1’i içeriyorsa bir şey söylenmez.',
      ru: 'Доля в ячейке ÷ доля сегмента по всем видам, притянутая к 1 тем сильнее, чем меньше ячейки различаются сверх случайного (гамма-априорное по их разбросу; 95 % апостериорного). Где интервал включает 1, не говорится ничего.',
    },
  },
} as const
