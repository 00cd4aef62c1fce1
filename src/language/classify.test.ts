import assert from 'node:assert/strict'
import test from 'node:test'
import { classify, readIn } from './classify.ts'
import { detectLang } from './detect.ts'
import { moodOf } from './mood.ts'
import { opinionsOf } from './opinion.ts'

const langs = (texts: string[]) => texts.map((text) => detectLang(text).lang)

test('a Russian sentence stays Russian around the names of foreign things', () => {
  assert.deepEqual(langs(['Apple представила iPhone 17', 'Zara открыла магазин в TRT World']), ['ru', 'ru'])
})

test('the languages of the street are told apart, short and without accents too', () => {
  assert.deepEqual(langs(['Is the shop open today?', 'great bread', 'I love this']), ['en', 'en', 'en'])
  assert.deepEqual(langs(['Yarın açık mısınız?', 'elinize saglik cok guzel olmus', 'fiyat ne kadar']), [
    'tr',
    'tr',
    'tr',
  ])
  assert.deepEqual(langs(['Сколько стоит хлеб?', 'очень вкусно', 'спасибо!']), ['ru', 'ru', 'ru'])
})

test('neighbouring languages are not taken for ours', () => {
  assert.deepEqual(
    langs([
      'Дякую, дуже смачний хліб є ще?',
      'Wir haben das Brot nicht bekommen, danke',
      'Çox yaxşı, nə vaxt açılır?',
      'مرحبا كم السعر',
    ]),
    ['other', 'other', 'other', 'other'],
  )
})

test('a text without words leaves the language to what is known already', () => {
  assert.equal(detectLang('😍 :)').confidence, 0)
  assert.equal(classify('ok', 'tr-TR').lang, 'tr')
  assert.equal(classify('Где вы находитесь?', 'en').lang, 'ru')
})

const feels = (text: string, lang: 'en' | 'tr' | 'ru') => moodOf(text, lang).label

test('anger and joy are heard in three languages', () => {
  assert.equal(feels('Terrible service, my simit was stale', 'en'), 'negative')
  assert.equal(feels('Simit bayattı, yarım saat bekledim', 'tr'), 'negative')
  assert.equal(feels('Ужасное обслуживание, хлеб чёрствый', 'ru'), 'negative')
  assert.equal(feels('Best bread in town, thank you!', 'en'), 'positive')
  assert.equal(feels('Ellerinize sağlık, çok güzel olmuş 😍', 'tr'), 'positive')
  assert.equal(feels('Очень вкусно, спасибо)))', 'ru'), 'positive')
})

test('a "not" turns the feeling round in every grammar', () => {
  assert.equal(feels('The bread is not good', 'en'), 'negative')
  assert.equal(feels('Hiç güzel değil', 'tr'), 'negative')
  assert.equal(feels('Ekmeği hiç beğenmedim', 'tr'), 'negative')
  assert.equal(feels('Мне не понравилось', 'ru'), 'negative')
})

test('where nothing is felt the judge says that it heard nothing', () => {
  const { label, confidence } = moodOf('Open from seven to nine', 'en')
  assert.equal(label, 'neutral')
  assert.ok(confidence < 0.5)
})

const wants = (text: string) => classify(text).intents

test('questions, complaints, thanks and praise are named', () => {
  assert.ok(wants('Yarın kaçta açılıyorsunuz').includes('question'))
  assert.ok(wants('Подскажите, есть ли хлеб без дрожжей').includes('question'))
  assert.ok(wants('What time do you open?').includes('question'))
  assert.ok(wants('My order is late and nobody answers the phone, awful').includes('complaint'))
  assert.ok(wants('Siparişim yanlış geldi, rezalet').includes('complaint'))
  assert.ok(wants('Заказ опоздал на час, хлеб холодный, ужас').includes('complaint'))
  assert.deepEqual(wants('Günaydın, teşekkürler!'), ['thanks', 'greeting'])
  assert.ok(wants('Лучший хлеб в городе!').includes('praise'))
})

test('an offer that nobody asked for is spam and nothing else', () => {
  assert.deepEqual(wants('Evden çalış, para kazan! Profilime bak https://kazan.example'), ['spam'])
  assert.deepEqual(wants('Быстрый заработок, пиши в лс https://z.example'), ['spam'])
  assert.deepEqual(wants('Followers cheap, 1000 in one hour! See http://followers.example #growth'), ['spam'])
  assert.deepEqual(wants('Ucuz takipçi, bir saatte 1000! http://takipci.example #takipci'), ['spam'])
  assert.deepEqual(wants('Подписчики дёшево, 1000 за час! http://podpis.example #рост'), ['spam'])
})

test('shouting is hotter than speaking', () => {
  assert.ok(classify('WHERE IS MY ORDER!!!').arousal > classify('Where is my order?').arousal)
})

test('a question about the goods is no complaint, and a why about them is', () => {
  assert.deepEqual(wants('Glutensiz bir çeşidiniz var mı? Ayrı fırında mı pişiyor?'), ['question'])
  assert.deepEqual(wants('Do you have cold simit or only warm ones?'), ['question'])
  assert.deepEqual(wants('Гречневый хлеб сырой или печёный?'), ['question'])
  assert.ok(wants('Why is my order late again?').includes('complaint'))
  assert.ok(wants('Siparişim neden yine geç geldi?').includes('complaint'))
  assert.ok(wants('Почему хлеб опять чёрствый?').includes('complaint'))
})

test('what only begins like an angry word is none', () => {
  assert.deepEqual(wants('Geçen gece küçük tuzlu kurabiye aldım, Hatay kabaklı pide de var.'), [])
  assert.equal(feels('Пожалуйста, сырники и сухари к чаю', 'ru'), 'neutral')
  assert.equal(feels('Ürünlerinizden memnunum', 'tr'), 'positive')
  assert.equal(feels('Hizmetten memnun değilim', 'tr'), 'negative')
  assert.equal(classify('Malzemeler neler?', 'tr').offensive, false)
})

test('"good morning" is no praise that would outweigh a grievance', () => {
  assert.equal(feels('Добрый день! Хлеб чёрствый.', 'ru'), 'negative')
  assert.equal(feels('Good morning, my order is late', 'en'), 'negative')
  assert.equal(feels('İyi günler, ekmek bayat çıktı', 'tr'), 'negative')
})

const plain = (text: string, lang: 'en' | 'tr' | 'ru') => readIn(text, lang, 1, opinionsOf(text, lang, null))

test('where nothing was learnt the word lists still hear the plain cases', () => {
  assert.equal(plain('Terrible service, my simit was stale', 'en').moodLabel, 'negative')
  assert.ok(plain('Siparişim yanlış geldi, rezalet', 'tr').intents.includes('complaint'))
  assert.equal(plain('Ты идиот', 'ru').offensive, true)
  assert.equal(plain('Open from seven to nine', 'en').moodLabel, 'neutral')
})

test('what was learnt hears feelings that stand in no list', () => {
  assert.equal(classify('My weekend got ruined by that stupid traffic, I am so done').moodLabel, 'negative')
  assert.equal(classify('Bu şarkıyı dinledikçe içim açılıyor, iyi ki varsınız').moodLabel, 'positive')
})

test('short greetings and neighbours of ours are known by their language', () => {
  assert.deepEqual(langs(['hello', 'merhaba', 'привет', 'cok guzel olmus', 'Terrible bread', 'Berbat']), [
    'en',
    'tr',
    'ru',
    'tr',
    'en',
    'tr',
  ])
  assert.deepEqual(
    langs(['Рахмет, өте дәмді', 'Gracias por todo', 'Obrigado pela ajuda', 'Dziękuję bardzo', 'Wo ist mein Paket?']),
    ['other', 'other', 'other', 'other', 'other'],
  )
})
