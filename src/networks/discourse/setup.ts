import type { Network, Setup } from '../network.ts'

export const setup: Setup = {
  fields: [
    {
      id: 'server',
      secret: false,
      example: 'forum.firin.example/c/haberler/7',
      label: { en: 'Address of the category', tr: 'Kategorinin adresi', ru: 'Адрес раздела' },
      hint: {
        en: 'Open the category where Meydan shall write and copy its address; it ends in a number. The address of the forum alone means every category.',
        tr: 'Meydan’ın yazacağı kategoriyi açıp adresini kopyalayın; sonunda bir sayı olur. Yalnız forumun adresi bütün kategoriler demektir.',
        ru: 'Откройте раздел, где будет писать Meydan, и скопируйте адрес: он кончается числом. Адрес форума без раздела означает все разделы.',
      },
    },
    {
      id: 'user',
      secret: false,
      example: 'firin',
      label: { en: 'User name', tr: 'Kullanıcı adı', ru: 'Имя пользователя' },
      hint: {
        en: 'In whose name Meydan writes.',
        tr: 'Meydan’ın kimin adına yazacağı.',
        ru: 'От чьего имени пишет Meydan.',
      },
    },
    {
      id: 'key',
      secret: true,
      example: '',
      label: { en: 'API key', tr: 'API anahtarı', ru: 'Ключ API' },
      hint: {
        en: 'Made for this one user, as described above.',
        tr: 'Yukarıda anlatıldığı gibi yalnız bu kullanıcı için oluşturulur.',
        ru: 'Создаётся только для этого пользователя, как описано выше.',
      },
    },
    {
      id: 'secret',
      secret: true,
      optional: true,
      example: '',
      label: { en: 'Webhook secret', tr: 'Webhook sırrı', ru: 'Секрет вебхука' },
      hint: {
        en: 'Only if the forum shall tell Meydan at once what people write; otherwise leave it empty.',
        tr: 'Yalnız forum yazılanları Meydan’a anında bildirecekse; yoksa boş bırakın.',
        ru: 'Нужен, только если форум должен сразу сообщать Meydan о новых сообщениях; иначе оставьте пустым.',
      },
    },
  ],
  steps: [
    {
      en: 'An administrator of the forum opens Admin, then API, and presses “New API Key”.',
      tr: 'Forumun bir yöneticisi Yönetim’de API bölümünü açıp “Yeni API anahtarı” düğmesine basar.',
      ru: 'Администратор форума открывает «Админка» → «API» и нажимает «Новый ключ API».',
    },
    {
      en: 'User level: “Single user”, and there the name Meydan shall write under. With “All users” a leaked key could speak for everybody.',
      tr: 'Kullanıcı düzeyi “Tek kullanıcı” olsun ve Meydan’ın yazacağı ad seçilsin. “Tüm kullanıcılar” seçilirse sızan bir anahtar herkesin adına konuşabilir.',
      ru: 'Уровень: «Один пользователь», и укажите имя, под которым будет писать Meydan. С вариантом «Все пользователи» утёкший ключ смог бы говорить за любого.',
    },
    {
      en: 'Scope: “Global”. A read-only key shows comments but cannot publish. Copy the key here: it is shown only once.',
      tr: 'Kapsam “Genel” olsun. Salt okunur anahtar yorumları gösterir ama yayımlayamaz. Anahtarı buraya kopyalayın: yalnız bir kez gösterilir.',
      ru: 'Область: «Глобальная». Ключ только для чтения покажет комментарии, но публиковать не сможет. Скопируйте ключ сюда: его показывают один раз.',
    },
    {
      en: 'If this user is a moderator, Meydan can also hide posts and silence or suspend people; without that it can publish, answer, like and delete its own.',
      tr: 'Bu kullanıcı moderatörse Meydan gönderi gizleyebilir, kişileri susturabilir ya da uzaklaştırabilir; değilse yayımlar, yanıtlar, beğenir ve kendi yazdığını siler.',
      ru: 'Если этот пользователь — модератор, Meydan сможет ещё скрывать сообщения, заглушать и блокировать людей; иначе — публиковать, отвечать, ставить лайки и удалять своё.',
    },
  ],
}

export const cannot: Network['cannot'] = [
  {
    what: 'boost',
    why: {
      en: 'A forum has no reposts and no followers to count.',
      tr: 'Forumda yeniden paylaşım ve sayılacak takipçi yoktur.',
      ru: 'На форуме нет репостов и подписчиков, которых можно посчитать.',
    },
  },
  {
    what: 'schedule',
    why: {
      en: 'We keep the schedule ourselves; a timer of the forum would publish in the name of whoever set it.',
      tr: 'Zamanlamayı biz tutuyoruz; forumun zamanlayıcısı onu kuran kişinin adına yayımlar.',
      ru: 'Расписание ведём мы: таймер форума публикует от имени того, кто его поставил.',
    },
  },
]
