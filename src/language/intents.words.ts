/** Phrases are matched as whole words in the folded text; starts of words end with a star. */
export const ASKS = {
  en: {
    first: 'what when where how why who which whose can could do does did is are will would should may has have any',
    anywhere: [
      'how much',
      'do you',
      'can you',
      'could you',
      'are you',
      'is there',
      'are there',
      'what time',
      'when will',
      'please tell me',
      'i wonder',
      'does anyone',
    ],
  },
  tr: {
    first: 'ne neden niye niçin nasıl nerede nereden nereye kim kimin hangi kaç kaçta acaba hani',
    anywhere: [
      'ne zaman',
      'ne kadar',
      'kaç tl',
      'kaç para',
      'kaça',
      'kaçta',
      'var mi',
      'mi',
      'mu',
      'misin',
      'musun',
      'misiniz',
      'musunuz',
      'midir',
      'mudur',
      'miyiz',
      'muyuz',
      'miydi',
      'muydu',
      'fiyat alabilir miyim',
      'bilgi alabilir miyim',
      'nerede',
      'nasil',
      'acaba',
    ],
  },
  ru: {
    first:
      'что когда где куда откуда как почему зачем кто какой какая какое какие сколько чей можно есть подскажите скажите разве неужели',
    anywhere: [
      'ли',
      'сколько стоит',
      'а можно',
      'подскажите',
      'есть ли',
      'можно ли',
      'во сколько',
      'как заказать',
      'когда будет',
      'будет ли',
    ],
  },
} as const

export const THANKS = {
  en: 'thank* thanks thx ty grateful appreciate*',
  tr: 'teşekkür* teşekkürler sağol* sağolun eyvallah minnettar* tşk tşkler mersi',
  ru: 'спасибо* спс благодар* благодарствую мерси спасиб*',
} as const

export const GREETINGS = {
  en: ['hello', 'hi', 'hey', 'good morning', 'good evening', 'good day', 'good afternoon', 'greetings'],
  tr: [
    'merhaba',
    'merhabalar',
    'selam',
    'selamlar',
    'selamun aleykum',
    'gunaydin',
    'iyi gunler',
    'iyi aksamlar',
    'iyi calismalar',
    'kolay gelsin',
    'hayirli isler',
  ],
  ru: [
    'привет',
    'здравствуйте',
    'здравствуй',
    'добрый день',
    'доброе утро',
    'добрый вечер',
    'доброго дня',
    'приветствую',
    'доброго времени суток',
  ],
} as const

/** What people speak of when something went wrong with what we gave them; a mere "you" is no such thing. */
export const GRIEVANCES = {
  en: `order* deliver* deliv* staff service waiter* waitress cashier* courier* bought paid pay* refund* money custom* product* bread* food shop* store*
    app website call* phone answer* reply replied waited waiting broken stale cold late missing cake* pastr* loaf* loaves simit* croissant* never_again complaint* charge* queue closed
    management price*`,
  tr: `sipariş* kargo* teslim* personel* hizmet* garson* kasiyer* kurye* aldım aldık ödedim ödeme* para* iade* ürün* ekmek* simit* pasta* poğaça* açma* çörek* mağaza* dükkan*
    şube* uygulama* site* aradım arıyor* cevap* bekledim bekliyorum bekliyoruz bozuk* bayat* soğuk* geç yanlış* eksik* bir_daha şikayet*
    kapalı* işletme* müşteri* fiyat* kuyruk* yetkili*`,
  ru: `заказ* достав* персонал* обслуж* официант* кассир* курьер* купил* заплатил* оплат* деньг* возврат* верните товар* хлеб* торт* булоч* батон* пирог* круассан* магазин* кафе
    приложен* сайт* звон* ответ* ждал* жду сломан* черств* холодн* опозд* неправильн* больше_не жалоб* закрыт*
    руководств* цен* клиент* очеред* продав*`,
} as const

export const BEGS = {
  en: ['please', 'could you', 'can you', 'i want', 'i need', 'send me', 'call me', 'let me know', 'refund', 'fix'],
  tr: [
    'lutfen',
    'rica ediyorum',
    'istiyorum',
    'istiyoruz',
    'yardimci olur',
    'geri donus',
    'donus yapin',
    'iade',
    'arayin',
    'cozun',
  ],
  ru: ['пожалуйста', 'прошу', 'хочу', 'верните', 'помогите', 'свяжитесь', 'перезвоните', 'исправьте', 'напишите мне'],
} as const

export const SELLS = {
  en: [
    'earn money',
    'work from home',
    'free followers',
    'buy followers',
    'cheap followers',
    'followers cheap',
    'real followers',
    'get followers',
    'more followers',
    'crypto',
    'bitcoin',
    'giveaway',
    'click the link',
    'check my profile',
    'check my bio',
    'dm me to',
    'investment',
    'forex',
    'casino',
    'promo code',
    'onlyfans',

    'whatsapp me',
    'passive income',
    'airdrop',
    'earn',
  ],
  tr: [
    'para kazan',
    'para kazanin',
    'ek gelir',
    'evden calis',
    'takipci kazan',
    'takipci satin',
    'bahis',
    'casino',
    'deneme bonusu',
    'bonus',
    'kripto',
    'profilime bak',
    'linke tikla',
    'bedava takipci',
    'ucuz takipci',
    'takipci paketi',
    'takipci paketleri',
    'takipci al',
    'yatirim firsati',
    'whatsapp hattimiz',
    'kazanc garantili',
  ],
  ru: [
    'подписчики дешево',
    'подписчиков дешево',
    'дешево подписчики',
    'дешевые подписчики',
    'живые подписчики',
    'купить подписчиков',
    'заработок',
    'заработай',
    'заработать',
    'подработка',
    'накрутка',
    'подписчики недорого',
    'казино',
    'ставки на спорт',
    'крипта',
    'криптовалют',
    'биткоин',
    'переходи по ссылке',
    'смотри профиль',
    'пиши в лс',
    'пассивный доход',
    'инвестиции',
    'быстрый займ',
    'розыгрыш призов',
    'раскрутка',
  ],
} as const

/** Abuse; only to lift it to a person's eyes, never to answer it by ourselves. */
export const ABUSE = {
  en: 'fuck* shit* bitch* asshole* bastard* moron* idiot* stupid dumb* retard* crap scum cunt* whore* slut* wtf stfu',
  tr: 'amk aq amına* amınako* siktir* sikey* orospu* piç* göt gerizekalı* salak* aptal* şerefsiz* namussuz* malsın* mal_mısın* mal_gibi dangalak* ahmak* pezevenk* yavşak* öküz* kahpe*',
  ru: 'бля* сука суки хуй* хуе* пизд* еба* ебл* ёб* мудак* мудил* идиот* дебил* тупой тупая тупые урод* твар* скотин* придур* кретин* гандон* сволоч* дура* дурак* охуе* охуи* охуя* нахуй* нахуя* нахер похуй* похую* похуи* доеб* заеб* выеб* уеб* отъеб* объеб* разъеб* проеб* наеб* въеб* подъеб* распизд* спизд* пидор* пидар* педик* долбоеб* шлюх* гнид* мразь мрази ублюд* гондон* сучар* сучк* падл* чмо чмошн* выродок выродк* тупиц* имбецил* даун дауны жополиз* козлин* говноед*',
} as const
