import { intentsOf } from '#language'

type Tongue = 'en' | 'tr' | 'ru'

/** What neighbours of three streets wrote below posts in one month, a line each: who, and what. */
const WRITTEN: Record<Tongue, string> = {
  en: `ann: Good morning! Is the rye bread baked every day?
ben: Do you still have rye bread after five?
carol: Thank you so much, the rye bread was wonderful
dan: My kids finished the rye bread before we got home haha
erin: Which of the cakes are gluten free?
finn: Is anything gluten-free today?
gina: Finally a place with gluten free rolls, thank you
hal: I would love to know if the oat loaf is gluten free
ivy: The parking in front of the shop is a joke hahaha
jack: parking again lol, my car has more tickets than I have buns
kate: Where do you guys find parking on Saturday?
liam: Can I order a birthday cake for Friday?
mia: How many days before do you need to know for a birthday cake?
noah: The birthday cake made my daughter so happy, thank you all
olive: Good morning everybody, have a nice day
pete: Very good, really nice people
quinn: I don't know what to say, it was just great
rose: This is the best place in town, thanks again
sam: Please bring back the cinnamon rolls
tina: We want the cinnamon rolls back!
uma: I really think the prices went up again
vic: Why are the prices going up every month?
will: Prices are fair for what you get
xena: Is it open on Sunday morning?
yan: What time do you open on Sunday?
zoe: Yes please, see you tomorrow`,
  tr: `ali: Günaydın, glutensiz ekmek var mı?
banu: Glutensiz ekmek hangi günler çıkıyor acaba?
cem: Eşim çölyak hastası, glutensiz ekmeğiniz için çok teşekkürler
derya: glutensiz ekmek bulmak çok zor, iyi ki varsınız
ebru: Simidin tadı eskisi gibi değil maalesef
fatih: Bu sabah simitler çok sıcaktı, elinize sağlık
gul: Simidi kaçta çıkarıyorsunuz?
hakan: simit ahahaha benim kedi bile yedi
ilkay: Simitçi gibi simitçi 😂
jale: Park yeri bulmak imkânsız, yarım saat döndüm
kaan: park yeri yok ki ahahaha arabayı evde bırakın
lale: Dükkânın önünde park yeri var mı?
mert: Çok güzel olmuş, elinize sağlık
nil: Harika, tebrik ederim arkadaşlar
okan: Doğum günü pastası için kaç gün önce haber vermek lazım?
pelin: Doğum günü pastası çok güzeldi, çok teşekkür ederim
rana: Kızımın doğum günü pastasını sizden aldık, bayıldık
selim: Fiyatlar yine artmış
tuna: Bu fiyatlar nedir böyle ya
umut: Fiyatları nereden görebilirim?
veli: Kolay gelsin, iyi çalışmalar
yasemin: Pazar günü kaçta açıyorsunuz?
zeki: Siparişim hâlâ gelmedi, neden kimse bakmıyor?
asli: Sipariş verdim ama kimse aramadı
burcu: Siparişler kaç günde geliyor?
can: Evet bence de çok iyi`,
  ru: `аня: Доброе утро! Есть ли у вас хлеб без глютена?
боря: Ищу выпечку без глютена, подскажите пожалуйста
вера: Спасибо за безглютеновый хлеб, сын очень доволен
глеб: А что у вас без глютена?
даша: Ржаной хлеб сегодня был просто чудо
егор: Ржаного хлеба вечером уже не было, жаль
женя: Когда будет ржаной хлеб?
зоя: Взяли ржаной хлеб на дачу, все в восторге
игорь: Парковка у вас это анекдот ахахаха
катя: Парковки нет вообще)))) ездим кругами
лев: Где вы паркуетесь? Парковку бы рядом
маша: Торт на день рождения за сколько дней заказывать?
никита: Заказали торт на день рождения, дочка счастлива
оля: Торт был очень красивый, спасибо большое
павел: Цены опять выросли
рита: Почему такие цены?
саша: Нормальные цены, чего вы
таня: Хорошего дня всем!
уля: Спасибо, всё было очень вкусно
федя: Очень хорошее место, всегда рады к вам зайти
хасан: Доставка опоздала на два часа
цветана: А доставка в воскресенье есть?
чарли: Доставку обещали утром, привезли вечером
шура: Да, согласна, мне тоже кажется
эля: Здравствуйте, подскажите, вы завтра открыты?
юра: Ну что сказать, молодцы`,
}

/** The month of one street, as the desk has it. */
export const monthOfStreet = (lang: Tongue) =>
  WRITTEN[lang].split('\n').map((line) => {
    const [personId = '', text = ''] = line.trim().split(/: (.*)/)
    return { text, personId, lang, intents: intentsOf(text, lang) }
  })
