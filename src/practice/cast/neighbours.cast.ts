import type { Lang } from '#platform/words.ts'

/** How somebody tends to speak to a bakery. */
type Temper = 'warm' | 'blunt' | 'curious' | 'joker' | 'seller'

export type Person = {
  username: string
  name: string
  about: string
  lang: Lang
  gender: 'm' | 'f'
  temper: Temper
}

/** Our page: the bakery the desk speaks for. */
export const FIRIN = {
  username: 'firin',
  name: 'Fırın · Bakery · Пекарня',
  about: 'Mahalle fırını. Simit at 7, bread at 8. Хлеб каждый день. A made-up bakery of the practice town.',
  lang: 'tr',
} as const

export const PEOPLE: readonly Person[] = [
  {
    username: 'ayse_k',
    name: 'Ayşe Kaplan',
    about: 'İki çocuk, bir kedi, çok çay.',
    lang: 'tr',
    gender: 'f',
    temper: 'warm',
  },
  {
    username: 'mehmet_usta',
    name: 'Mehmet Demir',
    about: 'Emekli marangoz. Sabahları erken kalkarım.',
    lang: 'tr',
    gender: 'm',
    temper: 'blunt',
  },
  {
    username: 'zeynepgezer',
    name: 'Zeynep Arslan',
    about: 'Öğretmen. Bisikletle gezerim.',
    lang: 'tr',
    gender: 'f',
    temper: 'curious',
  },
  {
    username: 'emre_t',
    name: 'Emre Tunç',
    about: 'Yazılımcı, geç kahvaltıcı.',
    lang: 'tr',
    gender: 'm',
    temper: 'joker',
  },
  {
    username: 'fatmateyze',
    name: 'Fatma Yıldız',
    about: 'Torunlarım ve çiçeklerim.',
    lang: 'tr',
    gender: 'f',
    temper: 'warm',
  },
  {
    username: 'burakyol',
    name: 'Burak Şahin',
    about: 'Kurye. Mahallenin bütün sokaklarını bilirim.',
    lang: 'tr',
    gender: 'm',
    temper: 'blunt',
  },
  {
    username: 'elif_sanat',
    name: 'Elif Koç',
    about: 'Seramik atölyesi, Çınar Sokak.',
    lang: 'tr',
    gender: 'f',
    temper: 'curious',
  },
  {
    username: 'hasan_bey',
    name: 'Hasan Öztürk',
    about: 'Apartman yöneticisi. Evet, yine ben.',
    lang: 'tr',
    gender: 'm',
    temper: 'blunt',
  },
  {
    username: 'derya_ev',
    name: 'Derya Aksoy',
    about: 'Evde yemek, evde huzur.',
    lang: 'tr',
    gender: 'f',
    temper: 'warm',
  },
  {
    username: 'hannah_w',
    name: 'Hannah Wells',
    about: 'Nurse on nights. Breakfast is my dinner.',
    lang: 'en',
    gender: 'f',
    temper: 'warm',
  },
  {
    username: 'tom_parker',
    name: 'Tom Parker',
    about: 'Dad of three. Always in a queue somewhere.',
    lang: 'en',
    gender: 'm',
    temper: 'blunt',
  },
  {
    username: 'priya_n',
    name: 'Priya Nair',
    about: 'Coeliac, cheerful about it.',
    lang: 'en',
    gender: 'f',
    temper: 'curious',
  },
  {
    username: 'old_george',
    name: 'George Miller',
    about: 'Retired tram driver. I have opinions about trams.',
    lang: 'en',
    gender: 'm',
    temper: 'joker',
  },
  {
    username: 'lucia_r',
    name: 'Lucia Romano',
    about: 'Moved here for a year. That was nine years ago.',
    lang: 'en',
    gender: 'f',
    temper: 'warm',
  },
  {
    username: 'dan_okafor',
    name: 'Dan Okafor',
    about: 'Runs the bookshop on Linden Street.',
    lang: 'en',
    gender: 'm',
    temper: 'curious',
  },
  {
    username: 'sarah_b',
    name: 'Sarah Bennett',
    about: 'School run, coffee, work, repeat.',
    lang: 'en',
    gender: 'f',
    temper: 'blunt',
  },
  {
    username: 'marina_s',
    name: 'Марина Соколова',
    about: 'Бухгалтер. По выходным пеку сама.',
    lang: 'ru',
    gender: 'f',
    temper: 'curious',
  },
  { username: 'igor_v', name: 'Игорь Власов', about: 'Говорю как есть.', lang: 'ru', gender: 'm', temper: 'blunt' },
  {
    username: 'nadya_l',
    name: 'Надежда Лебедева',
    about: 'Библиотека, сад, внуки.',
    lang: 'ru',
    gender: 'f',
    temper: 'warm',
  },
  {
    username: 'pavel_m',
    name: 'Павел Морозов',
    about: 'Играю на трубе. Соседи, простите.',
    lang: 'ru',
    gender: 'm',
    temper: 'joker',
  },
  { username: 'olga_t', name: 'Ольга Титова', about: 'Мама близнецов.', lang: 'ru', gender: 'f', temper: 'warm' },
  {
    username: 'kirill_z',
    name: 'Кирилл Зайцев',
    about: 'Студент. Всё ещё голодный.',
    lang: 'ru',
    gender: 'm',
    temper: 'curious',
  },
  {
    username: 'coin_kai',
    name: 'Kai | Daily Signals',
    about: 'Financial freedom. Ask me how.',
    lang: 'en',
    gender: 'm',
    temper: 'seller',
  },
  {
    username: 'takip_dunyasi',
    name: 'Takipçi Dünyası',
    about: 'Hesabını büyütmenin en kolay yolu.',
    lang: 'tr',
    gender: 'm',
    temper: 'seller',
  },
]
