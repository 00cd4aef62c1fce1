import type { Network, Setup } from '../network.ts'

export const setup: Setup = {
  fields: [
    {
      id: 'server',
      secret: false,
      example: 'blog.firin.example',
      label: { en: 'Address of the site', tr: 'Sitenin adresi', ru: 'Адрес сайта' },
      hint: {
        en: 'As it stands in the browser. We find the rest ourselves.',
        tr: 'Tarayıcıda göründüğü gibi. Gerisini biz buluruz.',
        ru: 'Как он написан в браузере. Остальное найдём сами.',
      },
    },
    {
      id: 'user',
      secret: false,
      example: 'firin',
      label: { en: 'User name', tr: 'Kullanıcı adı', ru: 'Имя пользователя' },
      hint: {
        en: 'The name you sign in to WordPress with.',
        tr: 'WordPress’e girerken yazdığınız ad.',
        ru: 'Имя, под которым вы входите в WordPress.',
      },
    },
    {
      id: 'password',
      secret: true,
      example: 'abcd EFGH 1234 ijkl MNOP 5678',
      label: { en: 'Application password', tr: 'Uygulama parolası', ru: 'Пароль приложения' },
      hint: {
        en: 'Made for Meydan in your profile; not the password you sign in with.',
        tr: 'Profilinizde Meydan için oluşturulan parola; giriş parolanız değil.',
        ru: 'Создаётся в профиле специально для Meydan; это не пароль для входа.',
      },
    },
  ],
  steps: [
    {
      en: 'Sign in to WordPress as the person in whose name Meydan shall publish. The role Editor is best: Authors can publish but not moderate comments, Contributors cannot publish at all.',
      tr: 'Meydan kimin adına yayımlayacaksa WordPress’e o kişi olarak girin. En uygunu Editör rolüdür: Yazar yayımlar ama yorumları yönetemez, İçerik sağlayıcı ise hiç yayımlayamaz.',
      ru: 'Войдите в WordPress под тем, от чьего имени будет публиковать Meydan. Лучше всего роль «Редактор»: «Автор» публикует, но не модерирует комментарии, а «Участник» не может публиковать вовсе.',
    },
    {
      en: 'Open Users, then Profile, and scroll down to “Application Passwords”. If it is missing, the site has no https or a security plugin has switched it off.',
      tr: 'Kullanıcılar’dan Profil’i açıp “Uygulama Parolaları” bölümüne inin. Bölüm yoksa sitede https yoktur ya da bir güvenlik eklentisi bunu kapatmıştır.',
      ru: 'Откройте «Пользователи» → «Профиль» и прокрутите до «Пароли приложений». Если этого раздела нет, на сайте не включён https или его отключил плагин безопасности.',
    },
    {
      en: 'Type Meydan as the name, press “Add New Application Password” and copy the password here at once: it is shown only this time.',
      tr: 'Ad olarak Meydan yazıp “Yeni uygulama parolası ekle” düğmesine basın ve parolayı hemen buraya kopyalayın: bir daha gösterilmez.',
      ru: 'Введите имя Meydan, нажмите «Добавить новый пароль приложения» и сразу скопируйте пароль сюда: больше его не покажут.',
    },
  ],
}

export const cannot: Network['cannot'] = [
  {
    what: 'like',
    why: {
      en: 'WordPress itself knows no likes; some sites add them with a plugin, each in its own way.',
      tr: 'WordPress’in kendisinde beğeni yoktur; bazı siteler bunu eklentilerle, her biri kendine göre ekler.',
      ru: 'В самом WordPress нет лайков; их добавляют плагины, и каждый по-своему.',
    },
  },
  {
    what: 'views',
    why: {
      en: 'WordPress counts neither views nor followers. Use the links of your posts with a tracking tag to see visits in Grow.',
      tr: 'WordPress ne görüntülenme ne takipçi sayar. Ziyaretleri Büyüme’de görmek için bağlantılara izleme etiketi koyun.',
      ru: 'WordPress не считает ни просмотры, ни подписчиков. Чтобы видеть переходы в разделе роста, добавляйте к ссылкам метки.',
    },
  },
  {
    what: 'block',
    why: {
      en: 'People comment without an account, so there is nobody to block. Hide or delete what they write.',
      tr: 'Yorum yazmak için hesap gerekmez, bu yüzden engellenecek bir hesap da yoktur. Yazılanı gizleyin ya da silin.',
      ru: 'Комментируют без аккаунта, поэтому блокировать некого. Скройте или удалите сам комментарий.',
    },
  },
  {
    what: 'schedule',
    why: {
      en: 'We keep the schedule ourselves: a WordPress that nobody visits publishes its scheduled posts late.',
      tr: 'Zamanlamayı biz tutuyoruz: kimsenin girmediği bir WordPress, zamanlanmış yazıları geç yayımlar.',
      ru: 'Расписание ведём мы: WordPress без посетителей публикует отложенные записи с опозданием.',
    },
  },
]
