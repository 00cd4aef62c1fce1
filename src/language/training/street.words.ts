/**
 * What people write to the pages of shops, halls, clubs and offices, made up by us. The collections know how people talk at large;
 * from these the judges learn that who asks for opening hours is not angry, and that who disagrees does not complain.
 */
export const STREET = {
  en: {
    complaints: `My parcel was supposed to arrive on Tuesday and it is still not here.
The phone I bought from you stopped charging after two weeks.
I waited at the counter for half an hour and nobody even looked at me.
You charged my card twice and your hotline just hangs up.
The room smelled of smoke and the shower did not work.
Third time I write about this and there is still no answer.
The soup was cold and the waiter shrugged when I told him.
Your app logs me out every single day since the update.
They sent me the wrong size again and want me to pay for the return.
The lift has been out of order for a month, my father cannot get to the gym.
Only one desk was open and the line went round the building.
The ticket said row five and there was no row five.
Hair in my salad. I paid and left.
The driver drove past the stop although he saw us.
I booked a table for eight and you gave it to somebody else.
Half of the lights at the pitch are broken and we pay full price.
The repair took six weeks and the screen flickers as before.
Nobody told us that the concert was moved, we stood there in the rain.
The jacket lost its colour in the first wash.
Your colleague was rude to my mother on the phone.
The milk was past its date, please check your shelves.
You promised a call back last Friday. Nothing.`,
    questions: `What time does the museum close on Sundays?
Is there parking near the hall?
Do you deliver to the islands?
How much is a yearly ticket for students?
Can I pay by card at the pool?
Is there a minimum number of people for the tour?
Do I have to book in advance for the workshop?
Are dogs allowed in the garden?
Which bus goes to your shop from the station?
Do you repair older bikes too?
Is the course for beginners as well?
Will there be tickets at the door?
Does the lunch menu change every day?
How long does shipping take to Norway?`,
    pleased: `We had a wonderful evening, the staff could not have been kinder.
Best haircut I have had in years.
My kids will not stop talking about the planetarium.
There is no better view in town than from your terrace.
Third year in a row with your club and never been happier.
The repair was quick and cheap, well done.
Tastes just like my grandmother made it, and I cannot say more than that.
Nothing to improve, keep it up.`,
    calmed: `Thank you for sorting it out so fast, all good now.
Fair enough, mistakes happen. Thanks for the honest answer.
The money is back already, thanks. See you next week.
Okay, I see now why. I appreciate the explanation.
Apology accepted, and the new one works.
That was quick. I take back what I said.
Thanks for calling me, that helped a lot.
Good to hear that you are fixing it.`,
    talk: `Anyone else going to the match on Saturday?
No, I would not say so. The old hall had better sound.
I disagree, the blue one is nicer.
Sorry, but that is not how it works with bikes.
The lights went out for a minute in our building. Yours too?
Two tickets left over for tonight, free for whoever comes first.
My husband went in for a screw and came out with a lawn mower.
You only think that because you have never been there in winter.
I told my boss I was sick. The boss was sitting behind me at the match.
If my cat could book a holiday, she would book your sofa.
Lost a grey scarf by the fountain, please write to me.
Road works on the bridge until Thursday.
I would take the smaller one, nobody needs so much.
We are looking for a goalkeeper for our Thursday team.
Something plain, please. Not everything has to glitter.
With all respect, not quite.
My alarm clock and I are no longer speaking.
Spring cleaning in the yard on Sunday, bring gloves.`,
  },
  tr: {
    complaints: `Kargom salı günü gelecekti, hâlâ ortada yok.
Sizden aldığım telefon iki haftada şarj olmamaya başladı.
Gişede yarım saat bekledim, kimse yüzüme bakmadı.
Kartımdan iki kere para çektiniz, telefonu da kapatıyorsunuz.
Oda sigara kokuyordu, duş da çalışmıyordu.
Bunu üçüncü kez yazıyorum, hâlâ cevap yok.
Çorba buz gibiydi, garsona söyledim omuz silkti.
Güncellemeden beri uygulama her gün oturumu kapatıyor.
Yine yanlış beden yollamışlar, iade parasını da bizden istiyorlar.
Asansör bir aydır bozuk, annem yukarı çıkamıyor.
Tek kasa açıktı, kuyruk kapıdan taşıyordu.
Salatadan saç çıktı, hesabı ödeyip kalktım.
Şoför bizi gördü ama durakta durmadı.
Sekize masa ayırtmıştım, başkasına vermişsiniz.
Tamir altı hafta sürdü, ekran hâlâ titriyor.
Konserin yeri değişmiş, kimse haber vermedi, yağmurda kaldık.
Ceket ilk yıkamada soldu.
Çalışanınız anneme telefonda bağırdı.
Sütün tarihi geçmişti, raflarınıza bir bakın.
Cuma arayacaktınız, aramadınız.
Bu fiyata bu porsiyon, pes doğrusu.
Bilet beşinci sıra diyordu, öyle bir sıra yokmuş.`,
    questions: `Müze pazar günleri kaçta kapanıyor?
Salonun yakınında otopark var mı?
Adalara teslimat yapıyor musunuz?
Öğrenciler için yıllık bilet ne kadar?
Havuzda kartla ödeme oluyor mu?
Tur için en az kaç kişi olmak gerekiyor?
Atölye için önceden kayıt yaptırmak gerekiyor mu?
Bahçeye köpekle girilebiliyor mu?
İstasyondan dükkânınıza hangi otobüs geliyor?
Eski bisikletleri de tamir ediyor musunuz?
Kurs yeni başlayanlara da uygun mu acaba?
Kapıda bilet satılacak mı?
Bayramda çalışma saatleriniz değişiyor mu?
Erken sipariş verirsek indirim oluyor mu?
Kargo kaç günde geliyor?
Yirmi kişilik yemek için kaç gün önceden haber vermeliyiz?`,
    pleased: `Harika bir akşam geçirdik, çalışanlar çok nazikti.
Yıllardır böyle güzel saç kestirmemiştim.
Çocuklar gezegenevini anlata anlata bitiremiyor.
Şehirde terasınızdan güzel manzara yok.
Üç yıldır sizinle çalışıyorum, hiç pişman olmadım.
Tamir hem hızlı hem ucuzdu, elinize sağlık.
Anneannemin yaptığının aynısı, daha ne diyeyim.
Tek kusuru yok, böyle devam.`,
    calmed: `Bu kadar hızlı çözdüğünüz için teşekkürler, şimdi her şey yolunda.
Olur böyle şeyler, dürüst cevabınız için sağ olun.
Para geri geldi, teşekkür ederim. Haftaya görüşürüz.
Tamam, şimdi anladım. Açıklama için teşekkürler.
Özrünüz kabul, yenisi çalışıyor.
Çok hızlı oldu, söylediğimi geri alıyorum.
Aradığınız için teşekkürler, içim rahatladı.
Düzeltmenize sevindim.`,
    talk: `Cumartesi maça giden var mı?
Yok, bence öyle değil. Eski salonun sesi daha iyiydi.
Katılmıyorum, mavisi daha güzel.
Bizim binada bir dakika ışıklar gitti, sizde de mi?
Bu akşama iki bilet arttı, ilk gelene.
Kocam bir vida almaya girdi, çim biçme makinesiyle çıktı.
Kışın hiç gitmediğiniz için öyle diyorsunuz.
Patrona hastayım dedim, maçta arkamda oturuyormuş.
Kedim tatil ayırtsa sizin koltuğu ayırtırdı.
Çeşmenin orada gri bir atkı düşürdüm, bulan yazsın.
Köprüde perşembeye kadar yol çalışması var.
Ben küçüğünü alırdım, o kadarı kime lazım.
Perşembe takımına kaleci arıyoruz.
Sade olsun, her şey parlamak zorunda değil.
Kusura bakmayın ama pek öyle değil.
Çalar saatimle artık konuşmuyoruz.
Pazar günü bahçe temizliği var, eldiven getirin.
Doktor yürü dedi, ben de size kadar yürüdüm.`,
  },
  ru: {
    complaints: `Посылка должна была прийти во вторник, её до сих пор нет.
Телефон, который я у вас купила, через две недели перестал заряжаться.
Полчаса простоял у стойки, никто даже не посмотрел.
С карты списали дважды, а на горячей линии бросают трубку.
В номере пахло табаком, душ не работал.
Пишу об этом третий раз, ответа так и нет.
Суп был холодный, официант только пожал плечами.
После обновления приложение каждый день меня выкидывает.
Опять прислали не тот размер и хотят, чтобы за возврат платил я.
Лифт не работает месяц, отец не может подняться.
Работала одна касса, очередь стояла на улице.
В салате был волос. Заплатила и ушла.
Водитель видел нас и проехал мимо остановки.
Я заказывал столик на восемь, а его отдали другим.
Ремонт занял шесть недель, экран мигает как раньше.
Концерт перенесли, нам никто не сказал, мокли под дождём.
Куртка полиняла после первой стирки.
Ваша сотрудница нахамила моей маме по телефону.
Молоко просрочено, проверьте полки.
Обещали перезвонить в пятницу. Тишина.
За такие деньги такая порция, ну знаете.
В билете пятый ряд, а такого ряда нет.`,
    questions: `До скольки музей работает в воскресенье?
Есть ли рядом с залом парковка?
Вы доставляете на острова?
Сколько стоит годовой билет для студентов?
Можно ли в бассейне платить картой?
Сколько человек нужно для экскурсии?
Нужно ли записываться на мастерскую заранее?
Можно ли в сад с собакой?
Какой автобус идёт к вам от вокзала?
Старые велосипеды тоже чините?
Курс подойдёт новичкам?
Билеты будут на входе?
В праздники часы работы меняются?
Сколько идёт доставка?`,
    pleased: `Чудесно провели вечер, все были очень любезны.
Лучшая стрижка за много лет.
Дети до сих пор говорят только о планетарии.
Нет в городе вида лучше, чем с вашей террасы.
Третий год с вами и ни разу не пожалела.
Починили быстро и недорого, молодцы.
Как у бабушки, больше и сказать нечего.
Придраться не к чему, так держать.`,
    calmed: `Спасибо, что так быстро разобрались, теперь всё хорошо.
Бывает, спасибо за честный ответ.
Деньги вернулись, спасибо. До встречи на неделе.
Ясно, теперь понимаю. Спасибо за объяснение.
Извинения приняты, новый работает.
Быстро вы. Беру свои слова назад.
Спасибо, что позвонили, стало легче.
Рад, что вы это исправите.`,
    talk: `Кто идёт в субботу на матч?
Нет, я бы так не сказал. В старом зале звук лучше.
Не согласна, синий красивее.
В нашем доме на минуту погас свет. У вас тоже?
Остались два билета на вечер, отдам тому, кто первый.
Муж зашёл за винтиком, вышел с газонокосилкой.
Вы так думаете, потому что не были там зимой.
Сказал начальнику, что болею. Он сидел за мной на матче.
Если бы моя кошка ездила в отпуск, она бы выбрала ваш диван.
Потеряла у фонтана серый шарф, напишите, если найдёте.
На мосту до четверга ремонт дороги.
Я бы взял поменьше, куда столько.
Ищем вратаря в команду по четвергам.
Что-нибудь простое, не всему же блестеть.
При всём уважении, не совсем так.
Мы с будильником больше не разговариваем.
В воскресенье уборка двора, берите перчатки.
Доктор велел ходить пешком, вот я к вам и пришёл.
Листья на бульваре уже опадают.
Вечером над рекой особенно хорошо.`,
  },
} as const
