import type { Told } from './told.ts'

export const TR: Told = {
  workspace: 'Ihlamur Fırını (örnek)',
  bakery: 'Ihlamur Fırını',
  school: 'Ihlamur Ekmek Okulu',
  about: {
    bakery: 'Simit yedide, ekmek sekizde. Ihlamur Sokak’ta bir aile fırını.',
    school: 'Selim Usta’yla ekmek yapmayı öğrenin; cumartesileri fırının üst katında.',
  },
  names: {
    m: {
      first: ['Kerem', 'Ozan', 'Serkan', 'Tolga', 'Barış', 'Hakan', 'Mert', 'Cem', 'Onur', 'Yusuf', 'Levent', 'Arda'],
      last: ['Aksoy', 'Güneş', 'Koç', 'Erdem', 'Polat', 'Özkan', 'Taş', 'Uçar', 'Kurt', 'Bulut'],
    },
    f: {
      first: ['Elif', 'Derya', 'Sevgi', 'Gizem', 'Nazlı', 'Pınar', 'Melike', 'Burcu', 'Selin', 'Aslı', 'Esra', 'Defne'],
      last: ['Aksoy', 'Güneş', 'Koç', 'Erdem', 'Polat', 'Özkan', 'Taş', 'Uçar', 'Kurt', 'Bulut'],
    },
  },
  abouts: [
    'İki çocuk, bir bisiklet, bol çay.',
    'Nehir Yolu’ndaki okulda öğretmenim.',
    'Yazılım yazar, pazarları ekmek yaparım.',
    'Emekliyim. Her şeyi okur, çoğunu affederim.',
    'Hemşireyim; gece nöbeti, erken kahvaltı.',
    'Nehir kenarında koşar, yürüyerek dönerim.',
    'Koro, domates, torunlar.',
    'Ofis yöneticisiyim. Öğle yemeğini birinin söylemesi gerek.',
  ],
  currency: 'TRY',
  boxPrice: 340,
  posts: {
    rye: 'Kara çavdar fırından çıktı: üç günlük ekşi maya, pazardan kimyon. İlk dilime siz ne sürersiniz?',
    walnut: 'On bir deneme yaptık. Cevizli ekmeğin on ikincisi saat dörtten itibaren rafta. {link}',
    breakfast: 'Hafta içi kahvaltısı, dürüst olun: simit mi, tost mu?',
    school:
      'Ekmek Okulu’nun güz kursu açılıyor: dört cumartesi, sekiz kişi, bir fırın. Sonunda eve kendi ekşi mayanızla dönersiniz. {link}',
    rain: 'Dışarıda yağmur, içeride tereyağı. Kruvasanlar ona kadar, ya da siz bitirene kadar.',
    sunday: 'Pazarları sekizde açıyoruz. Yediyi denedik. Gelmediniz, haklıydınız da.',
    queue:
      'Cumartesi kuyruğu köşeyi döndü, yarım saat bekleyeniniz oldu. Bu çok uzun. Pazartesiden itibaren yediden dokuza kadar ikinci kasa açık.',
    selim: 'Selim Usta bu fırını ilk kez otuz yıl önce bugün yaktı. Gelin, elini sıkın; hoşuna gitmemiş gibi yapacak.',
    pie: 'Cumartesiye hangi turta: elmalı mı, vişneli mi? Çoğunluk ne derse cuma günü onu soymaya başlıyoruz.',
    flour:
      'Un bu hafta yüzde dokuz pahalandı. Düz ekmek yılbaşına kadar eski fiyatında kalıyor; nasıl yaptığımızı anlatalım. Ne isterseniz sorun.',
    shelter: 'Akşam yedide kalan ekmek Nehir Yolu’ndaki barınağa gidiyor. Hannah götürüyor. Teşekkürler Hannah.',
    boxes:
      'Ofisler için yeni: bütün ekibe kahvaltı kutusu, sekiz buçukta kapınızda. Bir akşam önce altıya kadar sipariş verin. {link}',
    seats:
      'Güz kursunda sekiz yerden üçü kaldı. Geçen yıl gelenlerin hiçbiri daha önce ekmek yapmamıştı; şimdi onlara bakın. {link}',
    kids: 'Bu sabah bir okul sınıfı bizimle ekmek yaptı. Kırk el, kırk poğaça, biri dinozor biçiminde.',
    millstone: 'Tam buğday unumuz artık taş değirmenden geliyor. Farkı kabuğundan anlarsınız. {link}',
    sesame: 'Susam iki yıldır ilk kez ucuzladı, simit de öyle. Bu yönde de yapıyoruz.',
    tram: 'Pazartesiden itibaren 6 numaralı tramvay çarşıda duruyor, kapımıza kırk adım. Siz hangi duraktan geliyorsunuz?',
    office:
      'Bu hafta Ihlamur Sokak’ta on bir ofis bizimle kahvaltı etti. En gürültülüsü hangisi? Biliyoruz ama söylemeyiz. {link}',
    pupils: 'Kursun ilk cumartesisi: sekiz kişi, sekiz ekmek, bir yanık parmak. Hepsi yine gelmek istiyor.',
    fair: 'Cumartesi okul kermesine pişiriyoruz. Hangisini getirelim: peynirli poğaça mı, elmalı çörek mi?',
    rolls: 'Pazar çörekleri çan çalınca hazır. Uyuyakalırsanız söyleyin, üç tane ayırırız.',
    dark: 'İlk tepsiyi koyduğumuzda hava hâlâ karanlık. Ihlamur Sokak’ta beşte hep ışığı yanan pencere kimin?',
    butter:
      'Tereyağı az, mandıralar sayıyla veriyor. Daha az ama daha iyisini alıyoruz: kruvasan azaldı, kötüleşmedi. En çok neyi özlerdiniz?',
    cakes:
      'Aralık için doğum günü pastaları: üç gün önceden haber verin, üstüne isim, isterseniz küçük bir tramvay. Arayın ya da buradan: {link}',
    poll: 'Kış için eski ekmeklerden biri geri geliyor. Hangisi?',
    last: 'Güz kursunun son yeri az önce gitti. Kış kursu için liste tutuyoruz, listede şimdiden beş isim var. {link}',
    thousand: 'Geçen hafta bu kapıdan bin ekmek çıktı. Deniz inanmadığı için saydık. Sizinki hangisiydi?',
    festival:
      'Sokak şenliği için Ihlamur Sokak araçlara kapanıyor, masalarımız dışarı çıkıyor. Öğlen fırından ne çıksın?',
    waste:
      'Geçen hafta dört ekmek attık. Dört. Bir yıl önce altmıştı. Bu, bir akşam önceden sipariş veren sizin eseriniz. Nasıl alıştınız?',
    morning:
      'Günaydın Ihlamur Sokak. Simit yediden, çavdar dokuzdan itibaren, Selim Usta’nın da keyfi yerinde. Bugün işe ne götürüyorsunuz?',
    evening: 'Akşam tepsisi fırında: haşhaşlı çörek altıda. Kim uğruyor?',
    tomorrow:
      'Yarın sekizden itibaren zeytinli ekmek. Kırk tane yapıyoruz, kırk birinciden şimdiden özür dileriz. Siz hangi ekmek için erken kalkarsınız?',
    tasting: 'Cumartesi tadım var: üç çavdar, üç saat, para yok. Siz hangisine not vermek istersiniz?',
    winter: 'Kış kursu ocağın ikinci cumartesisi başlıyor. Sekiz yer var, beşi ayrıldı. {link}',
    recipe: 'Taşınıp giden herkes için simidimiz beş cümlede. Siz kime göndereceksiniz?',
    friday: 'Cuma kahvaltı kutuları: bu akşam altıya kadar söyleyin, sekiz buçukta masanızda. {link}',
    market: 'Pazar günü meydandaki pazardayız, altı dakika ileri giden saatin altında. Ne getirelim?',
    gift: 'Kurs, atkıdan iyi hediye: Ekmek Okulu’nun hediye çekleri burada. {link}',
    monday: 'Pazartesi, saat yedi, ilk tepsi. Sizi yataktan ne kaldırıyor: koku mu, saat mi?',
    apprentice:
      'Deniz yanımızda ilk yılını doldurdu, bugün tek başına pişiriyor. Açık konuşun, kaldırır. Çavdar nasıl olmuş?',
    choir: 'Çarşamba altıda koro dükkânın önünde söylüyor. Biz çörek dağıtıyoruz, onlar türkü. Kim eşlik ediyor?',
    oldbread: 'Siz seçtiniz, eski ekmek kış için geri geldi. Tadı hatırladığınız gibi mi?',
    lights:
      'Cuma günü vitrinin ışıklarını yakıyoruz. Yıldızları doğru sayana zencefilli kurabiye var. Kim cesaret ediyor?',
  },
  choices: ['Patatesli ekmek', 'Kestaneli ekmek', 'Arpa bazlaması', 'Sütlü ekmek'],
  pictures: {
    simit: 'Mavi tabakta bir simit, yanında ince belli çay',
    loaf: 'Kabuğuna çapraz çizik atılmış yuvarlak ekmek',
    rye: 'Tahta üstünde dilimlenmiş kara çavdar ekmeği',
    croissant: 'Beyaz örtüde iki kruvasan, arkada yağmurlu cam',
    cake: 'Tek mumlu, küçük tramvaylı doğum günü pastası',
    oven: 'Kapağı açık fırın, ışığında altı ekmek',
    class: 'Uzun masada yan yana sekiz ekmek, her birinin önünde isim yazılı kâğıt',
    box: 'Poğaça, zeytin ve reçelli kahvaltı kutusu',
  },
  talk: {
    rye: [
      {
        says: 'Tereyağı ve tuz. Başka bir şey asla.',
        ours: '{name} {Bey|Hanım}, Selim Usta da öyle yiyor. Tartışmayız.',
        back: 'O zaman iyi bir arkadaşım var!',
      },
      { says: 'Kayınvalidemin ayva reçeli, bunu da kolay kolay söylemem.' },
      {
        says: 'Çavdar pazara kadar dayanır mı?',
        ours: 'Keten bezde dört gün, {name} {Bey|Hanım}; beşinci gün de en iyi tost olur.',
        back: 'Harika, teşekkürler!',
      },
    ],
    breakfast: [
      { says: 'Simit. Tost, makineyi bekleyecek vakti olanlar için.' },
      {
        says: 'Sizin çavdarla tost. Seçmeyi reddediyorum.',
        ours: '{name} {Bey|Hanım}, bu cevap kurallara aykırı ama çok sevdik.',
      },
      { says: 'Tramvayda simit, tatilde tost.' },
      { says: 'Bizim ev ikiye bölündü. Bir daha sormayın ne olur.' },
    ],
    school: [
      {
        says: 'Kendi unumu getirmem gerekiyor mu?',
        ours: 'Yalnızca önlük, {name} {Bey|Hanım}. Un, fırın ve Selim Usta bizden.',
        back: 'Yazıldım. Şimdiden heyecanlıyım!',
      },
      {
        says: 'Hafta içi kursu da var mı?',
        ours: 'Ocaktan itibaren salı akşamları. Sizi listeye yazalım mı, {name} {Bey|Hanım}?',
        back: 'Lütfen, çok teşekkürler!',
      },
    ],
    selim: [
      {
        says: 'İlk poğaçamı altı yaşımda o vermişti. Kutlu olsun Selim Usta!',
        ours: 'Hatırlıyor, {name} {Bey|Hanım}. İki tane istemişsiniz.',
      },
      { says: 'Otuz yıl sabahın üçünde kalkmak. Saygılar.' },
      { says: 'Anneannem onun simidinden başkasını yemezdi. Hepimizden sevgiler!' },
    ],
    pie: [
      { says: 'Vişneli. Soru bile değil.' },
      { says: 'Elmalı, geçen güzki gibi üstü kıtırlı.' },
      {
        says: 'Vişneli, çatalımı da kendim getiririm.',
        ours: 'Çatal not edildi, {name} {Bey|Hanım}. Vişne dört farkla önde.',
      },
      {
        says: 'Yarısı elma yarısı vişne olmaz mı?',
        ours: 'Selim Usta odadan çıktı, {name} {Bey|Hanım}. Yarın tekrar soracağız.',
        back: 'Denemeye değerdi!',
      },
    ],
    flour: [
      {
        says: 'Açıkça söylediğiniz için teşekkürler. Başkaları sadece etiketi değiştirdi.',
        ours: 'Biz de böylesini isterdik, {name} {Bey|Hanım}.',
      },
      {
        says: 'Un pahalanırken fiyatı nasıl tutuyorsunuz?',
        ours: 'Ufak tefekten biraz daha az yapıyoruz, {name} {Bey|Hanım}, hiçbir şeyi de atmıyoruz. Yılbaşına kadar yetiyor.',
        back: 'Helal olsun, saygı duydum.',
      },
      {
        says: 'Peki yılbaşından sonra?',
        ours: 'O zaman hesabı önümüze koyup ilk önce burada size söyleyeceğiz, {name} {Bey|Hanım}.',
        back: 'Duymak istediğim buydu.',
      },
    ],
    shelter: [
      {
        says: 'Perşembeleri götürmeye yardım edebilir miyim?',
        ours: 'Çok seviniriz. Yedide gelin {name} {Bey|Hanım}, Hannah burada olacak.',
        back: 'Oradayım. Teşekkürler!',
      },
      { says: 'Ekmeği işte bu yüzden buradan alıyorum.' },
    ],
    boxes: [
      {
        says: 'Dokuz kişilik ekip için vegan kutu var mı?',
        ours: 'Var {name} {Bey|Hanım}: humus, zeytin, simit. Altı vegan, üç karışık yapabiliriz.',
        back: 'Pazartesi toplantımızı kurtardınız.',
      },
      { says: 'Sonunda! Yıllardır otomattaki bisküviyi yiyoruz.' },
    ],
    tram: [
      { says: 'Liman Yolu. Artık on iki dakika, eskiden yarım saatti!' },
      {
        says: 'Hastaneden, gece nöbetinden sonra. Siz benim uyku vaktimsiniz.',
        ours: 'O zaman size sıcak bir poğaça ayırıyoruz, {name} {Bey|Hanım}. Kasada “gece nöbeti” deyin.',
        back: 'Gözüm doldu biraz. Teşekkür ederim.',
      },
      { says: 'Ben yürüyorum. Cevizli ekmeği hak etmem lazım.' },
    ],
    fair: [
      { says: 'Peynirli poğaça! Geçen yıl elmalı çörek konuşmadan önce bitmişti.' },
      { says: 'Elmalı çörek, çünkü geçen yıl konuşmadan önce bitmişti.' },
      {
        says: 'İkisi de, bir de daha büyük masa.',
        ours: 'Masa uzadı bile, {name} {Bey|Hanım}. Uyarı için teşekkürler.',
      },
    ],
    butter: [
      { says: 'Cumartesi kruvasanını. Gerisine dayanırım.' },
      {
        says: 'Artık margarin mi kullanıyorsunuz?',
        ours: 'Hayır {name} {Bey|Hanım}. Kruvasan az, ama hepsi tereyağlı.',
        back: 'Güzel. O zaman daha erken kalkarım.',
      },
    ],
    poll: [{ says: 'Patatesli ekmek, ne olur, ne olur, ne olur.' }],
    thousand: [{ says: 'Cevizli; merdivene varmadan bitmişti.' }, { says: 'Üç çavdar, biri komşuya. Yarısı gitti.' }],
    festival: [
      { says: 'Dans ederken tek elle tutulacak bir şey.' },
      {
        says: 'Sıcak peynirli börek, bir de türkü.',
        ours: 'Böreğe söz veririz {name} {Bey|Hanım}. Türküye Selim Usta söz verir.',
      },
    ],
    waste: [
      { says: 'Her gün altıya beş kala alarm. Eşim ilaç için sanıyor.' },
      { says: 'Bana çavdar kalsın diye. Tamamen bencillik.', ours: 'En güzel sebep, {name} {Bey|Hanım}.' },
    ],
  },
  warm: [
    'O kabuk! Sesi sokaktan duyuluyor.',
    'Çocuklara verdiğiniz minik poğaça bütün sabahımızı güzelleştirdi.',
    'Misafirlerime kaleyi değil burayı gösteriyorum.',
    'Ekmeğe geldim, sohbete kaldım. Teşekkürler!',
    'Bu şehirde en sevdiğim koku sizinki, hem de çiçekçinin üstünde oturuyorum.',
    'Üç tramvay hattı içinde en güzel zeytinli ekmek.',
    'İki hafta sonra siparişimi hatırladınız. Çok incesiniz.',
    'Sınav haftasını haşhaşlı çörekle atlattım. Teşekkürler!',
    'Ofise geldiğinde her şey hâlâ sıcaktı. Mükemmel!',
    'Kızım dinozor poğaçanın asla yenmeyeceğini söylüyor. Rafta duruyor.',
    'Tattırdığınız dilim için teşekkürler. İki tane aldım.',
    'O kuyruğa rağmen tezgâhta herkes güler yüzlüydü. Harika ekip!',
  ],
  thanks: [
    'Teşekkürler {name} {Bey|Hanım}! Selim Usta fırında yüksek sesle okudu.',
    '{name} {Bey|Hanım}, bunu fırının yanındaki duvara asıyoruz. Teşekkürler!',
    'Ne kadar incesiniz {name} {Bey|Hanım}. Yarın görüşürüz!',
    'Teşekkürler {name} {Bey|Hanım}. Size bir dahakine ne pişirelim?',
    'Sabahımızı güzelleştirdiniz {name} {Bey|Hanım}. Teşekkürler!',
  ],
  orders: [
    {
      says: 'Günaydın! Perşembe sekiz buçukta kütüphaneye on kahvaltı kutusu söyleyebilir miyiz?',
      ours: 'Seve seve {name} {Bey|Hanım}: perşembe 8.30, kütüphane, on kutu. İkisi etsiz olsun mu?',
      back: 'Evet, ikisi etsiz. Çok teşekkürler!',
    },
    {
      says: 'Merhaba, cumartesi kursunda hâlâ yer var mı? Kız kardeşim de gelecek.',
      ours: 'İki yer var {name} {Bey|Hanım}, ikinizin adını da yazdık. Cumartesi görüşürüz!',
      back: 'Harika, teşekkürler!',
    },
    {
      says: 'Cumartesiye mavi tramvaylı pasta yapabilir misiniz? Altıncı yaş günü.',
      ours: 'Yaparız {name} {Bey|Hanım}. İsim ne olsun, fındıktan kaçınması gereken var mı?',
      back: 'Adı Kaan, fındıksız lütfen. Teşekkürler!',
    },
    {
      says: 'Geçen haftanın kutuları için fatura alabilir miyim?',
      ours: 'Tabii {name} {Bey|Hanım}. Hangi adrese kesilsin?',
      back: 'Ofise lütfen. Bu kadar çabuk dönmeniz güzel.',
    },
    {
      says: 'Annem için glutensiz ekmeğiniz var mı? Çölyak hastası.',
      ours: '{name} {Bey|Hanım}, açık söyleyelim: güvenli değil, fırınımız ortak. Kızılağaç’taki değirmen ayrı odada yapıyor, sizin için oradan isteyebiliriz.',
      back: 'Dürüst olduğunuz için teşekkürler. Lütfen isteyin.',
    },
    {
      says: 'Okul ödevi için fırınınızın fotoğrafını çekmek isteriz. Olur mu?',
      ours: 'Memnuniyetle {name} {Bey|Hanım}. Salı üçten sonra sakin olur, bütün sınıfla gelin.',
      back: 'Çocuklar havalara uçtu!',
    },
  ],
  conflict: [
    {
      who: 0,
      says: 'Ağlayan bebekle otuz beş dakika kuyruk, tezgâhın arkasında iki kişi sohbet ediyor. Bir daha asla.',
      ours: '{name} {Bey|Hanım}, bebekle otuz beş dakika çok uzun, özür dileriz. Bugün öğleden sonra ikisiyle de konuşup size ne değiştiğini yazacağım.',
    },
    {
      who: 1,
      says: 'Geçen cumartesi bizde de aynısı oldu. Koca sokağa bir kasa şaka gibi.',
      ours: 'Haklısınız {name} {Bey|Hanım}, tek kasa azdı, üzgünüz. Bugün cumartesi planını kontrol edeceğim.',
    },
    {
      who: 2,
      says: 'Şikâyet edince de hazır mesaj geliyor. Hayal kırıklığı.',
      ours: 'Hazır mesaj yok {name} {Bey|Hanım}, üzgünüz. Sizde ne ters gitti? Bugün kendim bakacağım.',
    },
    { who: 0, says: 'Tamam. İnsan gibi cevap verdiğiniz için teşekkürler. Ne olacak merak ediyorum.' },
    { who: 2, says: 'Peki, sağ olun. Geçen haftaki sipariş karışıklığıydı, unuttum gitti.' },
    { who: 1, says: 'Bugün ikinci kasa açıktı, dört dakika sürdü. Teşekkürler, ne çabuk!' },
  ],
  promised: '{name} {Bey|Hanım}, söz: yarın öğlene kadar cumartesileri ikinci kasada kimin olacağını yazacağım.',
  kept: '{name} {Bey|Hanım}, söz verdiğimiz gibi: ikinci kasa yediden dokuza, cumartesileri öğlene kadar açık. Sabrınız için teşekkürler.',
  waiting: [
    {
      ago: 410,
      way: 'comment',
      says: 'Nehrin bu yakasının en iyi çavdarı. Çocuklar kabuğu için kavga ediyor!',
      ours: '{name} {Bey|Hanım}, her ekmekte bir kabuk daha var, hatırlatalım.',
    },
    {
      ago: 245,
      way: 'message',
      says: 'Merhaba! Cuma için ofise on iki kahvaltı kutusu istiyoruz. Olur mu, en geç ne zaman sipariş vermeliyim?',
    },
    {
      ago: 165,
      way: 'mention',
      says: 'Siparişim sekize söz verildi, dokuz buçukta geldi. Çocuklar okula aç gitti. Çok kızgınım.',
    },
    { ago: 120, way: 'comment', says: 'Çavdar ekmeği susam alerjisi olan biri için güvenli mi?' },
    {
      ago: 95,
      way: 'mention',
      says: 'Ucuz takipçi, bir saatte 1000! Bakın http://followers.example #takipci #kazan',
      spam: true,
    },
    { ago: 64, way: 'comment', says: 'Bir ekmek almaya girdim, yedi şeyle çıktım. Bu soygun ve bayıldım.' },
    { ago: 38, way: 'mention', says: 'Tabelada başka, kasada başka fiyat. Tabii pahalısını ödedim. Böyle olmaz.' },
    { ago: 17, way: 'comment', says: 'Cumartesi yine vişneli turta olacak mı?' },
    { ago: 8, way: 'message', says: 'Ocaktaki akşam kursu doldu mu? Bir arkadaşımla gelirdim.' },
  ],
  openPromise: {
    says: 'Dün aldığım cevizli ekmeğin altı yanıktı. Eskiden hiç olmazdı.',
    ours: '{name} {Bey|Hanım}, özür dileriz, yanık ekmek bu dükkândan çıkmamalı. Selim Usta bugün alt fırını kontrol ediyor, ne olduğunu size yazacağım.',
    back: 'Ciddiye aldığınız için teşekkür ederim.',
  },
  saved: [
    {
      name: 'Çalışma saatleri',
      text: '{name}, her gün yedide, pazarları sekizde açıyoruz. Son ekmek akşam altıda çıkıyor.',
    },
    {
      name: 'Pasta siparişi',
      text: '{name}, üç gün önceden yeter. Üstünde hangi isim olsun, fındıktan kaçınması gereken var mı?',
    },
    {
      name: 'Bir şey ters gitti',
      text: '{name}, üzgünüz. Tam olarak ne oldu? Bugün bakıp akşama kadar size yazacağım.',
    },
  ],
  note: 'Cumartesi müdavimi, kütüphanenin kutularını söylüyor. Aranmayı tercih ediyor.',
  drafts: [
    'Ekşi maya hakkında kimsenin söylemediği: o bir evcil hayvan. Siz onu beslersiniz, o sizi. Mayasına isim veren var mı?',
    'Selim Usta kabuk üzerine beş sorunuzu yanıtlıyor. Taslak, düzeltmelerini bekliyor.',
    'Yılbaşından önce hediye çekleri: okul masasının fotoğrafı, listeye bağlantı.',
  ],
  ideas: [
    'Çocukken hangi fırına gittiklerini sor',
    'Fırın kapağının önünde bir dakika, sözsüz',
    'Sabah altıda cam kenarındaki masada kim oturuyor?',
    'Tramvay sürücüsünün siparişi',
  ],
  interests: ['ekmek', 'un', 'fırın', 'tramvay', 'pazar', 'şenlik', 'tereyağı', 'okul'],
  queries: [
    { name: 'Un ve tereyağı fiyatları', phrase: 'un OR tereyağı OR susam' },
    { name: 'Ihlamur Sokak', phrase: '"Ihlamur Sokak"' },
  ],
  muted: 'polen',
  campaigns: {
    school: {
      name: 'Ekmek Okulu, güz',
      audience: 'Mahalleden, 30–60 yaş arası, ekmek yapan ya da yapmak isteyenler',
      offer: 'Dört cumartesi, sekiz yer, eve ekşi maya',
      messages: ['Eve kendi ekşi mayanızla dönün', 'Burada kimse daha önce ekmek yapmamıştı'],
      learnt: 'Hiç ekmek yapmamış olanı sonuç değil, kendi gibi insanlar etkiliyor.',
      spent: 'Tramvay durağına ilan',
    },
    office: {
      name: 'Ofislere kahvaltı kutusu',
      audience: 'Bisikletle on beş dakika içindeki ofis yöneticileri',
      offer: 'Ekibin kahvaltısı sekiz buçukta kapıda',
      messages: ['Bütün ekip, sekiz buçukta', 'On bir ofis başladı bile'],
      learnt: 'Perşembe gönderisi cuma kutusu satıyor. Ofis ofisi izliyor.',
      spent: 'Altı ofise deneme kutusu',
    },
    gift: {
      name: 'Yılbaşı öncesi hediye çekleri',
      audience: 'Bu yıl pasta ya da kurs alanlar',
      offer: 'Atkı yerine bir cumartesi ekmek',
      messages: ['Atkıdan iyi', 'Annenizle ekmek yapın'],
      learnt: '',
      spent: '',
    },
  },
  contacts: [
    { name: 'Meral, mağaza ve site', duty: 'site' },
    { name: 'Can Öztürk, basın', duty: 'pr' },
    { name: 'Selim Usta, sahibi', duty: 'account' },
  ],
  handedOff: {
    says: 'Sipariş formunuz akşam altıdan sonra dünün tarihini gösteriyor. Siparişim ulaştı mı?',
    ask: 'Sipariş formu altıdan sonra dünün tarihini gösteriyor. Bugün bakabilir misiniz?',
    answer: 'Buldum, form günleri başka saat dilimine göre sayıyormuş. Düzeldi, kendisine teşekkür iletin.',
  },
  role: {
    title: 'Sosyal medya yöneticisi',
    purpose: 'Sokağı fırınıyla konuşur tutar, ters giden bir şeyi ilk o duyar, kurslara ve kutulara insan getirir.',
    reportsTo: 'Selim Usta, sahibi',
    siteMetric: 'Ekmek Okulu’na kayıtlar',
  },
  company: [
    { kind: 'goal', text: 'Ekmek Okulu’nun iki kursunu da doldurmak' },
    { kind: 'goal', text: 'Yirmi ofise kahvaltı kutusu' },
    { kind: 'message', text: 'Sokağın yediğini pişirir, hiçbir şeyi atmayız' },
    { kind: 'message', text: 'Düz ekmeğin fiyatı yılbaşına kadar değişmiyor' },
    { kind: 'taboo', text: 'Başka fırınlar hakkında tek söz yok' },
    { kind: 'taboo', text: 'Alerji konusunda doğrulanmamış hiçbir şey söylenmez' },
  ],
  never: [
    { never: 'değerli müşterimiz', rather: 'adıyla' },
    { never: 'yaşanan aksaklıktan dolayı', rather: 'ne olduğunu ve ne yaptığımızı' },
  ],
  conclusions: [
    {
      whole: 'Sakin bir başlangıç: çok övgü, bizden az soru. Cumartesi geç yanıt verdik.',
      audience: 'Çoğu bizi tanıyan insanlar. Ofislerden az kişi var.',
      content: 'Sorular, duyurulardan üç kat fazla yorum getiriyor.',
      company: 'Dört kurs kaydı, ikisi okul gönderisinden.',
    },
    {
      whole: 'Konumuz kuyruktu. Açık yanıt işi çevirdi: en kızgın üç kişiden ikisi teşekkür etti.',
      audience: 'Kutu gönderisinden beri ofisler takip etmeye başladı.',
      content: 'Un gönderisi bugüne kadar en çok paylaşılan oldu, çünkü erken geldi.',
      company: 'İlk ofis siparişleri; un gönderisi tıklama değil telefon getirdi.',
    },
    {
      whole: 'Şikâyet geçen haftanın yarısı, kutu iki katı.',
      audience: 'Tramvay Liman Yolu’ndan yeni insanlar getirdi.',
      content: 'Perşembe öğlen satıyor, pazar akşamı satmıyor.',
      company: 'Kurs doldu. Kış listesi kendiliğinden başlıyor.',
    },
    {
      whole: 'En güçlüler en açık gönderilerdi: tereyağı ve attığımız dört ekmek.',
      audience: 'Tramvayla gelenler kalıyor, komşu gibi yorum yazıyor.',
      content: 'Pasta sabah satıyor. Anket oy getiriyor ama az konuşturuyor.',
      company: 'İki kampanya artık kendini taşıyor; sırada hediye çekleri var.',
    },
  ],
  events: [{ title: 'Yılbaşı kurabiyelerinin çekimi', from: '13:00', until: '14:00' }],
  closeNote: 'Fiyat tabelası açılıştan önce kontrol edilecek.',
}
