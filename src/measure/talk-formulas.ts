/** How the figures of talk are computed; the same name always means the same sum. */
export const TALK_FORMULAS = {
  first_response_time: {
    unit: 'minutes',
    better: 'down',
    name: { en: 'First answer after', tr: 'İlk yanıt süresi', ru: 'Первый ответ через' },
    how: {
      en: 'Median minutes from the first unanswered message to our answer, around the clock; beside it the slowest tenth and the same in the answering hours of the channel (Monday to Friday, 9 to 18, where none are set). What a rule did by itself does not count.',
      tr: 'Yanıtlanmamış ilk mesajdan yanıtımıza kadar geçen dakikaların medyanı, günün her saati; yanında en yavaş onda birlik ve kanalın yanıt saatlerindeki (belirlenmemişse pazartesi–cuma, 9–18) süre. Kuralların kendiliğinden yaptıkları sayılmaz.',
      ru: 'Медиана минут от первого неотвеченного сообщения до нашего ответа, круглосуточно; рядом — самая медленная десятая часть и то же в часы ответов канала (если они не заданы — пн–пт, 9–18). Сделанное правилами само собой не считается.',
    },
  },
  answer_duty_rate: {
    unit: 'share',
    better: 'up',
    name: { en: 'Duty answered', tr: 'Yanıt görevi', ru: 'Отвечено из обязательного' },
    how: {
      en: 'Questions, complaints and requests that were answered or closed on purpose ÷ all of them. 65 % is devoted, 90 % is our goal.',
      tr: 'Yanıtlanan ya da bilerek kapatılan soru, şikâyet ve istekler ÷ tümü. %65 özverili sayılır, hedefimiz %90.',
      ru: 'Вопросы, жалобы и просьбы, на которые ответили или которые закрыли осознанно ÷ все. 65 % — преданно, цель — 90 %.',
    },
  },
  open_question_age: {
    unit: 'minutes',
    better: 'down',
    name: { en: 'Oldest open question', tr: 'En eski açık soru', ru: 'Самый старый открытый вопрос' },
    how: {
      en: 'At this moment: how long the oldest unanswered question has waited, and how many there are; those another member answered stand apart.',
      tr: 'Şu anda: en eski yanıtsız sorunun ne kadardır beklediği ve kaç tane olduğu; başka bir üyenin yanıtladıkları ayrıca gösterilir.',
      ru: 'Сейчас: сколько ждёт самый старый вопрос без ответа и сколько их всего; те, на которые ответил участник, показаны отдельно.',
    },
  },
  mood_delta_reply: {
    unit: 'mood',
    better: 'up',
    name: { en: 'Mood after our answer', tr: 'Yanıtımızdan sonra duygu', ru: 'Настроение после нашего ответа' },
    how: {
      en: 'Mean mood of what the person said within 72 hours after our answer − mean of up to three things before it; only those who wrote again. With n, the share without reaction and the interval of 95 of 100 draws.',
      tr: 'Kişinin yanıtımızdan sonraki 72 saatte söylediklerinin ortalama duygusu − öncesindeki en çok üç sözün ortalaması; yalnızca yeniden yazanlar. n, tepkisizlerin payı ve 100 çekilişin 95’inin aralığıyla.',
      ru: 'Среднее настроение сказанного за 72 часа после нашего ответа − среднее до трёх реплик до него; только у тех, кто написал снова. С n, долей без реакции и интервалом 95 из 100 выборок.',
    },
  },
  room_mood_delta: {
    unit: 'mood',
    better: 'up',
    name: { en: 'Mood of the others', tr: 'Ötekilerin duygusu', ru: 'Настроение остальных' },
    how: {
      en: 'The same over everybody else in the conversation: 24 hours after our answer against 24 hours before it.',
      tr: 'Aynısı, konuşmadaki diğer herkes için: yanıtımızdan sonraki 24 saat, önceki 24 saate karşı.',
      ru: 'То же для всех остальных в разговоре: 24 часа после нашего ответа против 24 часов до него.',
    },
  },
  deescalation_rate: {
    unit: 'share',
    better: 'up',
    name: { en: 'Calmed', tr: 'Yatışanlar', ru: 'Успокоились' },
    how: {
      en: 'Upset or heated people whose next words were calm ÷ those who reacted at all.',
      tr: 'Sonraki sözleri sakin olan kızgın ya da hararetli kişiler ÷ tepki verenlerin tümü.',
      ru: 'Недовольные или разгорячённые, чьи следующие слова были спокойны ÷ все, кто отреагировал.',
    },
  },
  escalation_rate: {
    unit: 'share',
    better: 'down',
    name: { en: 'Made worse', tr: 'Kötüleşenler', ru: 'Стало хуже' },
    how: {
      en: 'Answers of ours that were followed by worse or abusive words of the same person, or by three new upset people within a day ÷ all answers.',
      tr: 'Ardından aynı kişinin daha kötü ya da hakaret içeren sözlerinin veya bir gün içinde üç yeni kızgın kişinin geldiği yanıtlarımız ÷ tüm yanıtlar.',
      ru: 'Наши ответы, после которых тот же человек ответил хуже или грубо либо за сутки пришли трое новых недовольных ÷ все ответы.',
    },
  },
  thread_revived: {
    unit: 'share',
    better: 'up',
    name: { en: 'Talk revived', tr: 'Canlanan sohbet', ru: 'Разговор ожил' },
    how: {
      en: 'Conversations that had been still for six hours or more, and longer than three in four pauses of their channel, in which two other people spoke within 48 hours of our words ÷ all still ones we spoke in.',
      tr: 'En az altı saattir ve kanalındaki her dört aranın üçünden uzun süredir duran, sözümüzden sonraki 48 saatte iki başka kişinin konuştuğu sohbetler ÷ konuştuğumuz tüm durgun sohbetler.',
      ru: 'Разговоры, молчавшие шесть часов и дольше — и дольше трёх из четырёх пауз своего канала, — где за 48 часов после наших слов заговорили двое других ÷ все такие, где мы написали.',
    },
  },
  discussion_stimulation: {
    unit: 'share',
    better: 'up',
    name: { en: 'Answers that ask', tr: 'Soru soran yanıtlar', ru: 'Ответы с вопросом' },
    how: {
      en: 'Answers of ours that ask something ÷ all; beside it how many words of others follow an answer that asks and one that does not, and by the word it asks with.',
      tr: 'Bir şey soran yanıtlarımız ÷ tümü; yanında soran ve sormayan yanıtların ardından, ayrıca soru sözcüğüne göre gelen söz sayısı.',
      ru: 'Наши ответы, в которых есть вопрос ÷ все; рядом — сколько реплик других следует за ответом с вопросом и без него, и по вопросительному слову.',
    },
  },
  member_to_member_ratio: {
    unit: 'share',
    better: 'up',
    name: { en: 'Members to members', tr: 'Üyeden üyeye', ru: 'Участник участнику' },
    how: {
      en: 'Replies by members ÷ all replies; beside it the share of questions that a member answered first.',
      tr: 'Üyelerin yanıtları ÷ tüm yanıtlar; yanında önce bir üyenin yanıtladığı soruların payı.',
      ru: 'Ответы участников ÷ все ответы; рядом — доля вопросов, на которые первым ответил участник.',
    },
  },
  newcomer_welcome: {
    unit: 'share',
    better: 'up',
    name: { en: 'Newcomers welcomed', tr: 'Karşılanan yeni gelenler', ru: 'Новичков встретили' },
    how: {
      en: 'People who spoke for the first time and got any word within 24 hours ÷ all; beside it who came back within 30 days, greeted and not.',
      tr: 'İlk kez konuşan ve 24 saat içinde bir karşılık alan kişiler ÷ tümü; yanında karşılananların ve karşılanmayanların 30 gün içinde dönüşü.',
      ru: 'Написавшие впервые и получившие любое слово за 24 часа ÷ все; рядом — кто вернулся за 30 дней, со словом и без.',
    },
  },
  repeat_complainers: {
    unit: 'count',
    better: 'down',
    name: { en: 'Complain again', tr: 'Yeniden şikâyet edenler', ru: 'Жалуются снова' },
    how: {
      en: 'People with two complaints or more within 90 days; beside it those of them under one and the same post.',
      tr: '90 gün içinde iki ya da daha çok şikâyet edenler; yanında bunlardan aynı gönderi altında olanlar.',
      ru: 'Люди с двумя и более жалобами за 90 дней; рядом — те из них, что под одним и тем же постом.',
    },
  },
  template_effect: {
    unit: 'mood',
    better: 'up',
    name: { en: 'Effect of saved replies', tr: 'Hazır yanıtların etkisi', ru: 'Действие заготовок' },
    how: {
      en: 'Mood after answers made from saved replies; per reply, those used less than 20 times are leaned on the mean of all.',
      tr: 'Hazır yanıtlardan yazılan yanıtlardan sonraki duygu; 20’den az kullanılanlar genel ortalamaya yaslanır.',
      ru: 'Настроение после ответов из заготовок; те, что использованы меньше 20 раз, прислонены к общему среднему.',
    },
  },
  removal_share: {
    unit: 'share',
    better: 'down',
    name: { en: 'Removed by us', tr: 'Kaldırdıklarımız', ru: 'Убрано нами' },
    how: {
      en: 'Messages hidden or deleted by us, each under a published rule ÷ negative messages and what was removed; beside it by which rules. The meter of censorship.',
      tr: 'Yayımlanmış bir kurala göre gizlediğimiz ya da sildiğimiz mesajlar ÷ olumsuz mesajlar ve kaldırılanlar; yanında hangi kurallara göre. Sansür ölçeri.',
      ru: 'Сообщения, скрытые или удалённые нами по опубликованному правилу ÷ негативные и убранные сообщения; рядом — по каким правилам. Измеритель цензуры.',
    },
  },
  turn_budget_breaches: {
    unit: 'count',
    better: 'down',
    name: { en: 'Too many public turns', tr: 'Fazla açık yanıt', ru: 'Слишком долго на людях' },
    how: {
      en: 'Complaints under which we answered in public more than twice.',
      tr: 'Altında ikiden çok kez açıktan yanıt verdiğimiz şikâyetler.',
      ru: 'Жалобы, под которыми мы ответили публично больше двух раз.',
    },
  },
  spike_score: {
    unit: 'count',
    better: 'down',
    name: { en: 'Highest spike', tr: 'En yüksek sıçrama', ru: 'Самый высокий всплеск' },
    how: {
      en: '(negative messages of an hour − usual at this hour of the week) ÷ their usual spread, the highest noticed in the period; 3 alerts.',
      tr: '(bir saatin olumsuz mesajları − haftanın o saatindeki olağan sayı) ÷ olağan yayılım, dönemde fark edilen en yükseği; 3 uyarır.',
      ru: '(негативные за час − обычное для этого часа недели) ÷ обычный разброс, самое высокое за период; 3 — тревога.',
    },
  },
  workload: {
    unit: 'minutes',
    better: 'down',
    name: { en: 'Work that lies ahead', tr: 'Bekleyen iş', ru: 'Впереди работы' },
    how: {
      en: 'Conversations that wait now ÷ our rate of answering in the period; beside it what comes in and what goes out per hour.',
      tr: 'Şu anda bekleyen konuşmalar ÷ dönemdeki yanıt hızımız; yanında saatte gelen ve giden sayısı.',
      ru: 'Ждущие сейчас разговоры ÷ наша скорость ответа за период; рядом — сколько приходит и уходит в час.',
    },
  },
  mirror_check: {
    unit: 'mood',
    better: 'up',
    name: { en: 'Your mirror', tr: 'Aynanız', ru: 'Ваше зеркало' },
    how: {
      en: 'How your own answers sounded; beside it by part of the day, with your speed. Only you see it.',
      tr: 'Kendi yanıtlarınızın tınısı; yanında günün bölümlerine göre ve hızınızla. Yalnızca siz görürsünüz.',
      ru: 'Как звучали ваши ответы; рядом — по частям дня, с вашей скоростью. Видите только вы.',
    },
  },
} as const
