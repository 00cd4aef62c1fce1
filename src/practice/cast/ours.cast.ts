import type { Lang } from '#platform/words.ts'
import type { Asked, Grief } from '../talk.ts'

/** What the bakery posted in the week before; days before today and the hour of the town. */
export const OUR_WEEK: readonly { daysAgo: number; hour: number; lang: Lang; text: string }[] = [
  { daysAgo: 6, hour: 8, lang: 'tr', text: 'Günaydın mahalle! İlk simit tepsisi çıktı, çay sizden. #simit' },
  {
    daysAgo: 6,
    hour: 15,
    lang: 'en',
    text: 'New on the shelf: a walnut loaf that took us eleven tries. Try number twelve is yours.',
  },
  {
    daysAgo: 5,
    hour: 9,
    lang: 'ru',
    text: 'Сегодня печём ржаной с тмином. Первые буханки будут в девять, последние обычно исчезают к обеду.',
  },
  { daysAgo: 5, hour: 17, lang: 'tr', text: 'Pazar kahvaltısında olmazsa olmazınız ne? Simit mi, poğaça mı?' },
  { daysAgo: 4, hour: 8, lang: 'en', text: 'Rain outside, cinnamon inside. The door is open from seven.' },
  {
    daysAgo: 3,
    hour: 8,
    lang: 'tr',
    text: 'Ustamız Selim bugün fırında otuzuncu yılını doldurdu. Gelin, elini sıkın.',
  },
  { daysAgo: 3, hour: 16, lang: 'ru', text: 'Какой пирог испечь в субботу: яблочный или вишнёвый?' },
  {
    daysAgo: 2,
    hour: 9,
    lang: 'en',
    text: 'We bake for the school fair on Saturday. Which should we bring: cheese rolls or apple buns?',
  },
  {
    daysAgo: 1,
    hour: 8,
    lang: 'tr',
    text: 'Tam buğday ekmeğimiz artık taş değirmen unuyla. Farkı kabuğundan anlarsınız.',
  },
  {
    daysAgo: 1,
    hour: 16,
    lang: 'en',
    text: 'Yesterday’s bread is not waste: at closing time it goes to the shelter on River Road. Thank you, Hannah, for driving it.',
  },
]

/** How the bakery answered complaints in that week, when it took its time. */
export const OUR_SORRY: Record<Lang, Record<Grief, string>> = {
  en: {
    cold: '{name}, I am sorry the simit was cold. From tomorrow the first tray waits in the warm drawer until eight. Have a look at the counter.',
    stale:
      '{name}, stale bread at lunch is not how we want it, sorry. We are checking the dough this afternoon and will write to you tonight.',
    burnt:
      '{name}, you are right, that loaf should not have left the shop burnt. We will check the lower oven today before the evening batch.',
    order:
      '{name}, I am so sorry about the mixed-up order. Please call us today by phone, I will look at the box list myself.',
    queue: '{name}, sorry about the long queue. From Monday we will open the second till between seven and nine.',
    rude: '{name}, I am sorry, nobody should be spoken to like that at our till. I will talk to him this afternoon.',
    late: '{name}, we are sorry the delivery was late. We will check the route with the driver today and write to you by noon.',
    price: '{name}, you are right about the price on the board, sorry. We will check every label today before five.',
  },
  tr: {
    cold: '{name} {Bey|Hanım}, simit soğuk geldiği için üzgünüz. Yarın sabahtan itibaren ilk tepsiyi sıcak dolapta tutacağız, kontrol edeceğim.',
    stale:
      '{name} {Bey|Hanım}, ekmek bayat çıktığı için özür dileriz. Hamuru bugün öğleden sonra kontrol edip akşam size yazacağız.',
    burnt:
      '{name} {Bey|Hanım}, haklısınız, yanık ekmek tezgâha çıkmamalıydı. Bugün akşam pişirmeden önce alt fırını kontrol edeceğiz.',
    order:
      '{name} {Bey|Hanım}, sipariş karıştığı için çok üzgünüz. Bugün telefonla arayın, kutu listesini kendim kontrol edeceğim.',
    queue:
      '{name} {Bey|Hanım}, kuyruk için özür dileriz. Pazartesiden itibaren yedi ile dokuz arasında ikinci kasayı açıyoruz.',
    rude: '{name} {Bey|Hanım}, çok üzgünüm, kasada kimseyle böyle konuşulmamalı. Bugün arkadaşımızla konuşacağım.',
    late: '{name} {Bey|Hanım}, sipariş geç kaldığı için üzgünüz. Bugün güzergâhı kontrol edip öğlene kadar size döneceğiz.',
    price:
      '{name} {Bey|Hanım}, tabeladaki fiyat konusunda haklısınız, özür dileriz. Bugün beşe kadar bütün etiketleri kontrol edeceğiz.',
  },
  ru: {
    cold: '{name}, простите, что симит был холодный. С завтрашнего утра первый противень ждёт в тёплом шкафу, проверим сами.',
    stale:
      '{name}, простите за чёрствый хлеб. Сегодня днём проверим тесто и вечером напишем вам, в чём дело. Ответим обязательно.',
    burnt:
      '{name}, вы правы, подгоревший хлеб не должен был попасть на прилавок. Сегодня до вечерней выпечки проверим нижнюю печь.',
    order: '{name}, нам очень жаль, что заказ перепутали. Позвоните нам сегодня, список коробок проверим сами.',
    queue: '{name}, простите за очередь. С понедельника откроем вторую кассу с семи до девяти утра.',
    rude: '{name}, простите, на кассе никто не должен так отвечать. Сегодня же поговорим с коллегой.',
    late: '{name}, простите, что доставка опоздала. Сегодня проверим маршрут и до обеда вам ответим.',
    price: '{name}, вы правы насчёт цены на ценнике, простите. Сегодня до пяти проверим все ценники.',
  },
}

/** And the sort of answer that pleases nobody; it happened too. */
export const OUR_FORM: Record<Lang, string> = {
  en: 'Thank you for your feedback. Your opinion is important to us.',
  tr: 'Geri bildiriminiz için teşekkürler. Görüşleriniz bizim için değerlidir.',
  ru: 'Благодарим за обратную связь. Ваше мнение важно для нас.',
}

export const OUR_ANSWERS: Record<Lang, Record<Asked, string>> = {
  en: {
    hours:
      'We open at seven every day, on Sunday and on holidays at eight, and the last bread comes out at six in the evening.',
    gluten:
      'We bake a buckwheat loaf on Tuesdays before anything else, in its own tins. The oven is shared though, so it is not safe with coeliac disease.',
    cake: 'Three days ahead is enough for a cake, names and trams included. Without nuts is fine, just tell us when you order.',
    delivery: 'Yes, between seven and nine in the morning, from five pieces on. Write to us the evening before.',
    vegan: 'Simit, the sesame rings and all sourdough loaves are vegan. No butter in the simit dough.',
    card: 'Cards and phones are fine at both tills, and there are gift cards at the counter.',
  },
  tr: {
    hours: 'Her gün yedide, pazar ve bayramlarda sekizde açıyoruz. Son ekmek akşam altıda çıkıyor.',
    gluten:
      'Salı günleri herkesten önce kendi kalıbında karabuğday ekmeği pişiriyoruz. Fırın ortak olduğu için çölyak hastalarına uygun değil.',
    cake: 'Pasta için üç gün önceden haber vermeniz yeterli, isim ve tramvay da yaparız. Fındıksız isterseniz siparişte söylemeniz yeter.',
    delivery:
      'Evet, sabah yedi ile dokuz arası, beş parçadan itibaren getiriyoruz. Bir akşam önceden yazmanız yeterli.',
    vegan: 'Simit, susamlı halka ve ekşi mayalı ekmeklerin hepsi vegan. Simit hamurunda tereyağı yok.',
    card: 'İki kasada da kart ve telefonla ödeyebilirsiniz, hediye kartı da tezgâhta.',
  },
  ru: {
    hours:
      'Открываемся каждый день в семь, по воскресеньям и праздникам в восемь. Последний хлеб выходит в шесть вечера.',
    gluten:
      'По вторникам раньше всего остального печём гречневый хлеб в отдельных формах. Но печь общая, при целиакии он не подойдёт.',
    cake: 'Торт лучше заказать за три дня, имя и трамвай сделаем. Можно и без орехов, просто скажите при заказе.',
    delivery: 'Да, привозим утром с семи до девяти, от пяти штук. Напишите накануне вечером.',
    vegan: 'Симит, кунжутные кольца и весь хлеб на закваске без молока и яиц. Масла в тесте для симита нет.',
    card: 'Картой и телефоном можно на обеих кассах, подарочные карты лежат у прилавка.',
  },
}
