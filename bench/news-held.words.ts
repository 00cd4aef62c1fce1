/** Written after the grouping was tuned and never used for tuning; one story per paragraph, after :: the beginning of the text. */
export const HELD_EN = `
Norway's wealth fund sells stake in Israeli companies :: Norway's $2 trillion sovereign wealth fund said it had sold its holdings in 11 Israeli companies over Gaza.
Norwegian sovereign fund divests from 11 Israeli firms :: The world's largest wealth fund cut its Israel exposure after a review ordered by the finance ministry in Oslo.
World's biggest wealth fund drops Israeli holdings over Gaza war :: Norges Bank Investment Management said it had exited 11 companies.

Heathrow shut after substation fire cuts power :: Heathrow Airport will be closed all day after a fire at an electrical substation in Hayes.
London's Heathrow closes for the day following power outage :: A fire at a substation in west London knocked out power to Europe's busiest airport.
Thousands stranded as blaze at Hayes substation shuts Heathrow :: More than 1,300 flights were affected by the closure of Heathrow.
Heathrow to resume some flights after fire chaos :: The airport said a handful of flights would leave on Friday evening after the substation fire.

Nintendo Switch 2 sells 3.5 million in four days :: Nintendo said the Switch 2 had become its fastest-selling console.
Switch 2 becomes Nintendo's fastest-selling console ever :: More than 3.5 million units of the Switch 2 were sold in four days.
Nintendo shares climb as Switch 2 sales break records :: The company sold 3.5 million of its new consoles in the first four days.

Nintendo sues over leaked Pokemon documents :: The games maker asked a California court for an order against Discord over a leak known as Teraleak.
Pokemon leak: Nintendo goes to court in California :: Nintendo wants to learn the name of the person behind the Teraleak.

Portugal and Spain hit by massive blackout :: A power cut hit large parts of Spain and Portugal, stopping trains and traffic lights.
Blackout paralyses Spain and Portugal, cause unclear :: Millions were without electricity on Monday as the Iberian grid collapsed.
Power returning after huge outage across Iberian peninsula :: Spain's grid operator Red Electrica said almost all supply was back by Tuesday morning.
Spain rules out cyberattack as cause of blackout :: Red Electrica said there was no sign of an intrusion into its systems.

Train derails in Lisbon: Gloria funicular crash kills 16 :: Sixteen people died when the Gloria funicular left its tracks in Lisbon.
Lisbon funicular crash: what we know about the Gloria accident :: The cable that linked the two carriages of the funicular had come loose, investigators said.
Portugal mourns 16 victims of funicular derailment :: A day of mourning was declared after the crash of Lisbon's famous Gloria funicular.

Tesla board offers Musk $1 trillion pay package :: Elon Musk would have to lift Tesla's value to $8.5 trillion to earn it all.
Musk could become first trillionaire under new Tesla pay plan :: Tesla's directors proposed a package worth as much as $1 trillion.
Tesla proposes trillion-dollar award for Elon Musk :: The award depends on Tesla's market value reaching $8.5 trillion.

Tesla recalls 13,000 cars over battery defect :: The recall covers certain Model 3 and Model Y vehicles whose battery pack may lose power.
Battery fault forces Tesla to recall nearly 13,000 vehicles :: Some 2025 Model 3 and 2026 Model Y cars are affected, the safety agency said.

Ferry sinks off Bali, dozens missing :: The ferry Tunu Pratama Jaya went down half an hour after leaving Java for Bali.
Rescuers search for missing after Bali ferry sinking :: The vessel with 65 people aboard sank in rough seas in the Bali Strait.
At least five dead as ferry to Bali goes down in strait :: Dozens are missing after the Tunu Pratama Jaya sank.

Boat with tourists capsizes in Vietnam's Ha Long Bay :: At least 34 people died when a sudden storm overturned the Wonder Sea.
Ha Long Bay: tourist boat overturns in storm, 34 dead :: The Wonder Sea was carrying 53 people when it was hit by a thunderstorm.

Weather: sunny spells in the south, showers in Wales

Ten recipes for a rainy weekend
`
export const HELD_TR = `
İstanbul Havalimanı'nda yoğun sis: onlarca sefer iptal :: Sis nedeniyle İstanbul Havalimanı'nda 40'tan fazla uçuş iptal edildi.
Sis uçakları vurdu: İstanbul Havalimanı'nda iptaller var :: THY, yoğun sis yüzünden 40 seferini iptal ettiğini duyurdu.
THY seferlerine sis engeli :: Türk Hava Yolları İstanbul Havalimanı'ndaki sis nedeniyle bazı seferlerini iptal etti.

Vapur seferleri fırtına nedeniyle iptal edildi :: Şehir Hatları, Kadıköy-Eminönü dahil birçok hatta sefer yapılamadığını açıkladı.
İstanbul'da lodos: Kadıköy-Eminönü vapurları çalışmıyor :: Lodos fırtınası deniz ulaşımını durdurdu, Şehir Hatları seferleri iptal etti.
Lodos deniz ulaşımını vurdu, Şehir Hatları iptalleri duyurdu :: Şiddetli lodos yüzünden vapur seferleri yapılamıyor.

Motorine bu gece 2 lira 15 kuruş zam geliyor :: Akaryakıt sektörü kaynaklarına göre motorinin litresi 2,15 lira artacak.
Akaryakıta zam: motorin fiyatı bu gece değişiyor :: Motorinin litre fiyatına 2,15 lira zam yapılması bekleniyor.
Motorin zamlanıyor: litresi kaç lira olacak? :: Bu gece yarısından itibaren motorine zam gelecek.

Benzine indirim geldi: litresi 1 lira 40 kuruş ucuzladı :: Benzinin litre fiyatı gece yarısından itibaren düştü.
Benzin fiyatı düştü, yeni pompa fiyatları :: Benzinde 1,40 liralık indirim pompaya yansıdı.

Göbeklitepe'de insan heykeli bulundu :: Göbeklitepe'deki kazılarda duvar içine yerleştirilmiş bir insan heykeli gün yüzüne çıktı.
Göbeklitepe kazılarında 12 bin yıllık heykel :: Kültür ve Turizm Bakanı Ersoy, Göbeklitepe'de insan heykeli bulunduğunu duyurdu.
Bakan Ersoy duyurdu: Göbeklitepe'de yeni keşif :: Yaklaşık 12 bin yıllık heykelin adak sunusu olduğu düşünülüyor.

Arda Güler Real Madrid'e galibiyeti getirdi :: Real Madrid, Arda Güler'in golüyle Getafe'yi 1-0 yendi.
Real Madrid Getafe'yi Arda'nın golüyle geçti :: Milli futbolcu Arda Güler 88. dakikada golünü attı.
Arda Güler attı, Real Madrid kazandı: 1-0 :: Getafe deplasmanında galibiyeti milli yıldız getirdi.

Arda Güler sakatlandı mı? Real Madrid'den açıklama :: Real Madrid, Arda Güler'in antrenmanı yarıda bıraktığını doğruladı.
Arda Güler antrenmanı yarıda bıraktı :: Genç futbolcu bacağında ağrı hissedince sahayı terk etti.

Kapadokya'da balon turları rüzgâr nedeniyle durduruldu :: Sivil Havacılık kararıyla Nevşehir'de balonlar havalanamadı.
Nevşehir'de balon uçuşlarına rüzgâr engeli :: Kapadokya'da sıcak hava balonu turları iptal edildi.

Trabzon'da heyelan: iki ev boşaltıldı :: Araklı ilçesinde sağanağın ardından heyelan meydana geldi.
Araklı'da sağanak heyelana yol açtı :: Trabzon'un Araklı ilçesindeki heyelanda can kaybı yok, iki ev tahliye edildi.

Altının gramı 5.700 lirayı aştı :: Gram altın tarihinin en yüksek seviyesini gördü.
Gram altın rekor kırdı: 5.700 lira aşıldı :: Altının gramı güne rekorla başladı.

Günün manşetleri

Kedisini kurtaran itfaiyeciye teşekkür
`
export const HELD_RU = `
В Шереметьево задержали десятки рейсов из-за тумана :: Более 50 рейсов задержано в аэропорту Шереметьево из-за густого тумана.
Туман в Москве: Шереметьево задерживает рейсы :: Авиакомпании предупредили пассажиров о задержках в Шереметьево.
Из-за тумана в московском аэропорту задержано более 50 рейсов :: Шереметьево работает с ограничениями из-за плохой видимости.

Пулково временно закрывали для полётов :: Аэропорт Пулково не принимал самолёты три часа из-за ограничений.
Аэропорт Пулково возобновил работу :: Ограничения в петербургском аэропорту Пулково сняты спустя три часа.

На Байкале перевернулся катер с туристами :: На борту катера было 12 человек, четверо погибли.
Четыре человека погибли на Байкале: катер с туристами перевернулся в шторм :: Катер попал в шторм у острова Ольхон.
Катер затонул у Ольхона: что известно о трагедии на Байкале :: Прокуратура проверяет владельца катера.

Туристы застряли на Эльбрусе из-за непогоды :: Группа из восьми альпинистов не может спуститься с Эльбруса.
Спасатели ищут альпинистов на Эльбрусе :: Группа из восьми человек не вышла на связь на высоте 5300 метров.
На Эльбрусе спасли группу альпинистов :: Восемь альпинистов спустили с высоты 5300 метров.

«Ростелеком» повысит тарифы на интернет :: С 1 декабря домашний интернет Ростелекома подорожает на 10%.
Домашний интернет «Ростелекома» подорожает :: Компания объявила о росте тарифов на 10% с 1 декабря.
Ростелеком предупредил абонентов о росте цен :: Тарифы на домашний интернет вырастут с декабря.

МТС запустила выплату дивидендов :: Совет директоров МТС рекомендовал выплатить 35 рублей на акцию.
МТС выплатит дивиденды 35 рублей на акцию :: Акционеры МТС утвердили дивиденды.

Аршавин вернётся в «Зенит» :: Андрей Аршавин займёт пост заместителя генерального директора Зенита.
Андрей Аршавин получил новую должность в «Зените» :: Бывший капитан сборной стал заместителем генерального директора клуба.

Карпин возглавил «Динамо» :: Валерий Карпин назначен главным тренером московского Динамо.
Валерий Карпин стал главным тренером «Динамо» :: Контракт с Карпиным рассчитан на три года.
«Динамо» объявило о назначении Карпина :: Московский клуб представил нового тренера.

Эрмитаж открыл выставку Рембрандта :: В Эрмитаже показали 70 работ Рембрандта и его учеников.
Выставка Рембрандта открылась в Петербурге :: Эрмитаж собрал 70 работ мастера и его школы.

Третьяковская галерея продлила выставку Репина :: Из-за большого интереса выставка Репина продлена до марта.
Выставку Репина в Третьяковке продлили :: Третьяковская галерея продлила работу выставки до марта.

Горячая линия: ответы на вопросы читателей

Кот из Казани стал звездой сети
`
