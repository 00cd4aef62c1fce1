import type { DayTalk } from './day-talk.ts'

export const DAY_TR: DayTalk = {
  openers: {
    quiet: 'Günaydın mahalle. İlk tepsi çıktı, çay demlendi.',
    holiday: 'Yarın bayram. Fırınlar saat dörtten beri çalışıyor.',
    launch: 'Bugün öğlen fırından yeni bir şey çıkıyor. On bir haftadır prova ediyoruz.',
    trend: 'Salı, saat yedi, sıcak ekmek. Bazı şeyler hiç değişmiyor.',
    conflict: 'Kaldırımda iki masamız ve dört ayaklı misafirler için bir kap suyumuz var. İlk kim geliyor?',
    crisis: 'Gece pişti, şimdi rafta: büyük köy ekmeği. İyi çarşambalar!',
  },
  launch: {
    asks: [
      'Yeni gelen nedir, saat kaçtan itibaren alabilirim?',
      'Yeni ekmek kuruyemişe alerjisi olan biri için uygun mu?',
      'Cevizli ekmek ne kadar, istesem bir tane ayırır mısınız?',
      'Cevizli ekmek öğleden sonra da olacak mı, yoksa sadece öğlen mi?',
    ],
    soldOut:
      'Cevizli ekmek için şehrin öbür ucundan geldim, bir buçukta bitmişti. Sadece yirmi tane olduğunu kimse söylemedi. Hayal kırıklığı.',
    pricey: 'Bir ekmeğe bu para mı? Üstünde bir ceviz ve bir gülümsemeyle? Açıkçası çok pahalı.',
    grumble: 'Öğlen aldığım cevizli ekmeğin ortası hâlâ çiğdi. Yazık, bütün hafta beklemiştim.',
  },
  holiday: {
    asks: [
      'Yarın bayramda açık mısınız?',
      'Bayramda saat kaça kadar ekmek çıkıyor? Annemler on birde geliyor.',
      'Bayram kahvaltısı için hâlâ poğaça siparişi verebilir miyim, en geç ne zamana kadar?',
      'Yarın pazar günü gibi mi çalışıyorsunuz, yoksa bütün gün kapalı mı?',
      'Örgü çörek sadece bugün mü var, bayramda da olacak mı?',
    ],
    closed: 'Saat ikide kapalı kapının önünde kaldım. Sayfanızda beş yazıyor. Bayrama ne güzel başladık, rezalet.',
  },
  trend: {
    asks: [
      'Haberi duydunuz mu? Fırında bir şey değişecek mi?',
      'Herkes bunu konuşuyor. Sizin ekmek için ne anlama geliyor?',
      'Mahalle haberlerindeki konu hakkında bir şey söyleyecek misiniz?',
    ],
    talk: [
      'Bu sabah tramvayda herkes o haberi konuşuyordu.',
      'Komşum sırf haberi okumak için beni aradı. Öyle bir gün işte.',
      'Karşıdaki kafe cama hemen bir yazı asmış bile. Eli çabuk insanlar.',
      'Haberi üç kez okudum. Biri bunu bana ekmekle anlatsın lütfen.',
    ],
  },
  conflict: {
    lines: [
      'Fırın masasında köpek mi? Nereye oturmayacağımı öğrendiğim iyi oldu.',
      'Bizimki o tezgâhta gördüğüm çoğu çocuktan daha temiz.',
      'Siz şimdi benim çocuklarımı köpekle mi kıyasladınız? Herkesin içinde?',
      'Siz başlattınız. Bazıları temizliğiyle beraber evde otursun.',
      'Bazılarına da hayvan verilmemeli. Telefon da verilmemeli.',
      'Cumartesi bunu yüzüme söyle de görelim, korkak.',
    ],
    third: 'Sayfanızda böyle konuşulmasını mı istiyorsunuz? Ben ailemi bunun içine sokmam.',
    tired: ['Ben buraya ekmek için gelirdim.', 'Bitince haber verin. Sessize aldım.'],
  },
  crisis: {
    first:
      'Bu sabah köy ekmeğinizden metal parça çıktı. İki santim, keskin. Eşim az kalsın ısırıyordu. Bu çok tehlikeli!',
    child: 'Çocuğum bugün okulda aynı köy ekmeğinden yedi. Kimsenin bizi uyarmamasına çok kızgınım.',
    silence: 'Ekmekten metal çıkıyor, fırından tek kelime yok. Tam bir rezalet.',
    same: [
      'Bizde de aynı ekmek var. Çöpe atıyorum, çok sinirliyim.',
      'Gerçekten metal mi? Ben iki tane almıştım. Berbat.',
      'Bir de rafta bırakmışlar. Bir daha asla.',
      'Fotoğrafı işte herkese gösterdim. Korkunç.',
    ],
    asks: [
      'Metal olayı doğru mu? Aldığım ekmeği atmam gerekiyor mu?',
      'Sadece köy ekmekleri mi etkilendi, poğaçalar da var mı?',
      'Ekmeği geri alıyor musunuz, nereye getireyim?',
    ],
    result: 'Öğleden sonra oldu. Metal nereden gelmiş peki? Belli oldu mu?',
  },
  reminders: [
    'Söylediğiniz saat geçti, ses seda yok. Demek ki sadece lafmış.',
    'Şimdiye kadar bana döneceğinize söz vermiştiniz. Bekledim. Hayal kırıklığı.',
  ],
  removed: [
    'Demek fırın hoşuna gitmeyeni siliyor. Bende ekran görüntüsü var.',
    'Şikâyet etti diye müşteriyi susturmak mı? Ayıp.',
  ],
  tactless: [
    'Bunu şimdi mi paylaşıyorsunuz? Size yazılanları bir okuyun. Utanç verici.',
    'Böyle bir günde neşeli fotoğraflar. Söyleyecek söz bulamıyorum, çok kızgınım.',
  ],
  about: {
    holiday: ['bayram', 'yarın', 'açığız', 'kapalı', 'açık'],
    launch: ['ceviz'],
    crisis: ['metal', 'köy', 'geri'],
  },
}
