import type { Lang } from '#platform/words.ts'

export const SOURCES = {
  gazette: { title: 'Linden Gazette', about: 'News of the neighbourhood, every day.', lang: 'en', file: 'gazette.xml' },
  weather: {
    title: 'Şehir Hava Durumu · City Weather',
    about: 'Uyarılar ve tahminler. Warnings and forecasts.',
    lang: 'tr',
    file: 'weather.atom',
  },
  guild: {
    title: 'Гильдия пекарей',
    about: 'Новости ремесла: мука, печи, цены, люди.',
    lang: 'ru',
    file: 'guild.json',
  },
  blog: { title: 'Bizim Mahalle', about: 'Ihlamur Sokak ve çevresinden notlar.', lang: 'tr', file: 'mahalle.xml' },
} as const

export type Source = keyof typeof SOURCES

export type Telling = { source: Source; lang: Lang; title: string; text: string }

/** Each story as told by one or more sources, the first to know it first. */
export const NEWS: readonly (readonly Telling[])[] = [
  [
    {
      source: 'guild',
      lang: 'ru',
      title: 'Мука подорожала на девять процентов за неделю',
      text: 'Мельницы подняли отпускные цены на пшеничную муку на девять процентов. Причина в слабом урожае на юге и дорогой перевозке. Гильдия советует не менять цену хлеба сразу, а объяснить покупателям, что происходит.',
    },
    {
      source: 'gazette',
      lang: 'en',
      title: 'Flour prices up nine percent in a week',
      text: 'Mills have raised wheat flour prices by nine percent after a poor harvest in the south. Bakers on Linden Street say they will hold the price of the plain loaf for now. The bakers’ guild expects calmer prices in autumn.',
    },
    {
      source: 'blog',
      lang: 'tr',
      title: 'Un fiyatı bir haftada yüzde dokuz arttı',
      text: 'Değirmenler buğday ununa yüzde dokuz zam yaptı. Mahallenin fırıncıları ekmek fiyatını şimdilik değiştirmeyeceklerini söylüyor. Güneydeki zayıf hasat sonbahara kadar konuşulacak gibi.',
    },
  ],
  [
    {
      source: 'weather',
      lang: 'tr',
      title: 'Sıcak hava uyarısı: hafta sonu 38 derece bekleniyor',
      text: 'Cumartesi ve pazar günü sıcaklık 38 dereceye çıkacak. Öğle saatlerinde dışarı çıkmayın, bol su için. Yaşlı komşularınızı arayıp hatırlarını sorun.',
    },
    {
      source: 'weather',
      lang: 'en',
      title: 'Heat warning: 38 degrees expected at the weekend',
      text: 'Temperatures will reach 38 degrees on Saturday and Sunday. Stay indoors around noon and drink plenty of water. Please look in on elderly neighbours.',
    },
    {
      source: 'gazette',
      lang: 'en',
      title: 'Heat wave: shops may open an hour earlier this weekend',
      text: 'Because of the heat wave the town hall allows shops to open at six on Saturday and Sunday. The drinking fountains on the square will run all night. A heat of 38 degrees is expected.',
    },
  ],
  [
    {
      source: 'blog',
      lang: 'tr',
      title: 'Sokak şenliği ayın 14’ünde: Ihlamur Sokak trafiğe kapanıyor',
      text: 'Beklenen sokak şenliği ayın on dördünde. Ihlamur Sokak sabah ondan akşam dokuza kadar trafiğe kapalı olacak. Esnaf masa için cuma gününe kadar yazılabilir.',
    },
    {
      source: 'gazette',
      lang: 'en',
      title: 'Street festival on the 14th: Linden Street closes to cars',
      text: 'The street festival returns on the 14th with music, tables and a children’s parade. Linden Street will be closed to cars from ten to nine. Shops can book a stall until Friday.',
    },
  ],
  [
    {
      source: 'gazette',
      lang: 'en',
      title: 'Power cut planned for Thursday morning',
      text: 'The grid company will replace a transformer on Thursday. Linden Street and River Road will have no power from five to seven in the morning. Bakeries have asked for a generator.',
    },
    {
      source: 'blog',
      lang: 'tr',
      title: 'Perşembe sabahı elektrik kesintisi var',
      text: 'Trafo değişimi nedeniyle perşembe sabahı beş ile yedi arasında elektrik kesilecek. Ihlamur Sokak ve Nehir Yolu etkilenecek. Fırınlar jeneratör istedi, cevap bekleniyor.',
    },
  ],
  [
    {
      source: 'gazette',
      lang: 'en',
      title: 'New tram line 6 to stop at the market from Monday',
      text: 'The new tram line 6 starts on Monday and stops at the market every eight minutes. The first week is free of charge. Retired drivers will explain the new timetable at the stops.',
    },
    {
      source: 'blog',
      lang: 'tr',
      title: 'Yeni tramvay hattı pazartesi açılıyor',
      text: 'Altı numaralı tramvay pazartesi günü ilk seferini yapıyor. Pazar yerindeki durağa sekiz dakikada bir tramvay gelecek. İlk hafta ücretsiz.',
    },
  ],
  [
    {
      source: 'gazette',
      lang: 'en',
      title: 'School holidays begin Friday: summer programme for children',
      text: 'School ends on Friday at noon. The library and the sports hall offer a free programme for children on weekdays. Shops are invited to host one hour of “see how it is made”.',
    },
    {
      source: 'blog',
      lang: 'tr',
      title: 'Cuma günü karne: çocuklar için yaz programı',
      text: 'Okullar cuma günü öğlen kapanıyor. Kütüphane ve spor salonu hafta içi çocuklara ücretsiz program hazırladı. Esnaf da bir saatliğine kapılarını çocuklara açabilir.',
    },
  ],
  [
    {
      source: 'guild',
      lang: 'ru',
      title: 'Закваска против дрожжей: что покупают летом',
      text: 'Летом хлеб на закваске берут на четверть чаще: он дольше не черствеет. Гильдия опросила сорок пекарен. Чаще всего покупатели спрашивают, сколько дней хлеб останется свежим.',
    },
  ],
  [
    {
      source: 'weather',
      lang: 'tr',
      title: 'Yarın sabah sis, öğleden sonra açık',
      text: 'Sabah saatlerinde nehir kıyısında yoğun sis bekleniyor. Öğleden sonra hava açacak, sıcaklık 27 derece. Bisikletlilerin ışıklarını yakması öneriliyor.',
    },
  ],
  [
    {
      source: 'gazette',
      lang: 'en',
      title: 'Butter is scarce: dairies ration deliveries',
      text: 'Two dairies have cut butter deliveries to cafés and bakeries by a third. A broken cooling plant is to blame. Deliveries should be normal in ten days.',
    },
    {
      source: 'guild',
      lang: 'ru',
      title: 'Масла не хватает: молокозаводы урезали поставки',
      text: 'Два молокозавода сократили поставки сливочного масла на треть из-за поломки холодильной установки. Круассаны и слойки могут временно подорожать. Обычные поставки обещают через десять дней.',
    },
  ],
  [
    {
      source: 'blog',
      lang: 'tr',
      title: 'Kitapçıda cuma akşamı hikâye saati',
      text: 'Ihlamur Sokak’taki kitapçı cuma akşamı yedide hikâye saati düzenliyor. Üç dilde okunacak, çocuklar pijamayla gelebilir. Yanında çay ve kurabiye var.',
    },
  ],
  [
    {
      source: 'gazette',
      lang: 'en',
      title: 'Town hall plans a ban on plastic bags from autumn',
      text: 'From the first of October shops may no longer hand out plastic bags. Paper and cloth bags remain allowed. Small shops can ask for help with the change.',
    },
    {
      source: 'guild',
      lang: 'ru',
      title: 'С октября запретят пластиковые пакеты',
      text: 'С первого октября магазинам нельзя будет выдавать пластиковые пакеты. Бумажные и тканевые останутся. Гильдия собирает общий заказ на бумажные пакеты, чтобы вышло дешевле.',
    },
    {
      source: 'blog',
      lang: 'tr',
      title: 'Sonbaharda naylon poşet kalkıyor',
      text: '1 Ekim’den itibaren dükkânlarda naylon poşet verilmeyecek. Kâğıt ve bez torba serbest. Küçük esnaf geçiş için destek isteyebilecek.',
    },
  ],
  [
    {
      source: 'weather',
      lang: 'en',
      title: 'Thunderstorms on Wednesday evening',
      text: 'Strong thunderstorms with gusts are possible on Wednesday between six and ten in the evening. Secure awnings and outdoor tables. The night will be cooler.',
    },
  ],
  [
    {
      source: 'guild',
      lang: 'ru',
      title: 'Гильдия открывает летнюю школу пекарей',
      text: 'В августе пройдёт двухнедельная школа для тех, кто хочет печь. Занятия утром, с пяти до девяти. Записаться можно до двадцатого, мест тридцать.',
    },
  ],
  [
    {
      source: 'gazette',
      lang: 'en',
      title: 'Market moves to the square during road works',
      text: 'The weekly market moves to the square for three weeks while the road is repaired. It opens at seven on Saturdays as before. Parking is at the school.',
    },
    {
      source: 'blog',
      lang: 'tr',
      title: 'Pazar yeri üç haftalığına meydana taşınıyor',
      text: 'Yol çalışması yüzünden haftalık pazar üç hafta meydanda kurulacak. Cumartesi günleri yine yedide açılıyor. Arabalar okulun bahçesine bırakılabilir.',
    },
  ],
  [
    {
      source: 'gazette',
      lang: 'en',
      title: 'River Road shelter thanks its bread donors',
      text: 'The shelter on River Road served four thousand breakfasts this spring. Most of the bread came from three bakeries at closing time. Drivers for the evening round are still wanted.',
    },
  ],
  [
    {
      source: 'blog',
      lang: 'tr',
      title: 'Mahallenin en eski fırını kaç yaşında?',
      text: 'Belediye arşivinde 1931 tarihli bir fırın ruhsatı bulundu. Adres bugünkü Çınar Sokak’ın köşesi. Fotoğrafı olan varsa sergide yer verilecek.',
    },
  ],
  [
    {
      source: 'weather',
      lang: 'tr',
      title: 'Polen yoğunluğu yüksek',
      text: 'Çınar ve ot poleni önümüzdeki üç gün yüksek seyredecek. Alerjisi olanlar sabah saatlerinde pencereleri kapalı tutmalı. Yağmurla birlikte azalması bekleniyor.',
    },
    {
      source: 'weather',
      lang: 'en',
      title: 'Pollen count high',
      text: 'Plane tree and grass pollen stay high for the next three days. People with allergies should keep windows closed in the morning. Rain should bring relief.',
    },
  ],
  [
    {
      source: 'guild',
      lang: 'ru',
      title: 'Конкурс на лучшую ржаную буханку',
      text: 'Гильдия принимает буханки на конкурс до конца месяца. В жюри пекари, повара и трое случайных прохожих. Победитель испечёт хлеб для городского праздника.',
    },
  ],
  [
    {
      source: 'gazette',
      lang: 'en',
      title: 'Water off on Plane Tree Street on Tuesday',
      text: 'The waterworks will renew a pipe on Plane Tree Street on Tuesday from nine to two. A tank wagon will stand at the corner. Cafés are asked to fill up in advance.',
    },
    {
      source: 'blog',
      lang: 'tr',
      title: 'Salı günü Çınar Sokak’ta su kesintisi',
      text: 'Boru yenileme nedeniyle salı günü dokuz ile on dört arasında su kesilecek. Köşede tanker bekleyecek. Kafelerin önceden su doldurması isteniyor.',
    },
  ],
  [
    {
      source: 'gazette',
      lang: 'en',
      title: 'Bicycle lane on Linden Street gets real kerbs',
      text: 'After many complaints about parked vans the bicycle lane will be separated by kerbs. Work begins next week and takes ten days. Deliveries are possible before eight.',
    },
  ],
  [
    {
      source: 'guild',
      lang: 'ru',
      title: 'Кунжут дешевеет впервые за два года',
      text: 'Цена кунжута снизилась на двенадцать процентов. Для тех, кто печёт симит, это хорошая новость. Закупать впрок гильдия пока не советует.',
    },
  ],
  [
    {
      source: 'blog',
      lang: 'tr',
      title: 'Aşure günü için komşular kazan arıyor',
      text: 'Apartmanlar arası aşure bu yıl avluda pişecek. İki büyük kazan ve gönüllü karıştırıcılar aranıyor. Buğday ve nohut esnaftan.',
    },
  ],
  [
    {
      source: 'weather',
      lang: 'tr',
      title: 'Hafta sonu serin ve rüzgârlı',
      text: 'Cumartesi günü poyraz sertleşecek, sıcaklık 21 dereceye düşecek. Açık hava etkinlikleri için çadırlar sağlam bağlanmalı. Pazar öğleden sonra güneş dönüyor.',
    },
  ],
  [
    {
      source: 'gazette',
      lang: 'en',
      title: 'School kitchen looks for local bakers',
      text: 'From September the school kitchen wants fresh rolls from the neighbourhood, six hundred a day. Bakeries can hand in offers until the end of the month. Two may share the order.',
    },
    {
      source: 'blog',
      lang: 'tr',
      title: 'Okul mutfağı mahalle fırını arıyor',
      text: 'Okul eylülden itibaren her gün altı yüz taze poğaça istiyor. Fırınlar ay sonuna kadar teklif verebilir. Sipariş iki fırın arasında paylaşılabilir.',
    },
  ],
  [
    {
      source: 'guild',
      lang: 'ru',
      title: 'Электропечи: кому вернут часть расходов',
      text: 'Пекарни, которые меняют старую печь на электрическую, смогут вернуть до трети расходов. Заявки принимают с понедельника. Нужны счёт и фотография старой печи.',
    },
  ],
  [
    {
      source: 'gazette',
      lang: 'en',
      title: 'Choir fills the school hall, encore on Sunday',
      text: 'The neighbourhood choir sang to a full hall and will repeat the concert on Sunday at five. Entry is free, cake is welcome. Altos are, as always, wanted.',
    },
  ],
  [
    {
      source: 'weather',
      lang: 'en',
      title: 'Clear sky for the shooting stars on Thursday night',
      text: 'Thursday night stays clear and mild, 19 degrees at midnight. Up to forty shooting stars an hour can be seen from the river bank. Street lights there go off at eleven.',
    },
    {
      source: 'weather',
      lang: 'tr',
      title: 'Perşembe gecesi yıldız kayması için gökyüzü açık',
      text: 'Perşembe gecesi hava açık ve ılık, gece yarısı 19 derece. Nehir kıyısından saatte kırka kadar yıldız kayması görülebilir. Oradaki sokak lambaları on birde sönüyor.',
    },
  ],
  [
    {
      source: 'blog',
      lang: 'tr',
      title: '14 numaranın kedisi: mahallenin en tok kedisi',
      text: 'On dört numaranın kedisi günde üç evde kahvaltı ediyor. Veteriner rejim yazdı, mahalle uymuyor. Lütfen sadece bir kap mama.',
    },
  ],
  [
    {
      source: 'gazette',
      lang: 'en',
      title: 'Coffee and bread: town counts its breakfasts',
      text: 'A survey of six hundred residents shows that four in ten buy breakfast outside at least twice a week. Bread rings and filled rolls lead the list. Most people decide by smell, the survey says.',
    },
    {
      source: 'guild',
      lang: 'ru',
      title: 'Четверо из десяти завтракают не дома',
      text: 'Опрос шестисот жителей показал: четверо из десяти хотя бы дважды в неделю покупают завтрак по дороге. Впереди симиты и булочки с начинкой. Решает чаще всего запах.',
    },
  ],
  [
    {
      source: 'guild',
      lang: 'ru',
      title: 'День хлеба: пекарни откроют двери',
      text: 'Шестнадцатого октября гильдия зовёт горожан посмотреть, как рождается хлеб. Участвуют одиннадцать пекарен. Детям дадут слепить свою булочку и унести её домой.',
    },
  ],
]
