/** Headlines as Turkish outlets write them: one story per paragraph, each line one telling; after :: the beginning of its text. */
export const NEWS_TR = `
İstanbul'da simit fiyatına zam geldi :: Simit 25 lira oldu. Fırıncılar Odası yeni tarifeyi açıkladı.
SİMİDE YENİ ZAM: İstanbul'da simit 25 lira :: Fırıncılar Odası yeni simit fiyatını duyurdu.
Simit 25 lira oldu, sosyal medya ayakta
İstanbullular simit zammını konuşuyor: fiyat 25 lira :: Zam sosyal medyada tepki çekti.

Ankara'da ekmeğe yüzde 20 zam yapıldı :: Ankara'da 200 gram ekmek 15 liradan satılacak.
Başkentte ekmek zamlandı: 200 gram ekmek 15 lira
Ankara'da ekmeğin fiyatı 15 liraya çıktı

Un fiyatına zam: fırıncılar ne diyor? :: Un çuvalı iki katına çıktı.

Merkez Bankası faizi 250 baz puan indirdi :: Para Politikası Kurulu politika faizini yüzde 40,5'e düşürdü.
Merkez Bankası faiz kararını açıkladı: Politika faizi yüzde 40,5
TCMB'den faiz indirimi: yüzde 43'ten yüzde 40,5'e :: Türkiye Cumhuriyet Merkez Bankası politika faizini indirdi.
Faiz kararı belli oldu! Merkez Bankası indirime devam etti
Merkez'in faiz indirimi sonrası dolar ve borsada son durum

Ağustos ayı enflasyonu açıklandı: yüzde 32,95 :: TÜİK verilerine göre tüketici fiyatları ağustosta yüzde 2,04 arttı.
TÜİK enflasyon rakamlarını açıkladı
Yıllık enflasyon yüzde 32,95'e geriledi :: TÜİK, ağustos ayı enflasyon verilerini duyurdu.
Enflasyon ağustosta beklentiyi aştı, TÜİK yüzde 2,04 dedi

Balıkesir'de 6,1 büyüklüğünde deprem :: AFAD, merkez üssü Sındırgı olan 6,1 büyüklüğünde deprem olduğunu açıkladı.
SON DAKİKA: Balıkesir Sındırgı'da korkutan deprem! İstanbul'da da hissedildi
Balıkesir 6,1 ile sallandı: Sındırgı'da yıkılan binalar var
Sındırgı depremi: enkazdan bir kişi çıkarıldı :: Balıkesir'in Sındırgı ilçesindeki depremde yıkılan binada arama çalışması sürüyor.
AFAD duyurdu: Balıkesir'de deprem

Kütahya Simav'da 5,4 büyüklüğünde deprem meydana geldi
Kütahya'da 5,4'lük deprem paniğe yol açtı :: Simav merkezli deprem çevre illerde de hissedildi.
Simav'daki deprem sonrası okullar tatil edildi

Galatasaray 3-1 Fenerbahçe: Derbide kazanan Cimbom :: Galatasaray, Süper Lig'de Fenerbahçe'yi Osimhen'in golleriyle yendi.
Galatasaray derbide Fenerbahçe'yi 3-1 mağlup etti
Osimhen derbiye damga vurdu: Galatasaray Fenerbahçe'yi 3 golle geçti
Fenerbahçe derbide dağıldı: Kadıköy'de hüsran

Galatasaray 2-0 Kayserispor: Lider hata yapmadı
Galatasaray Kayserispor'u 2 golle geçti, liderliğini sürdürdü :: Icardi ve Barış Alper golleri attı.

Beşiktaş 1-1 Trabzonspor: Puanlar paylaşıldı
Beşiktaş ile Trabzonspor yenişemedi :: Dolmabahçe'deki maç 1-1 bitti.
Trabzonspor İstanbul'dan bir puanla döndü

Fenerbahçe deplasmanda kazandı :: Maç 2-1 bitti.

Fenerbahçe'de Mourinho dönemi sona erdi :: Fenerbahçe Kulübü, teknik direktör Jose Mourinho ile yolların ayrıldığını açıkladı.
Fenerbahçe Mourinho ile yollarını ayırdı
Jose Mourinho Fenerbahçe'den gönderildi
Mourinho'nun tazminatı belli oldu: Fenerbahçe ne kadar ödeyecek?

Fenerbahçe'nin yeni teknik direktörü Tedesco oldu
Domenico Tedesco Fenerbahçe ile anlaştı :: Sarı lacivertliler İtalyan teknik adam Tedesco ile iki yıllık sözleşme imzaladı.
Tedesco imzayı attı: Fenerbahçe'de yeni dönem

A Milli Kadın Voleybol Takımı dünya ikincisi oldu :: Filenin Sultanları finalde İtalya'ya 3-2 yenildi.
Filenin Sultanları gümüş madalya kazandı
Filenin Sultanları finalde İtalya'ya kaybetti, dünya ikincisi oldu
Türkiye İtalya voleybol finali: Sultanlar 3-2 mağlup

12 Dev Adam Avrupa ikincisi: Almanya'ya son saniyede kaybettik
EuroBasket finalinde Almanya'ya yenilen 12 Dev Adam gümüş madalya aldı :: A Milli Basketbol Takımı, Riga'daki finalde Almanya'ya 88-83 yenildi.
A Milli Basketbol Takımı finalde Almanya'ya 88-83 mağlup oldu

Bolu Kartalkaya'da otel yangını: 78 kişi hayatını kaybetti :: Grand Kartal Otel'de çıkan yangında 78 kişi öldü.
Kartalkaya'daki otel yangınında ölü sayısı 78'e yükseldi
Bolu'da kayak otelinde yangın faciası
Grand Kartal Otel yangını: Bakan son durumu açıkladı
Kartalkaya yangınında hayatını kaybedenler toprağa verildi :: Grand Kartal Otel'deki yangında ölenlerin cenazeleri toprağa verildi.

İzmir Seferihisar'da orman yangını: evler tahliye edildi :: Rüzgârın etkisiyle büyüyen yangına havadan ve karadan müdahale ediliyor.
Seferihisar'daki yangın Gümüldür'e sıçradı
İzmir'de orman yangını büyüyor, beş mahalle boşaltıldı :: Seferihisar'da başlayan yangın nedeniyle beş mahalle tahliye edildi.
İzmir'deki yangın üçüncü gününde kontrol altında

Çanakkale'de orman yangını: Boğaz gemi trafiğine kapatıldı
Çanakkale yangını nedeniyle Boğaz'da gemi trafiği durduruldu :: Çanakkale'deki orman yangını yerleşim yerlerine yaklaştı.
Çanakkale'de yangın yerleşim yerlerini tehdit ediyor

Togg T10F'nin fiyatı açıklandı :: Togg'un sedan modeli T10F'nin başlangıç fiyatı 1 milyon 860 bin lira oldu.
Togg'un yeni sedanı T10F satışa çıktı: İşte fiyatı
T10F fiyat listesi belli oldu: Togg sedan kaç lira?
Togg T10F ön siparişleri başladı

Tesla Türkiye'de Model Y fiyatlarını indirdi :: Tesla Model Y'nin fiyatı 200 bin lira düştü.
Tesla Model Y'de büyük indirim
Model Y Türkiye fiyatı düştü: İşte Tesla'nın yeni listesi

Emekli maaşına zam oranı belli oldu :: SSK ve Bağ-Kur emeklilerinin temmuz zammı yüzde 16,67 oldu.
Emekliye temmuz zammı yüzde 16,67
SSK ve Bağ-Kur emeklisinin zamlı maaşı ne kadar oldu?
En düşük emekli maaşı kaç lira olacak? Temmuz zammı kesinleşti :: Emeklilerin temmuz zammı TÜİK verisiyle yüzde 16,67 olarak kesinleşti.

Asgari ücrete ara zam yapılacak mı? Bakan Işıkhan yanıtladı
Işıkhan'dan asgari ücret açıklaması: ara zam gündemde yok :: Çalışma Bakanı Vedat Işıkhan, asgari ücrete ara zam olmayacağını söyledi.
Bakan Işıkhan: Asgari ücrete ara zam yok

Meteorolojiden Karadeniz için kuvvetli yağış uyarısı :: Meteoroloji, Rize, Artvin ve Trabzon için kuvvetli yağış uyarısı yaptı.
Rize ve Artvin'e turuncu kodlu uyarı
Karadeniz'de sel alarmı: Meteoroloji Rize ve Artvin'i uyardı

Meteorolojiden İstanbul için kar uyarısı
İstanbul'a kar geliyor: Meteoroloji gün verdi :: AKOM, kar yağışının çarşamba akşamı başlayacağını duyurdu.
İstanbul kar alarmında, AKOM saat verdi

Marmaray'da arıza: seferler aksadı
Marmaray seferleri arıza nedeniyle durdu, yolcular raylarda yürüdü :: Marmaray'da Yenikapı ile Sirkeci arasında arıza yaşandı.
Marmaray'daki arıza giderildi

İstanbul'da toplu ulaşıma yüzde 30 zam
Toplu taşıma zammı onaylandı: İstanbul'da tam bilet 35 lira :: UKOME'de alınan kararla otobüs ve metro ücreti 35 lira oldu.
İstanbul'da metro, metrobüs ve otobüs ücretleri zamlandı

Nuri Bilge Ceylan'ın yeni filmi Cannes'da yarışacak
Cannes'ın yarışma listesi belli oldu: Nuri Bilge Ceylan da var :: Yönetmen Nuri Bilge Ceylan yeni filmiyle Altın Palmiye için yarışacak.
Nuri Bilge Ceylan bir kez daha Cannes'da

Ünlü oyuncu Haluk Bilginer'e uluslararası ödül
Haluk Bilginer en iyi erkek oyuncu seçildi :: Bilginer, Saraybosna Film Festivali'nde ödül aldı.
Saraybosna'dan Haluk Bilginer'e ödül

Kadıköy pazarı yine kuruldu ve renkli görüntüler oluştu

Dolar güne 41,20 liradan başladı

Dolar güne 41,35 liradan başladı

Borsa İstanbul günü yüzde 1,2 yükselişle tamamladı

Borsa İstanbul günü yüzde 0,8 düşüşle tamamladı

Günün menüsü: mercimek çorbası ve pilav

Günün menüsü: tarhana çorbası ve köfte

Günlük burç yorumları: 12 Ekim

Günlük burç yorumları: 13 Ekim

Kadıköy'de yeni bir fırın açıldı

İzmir'de tramvay hattı uzatılıyor

Ankara'da su kesintisi: hangi ilçeler etkilenecek?

Fenerbahçe Beko'da sakatlık şoku

Çanakkale Zaferi'nin yıl dönümü törenle kutlandı

Galatasaray'da divan kurulu toplandı
`
