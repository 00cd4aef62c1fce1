import type { Talk } from '../talk.ts'

export const TR: Talk = {
  questions: {
    hours: [
      'Pazar günü saat kaçta açıyorsunuz?',
      'Bayramda açık mısınız, saatleriniz değişiyor mu?',
      'Akşam kaça kadar taze ekmek bulabilirim?',
    ],
    gluten: ['Glutensiz bir çeşidiniz var mı? Ayrı fırında mı pişiyor?', 'Yulaflı ekmek çölyak hastasına uygun mu acaba?'],
    cake: [
      'On iki kişilik doğum günü pastası için kaç gün önceden sipariş vermek gerekiyor?',
      'Pastanın üstüne isim ve küçük bir tramvay yapabilir misiniz?',
      'Erken sipariş verirsem fındıksız pasta yapıyor musunuz?',
    ],
    delivery: [
      'Sabahları Ihlamur Sokak’a servisiniz var mı?',
      'Eve servis için en az ne kadarlık sipariş vermek gerekiyor?',
      'Perşembe sabahı ofise on kahvaltı kutusu getirebilir misiniz?',
    ],
    vegan: ['Poğaçalardan hangileri vegan?', 'Simidin hamurunda tereyağı var mı?'],
    card: ['Kartla ödeyebiliyor muyuz, yoksa sadece nakit mi?', 'Hediye kartınız var mı?'],
  },
  complaints: {
    cold: [
      'Yedi buçukta aldığım simit buz gibi soğuktu. Tabelada “yediden itibaren sıcak” yazıyor.',
      'Sıcak peynirli poğaça istedim, yine soğuk geldi.',
    ],
    stale: [
      'Bu sabah aldığım ekşi mayalı ekmek öğlene bayatladı. Eskiden böyle değildi.',
      'Dünkü açmalar bu sabah taze diye mi satılıyor? Kupkuruydu, çok bayat.',
    ],
    burnt: [
      'Ekmeğin altı kapkara yanmış. Yarısını atmak zorunda kaldım, yazık.',
      'Bu ay üçüncü yanık ekmek. Fırının başında kimse yok mu?',
    ],
    order: [
      'Çikolatalı pasta sipariş ettim, limonlu geldi. Kızımın doğum günüydü, çok üzüldü.',
      'Parasını ödediğim altı poğaçanın ikisi kutudan eksik çıktı.',
    ],
    queue: [
      'Bir ekmek için yirmi beş dakika kuyrukta bekledim, tezgâhın arkasında iki kişi boş duruyordu.',
      'Kuyruk yine kapıya taşmış, tek kasa açık. Çok kötü bir sabahtı.',
    ],
    rude: [
      'Para üstünü sorunca kasadaki genç gözlerini devirdi. Çok kaba bir davranış.',
      'Ekmekle ilgili basit bir soru sordum, öyle kaba bir cevap aldım ki almadan çıktım.',
    ],
    late: [
      'Sipariş sekiz için söz verilmişti, dokuz buçukta geldi. Çocuklar okula aç gitti.',
      'Kahvaltı kutusu bir saat geç geldi, telefona da kimse bakmadı.',
    ],
    price: [
      'Normal ekmeğe bir zam daha mı? Bahardan beri ikinci kez, artık çok pahalı.',
      'Tabelada başka fiyat, kasada başka fiyat vardı. Pahalı olanı ödedim.',
    ],
  },
  same: {
    cold: ['Bende de aynısı oldu, simit soğuktu.', 'Cumartesi bizimki de soğuktu. Bir tek ben sanıyordum.'],
    stale: ['Bizimki de bayattı, hem de dokuzda almıştık.', 'Aynen, çavdar ekmeği öğlen kurumuştu.'],
    burnt: ['Bu hafta benim ekmeğin kabuğu da yanıktı.', 'Bende de öyle, yanığı bıçakla kazıdım.'],
    order: ['Geçen hafta benim siparişim de karıştı.', 'Bize de oldu: kutu doğru, içi yanlış.'],
    queue: ['O kuyruğu görünce vazgeçip eve döndüm.', 'Her sabah aynı kuyruk. Tek kasa yetmiyor.'],
    rude: ['Kasadaki tavrı fark eden bir tek ben değilmişim.', 'Evet, anneme de kaba davranmıştı.'],
    late: ['Pazartesi bizimki de geç geldi. Bir haber bile vermediler.', 'Aynısı bende de oldu, kırk dakika geç ve soğuk.'],
    price: ['Fiyatı ben de fark ettim. Bir açıklama iyi olurdu.', 'Bende de kasa ile tabela birbirini tutmadı.'],
  },
  praise: [
    'Bu yakanın en güzel simidi. Çocuklar son simit için kavga ediyor.',
    'Sabah altıda önünüzden geçtim, kokusu bile günümü güzelleştirdi. Ellerinize sağlık!',
    'Yeni çavdar ekmeği harika olmuş, ne olur hep yapın.',
    'Ustanız kızıma okulun ilk günü sıcacık bir çörek verdi. Çok incesiniz, teşekkürler.',
    'Cevizli ekmeği komşulara götürdüm, artık herkes beni seviyor. Elinize sağlık!',
    'Haşhaşlı çörek enfesti, dayanamayıp ikinciyi almaya geldim.',
  ],
  jokes: [
    'Bir ekmek almaya girdim, yedi parçayla çıktım. Bu bir soygun ve ben memnunum.',
    'Diyete yarın başlıyorum. Siz açıldığınızdan beri yarın başlıyorum.',
    'Köpeğim artık beni sizin kapıya çekiyor. Ben öğretmedim, siz öğrettiniz.',
    'Doktor “tahıl yiyin” dedi, ben “simit yiyin” diye duydum.',
    'Ekmeğin ucunu eve varmadan yemeyen var mı, yoksa o bir efsane mi?',
  ],
  spam: [
    'Evden çalışarak günde 5.000 TL kazan! Kripto ile ek gelir, profilime bak http://kazanc.example #kripto #ekgelir',
    'Takipçi satın al, bir saatte 1000 takipçi! Deneme bonusu burada: http://takipci.example #takipci #instagram',
  ],
  thanks: [
    'Çok teşekkürler, hızlı cevap için sağ olun!',
    'Teşekkür ederim, tam öğrenmek istediğim buydu.',
    'Süper, teşekkürler. Yarın görüşürüz o zaman.',
    'Teşekkürler, bilmek iyi oldu.',
  ],
  calmed: [
    'İlgilendiğiniz için teşekkür ederim, içim rahatladı. Yine gelirim.',
    'Dürüst cevabınız için teşekkürler, sağ olun. Memnun oldum.',
    'Çok naziksiniz, teşekkür ederim. Uğrayacağım.',
    'Tamam, açıkladığınız için teşekkürler. Herkesin kötü bir sabahı olabilir, önemsemeniz güzel.',
    'Hazır bir metin yerine gerçek bir cevap yazmışsınız, teşekkürler.',
  ],
  angrier: [
    'Bu cevap değil. Neyin yanlış olduğunu yazdım, okumamışsınız bile. Çok ayıp.',
    'Yani suç bende, öyle mi? Gerçekten büyük hayal kırıklığı.',
    'Kopyala yapıştır. İnsanlar size tam da bu yüzden kızgın.',
    'Daha iyisini beklerdim. Söyleyeceğiniz buysa ekmeğimi başka yerden alırım, yazık.',
  ],
  otherLanguage: ['Kusura bakmayın, bunu anlayamadım. Türkçe yazabilir misiniz lütfen?'],
  sighs: [
    'Şunu aranızda özelden konuşsanız? Bütün sayfam bununla doldu.',
    'Hâlâ devam mı? Bir telefon açın, bitsin.',
    'Ben sadece ekmek fotoğrafı görmek istemiştim.',
  ],
  choices: [
    '{choice}, tartışmaya gerek yok.',
    '{choice}. Yarın sorun, cevabım yine {choice}.',
    'Bizim evde {choice} kazanır, hem de açık ara.',
    '{choice} derim ama ev halkı şu an tam tersini yazıyor.',
  ],
  opinions: [
    'Benim için kapıdan girdiğimde hangisi sıcaksa o.',
    'Evde sordum, on dakika tartıştık. Demek ki güzel soru.',
    'Anneannemin yaptığını seçerdim. Haşhaşlıydı, tereyağı da boldu.',
    'Sade olsun, iyi yapılsın. Mor kruvasana gerek yok.',
    'Çocuklara sorun, sonra tersini yapın.',
    'Hafta içi ayaküstü bir şey, pazar günü bir saat süren bir kahvaltı.',
  ],
  agrees: ['Tam ben de bunu yazacaktım.', 'Sonunda biri söyledi, bizde de öyle.', 'Aynen! Yanında da çay, kahve değil.'],
  disagrees: [
    'Kusura bakmayın ama hayır, alakası yok.',
    'Sıcağını denemediğiniz için böyle diyorsunuz.',
    'Komşuyuz, severim sizi ama bu konuda yanılıyorsunuz.',
  ],
  town: [
    'Ihlamur Sokak’taki çınarlar şimdiden sararmış. Daha erken değil mi?',
    'Tramvay durağında mavi bir çocuk eldiveni bulan olursa bizimdir, şimdiden teşekkürler.',
    'Tramvay bugün tam vaktinde geldi. Kanıt olsun diye yazıyorum.',
    'Kitapçı kapının önüne sandalye koymuş. Mahalle dediğin böyle olur.',
    'Bizim sokakta elektrik iki dakika gidip geldi. Sizde de oldu mu?',
    'Bu akşam yedide okul salonunda koro var. Yine alto arıyoruz.',
    '14 numaranın kedisi yine bize taşındı. Günde üç kere kahvaltı ediyor.',
    'Meydanda bu akşam ışık ne güzeldi.',
    'Cumartesiye kadar merdiven ödünç verebilecek olan var mı?',
    'Nehir kenarındaki yeni banklar rahat olmuş. Emeği geçenlere teşekkürler.',
  ],
  quarrels: [
    [
      'Çöpünü kapıya bırakan komşu, apartmanın bir çöp saati var.',
      'O benim değil ki, ben dün evde yoktum.',
      'Üstünde adınız yazan kargo kutusu vardı ama.',
      'Kutuyu kapıcıya vermiştim. Bir zahmet ona sorun.',
    ],
    [
      'Gece on birde matkap sesi, hangi daire acaba?',
      'Su borusu patladı, keyfimizden yapmadık.',
      'Bir not bıraksaydınız herkes anlardı.',
    ],
  ],
}
