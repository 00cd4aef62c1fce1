import type { Sentence } from '#platform/words.ts'

export const SHOP = {
  title: { en: 'The bakery’s shop', tr: 'Fırının dükkânı', ru: 'Магазин пекарни' },
  welcome: {
    en: 'Order today, pick up warm tomorrow. Nothing is really sold in this practice shop.',
    tr: 'Bugün sipariş verin, yarın sıcak alın. Bu deneme dükkânında gerçekten satış yapılmaz.',
    ru: 'Закажите сегодня и заберите тёплым завтра. В этом учебном магазине на самом деле ничего не продаётся.',
  },
  missing: { en: 'We do not bake this', tr: 'Bunu pişirmiyoruz', ru: 'Такого мы не печём' },
  letter: { en: 'Saturday letter', tr: 'Cumartesi mektubu', ru: 'Субботнее письмо' },
  promise: {
    en: 'Once a week: what comes out of the oven, and when. No letter is really sent, and the address is not kept.',
    tr: 'Haftada bir: fırından ne zaman ne çıkıyor. Gerçekte mektup gönderilmez, adresiniz saklanmaz.',
    ru: 'Раз в неделю: что и когда достанем из печи. Писем на самом деле нет, и адрес не сохраняется.',
  },
  email: { en: 'E-mail', tr: 'E-posta', ru: 'Электронная почта' },
  register: { en: 'Sign me up', tr: 'Kaydol', ru: 'Подписаться' },
  wrong: {
    en: 'This does not look like an e-mail address. Please check it.',
    tr: 'Bu bir e-posta adresine benzemiyor. Lütfen kontrol edin.',
    ru: 'Это не похоже на адрес электронной почты. Проверьте его, пожалуйста.',
  },
  thanks: { en: 'Thank you, you are on the list', tr: 'Teşekkürler, listeye eklendiniz', ru: 'Спасибо, вы в списке' },
  soon: {
    en: 'The first letter would come on Saturday.',
    tr: 'İlk mektup cumartesi gelirdi.',
    ru: 'Первое письмо пришло бы в субботу.',
  },
  back: { en: 'Back to the shop', tr: 'Dükkâna dön', ru: 'Вернуться в магазин' },
} satisfies Record<string, Sentence>

export const PRODUCTS: readonly { id: string; name: Sentence; about: Sentence; price: string }[] = [
  {
    id: 'breakfast',
    name: { en: 'Breakfast box for two', tr: 'İki kişilik kahvaltı kutusu', ru: 'Завтрак на двоих' },
    about: {
      en: 'Four simit, two cheese rolls, olives and jam, ready from seven.',
      tr: 'Dört simit, iki peynirli poğaça, zeytin ve reçel; yediden itibaren hazır.',
      ru: 'Четыре симита, две булочки с сыром, оливки и варенье, готово с семи утра.',
    },
    price: '9.50 €',
  },
  {
    id: 'loaf',
    name: {
      en: 'Stone-ground wholemeal loaf',
      tr: 'Taş değirmen tam buğday ekmeği',
      ru: 'Цельнозерновой хлеб из муки жернового помола',
    },
    about: {
      en: 'Leavened overnight, keeps for four days.',
      tr: 'Bir gece mayalanır, dört gün tazeliğini korur.',
      ru: 'Ночь на закваске, четыре дня свежий.',
    },
    price: '4.20 €',
  },
  {
    id: 'cake',
    name: { en: 'Birthday cake', tr: 'Doğum günü pastası', ru: 'Торт на день рождения' },
    about: {
      en: 'For twelve people, with a name and, if you like, a small tram.',
      tr: 'On iki kişilik; üstüne isim, isterseniz küçük bir tramvay.',
      ru: 'На двенадцать человек, с именем и, если хотите, с маленьким трамваем.',
    },
    price: '32.00 €',
  },
]
