import type { Words } from '#platform/words.ts'

export type LossReason =
  | 'no-id'
  | 'not-there'
  | 'wider'
  | 'narrower'
  | 'one-only'
  | 'law'
  | 'own-followers'
  | 'by-hand'
  | 'too-many'

export type ProblemReason =
  | 'no-place'
  | 'age-order'
  | 'ends-before-start'
  | 'contradiction'
  | 'budget'
  | 'currency'
  | 'text-missing'
  | 'text-too-long'
  | 'not-its-address'
  | 'not-together'
  | 'nothing-left'

export const cabinetWords: Words<LossReason | ProblemReason> = {
  'no-id': {
    en: 'Dropped “{clause}”: we do not know its number in {cabinet}. Look it up there and add it.',
    tr: '“{clause}” çıkarıldı: {cabinet} içindeki numarasını bilmiyoruz. Orada bulup ekleyin.',
    ru: '«{clause}» отброшено: мы не знаем номера в {cabinet}. Найдите его там и добавьте.',
  },
  'not-there': {
    en: 'Dropped “{clause}”: {cabinet} cannot choose people by that.',
    tr: '“{clause}” çıkarıldı: {cabinet} insanları buna göre seçemiyor.',
    ru: '«{clause}» отброшено: {cabinet} не умеет выбирать людей по этому признаку.',
  },
  wider: {
    en: '“{clause}” became {instead} in {cabinet}: more people than you asked for.',
    tr: '“{clause}” {cabinet} içinde {instead} oldu: istediğinizden daha çok kişi.',
    ru: '«{clause}» в {cabinet} превратилось в {instead}: людей больше, чем вы просили.',
  },
  narrower: {
    en: '“{clause}” became {instead} in {cabinet}: fewer people than you asked for.',
    tr: '“{clause}” {cabinet} içinde {instead} oldu: istediğinizden daha az kişi.',
    ru: '«{clause}» в {cabinet} превратилось в {instead}: людей меньше, чем вы просили.',
  },
  'one-only': {
    en: 'Dropped “{clause}”: {cabinet} takes only one of these. Make a second campaign for it.',
    tr: '“{clause}” çıkarıldı: {cabinet} bunlardan yalnızca birini kabul ediyor. Onun için ikinci bir kampanya açın.',
    ru: '«{clause}» отброшено: {cabinet} принимает только одно такое условие. Сделайте для него вторую кампанию.',
  },
  law: {
    en: 'Dropped “{clause}”: for this kind of offer {cabinet} may not choose people by it.',
    tr: '“{clause}” çıkarıldı: bu tür bir teklifte {cabinet} insanları buna göre seçemez.',
    ru: '«{clause}» отброшено: для такого предложения {cabinet} не вправе выбирать людей по этому признаку.',
  },
  'own-followers': {
    en: 'Dropped “{clause}”: {cabinet} needs our page’s number, or an audience made of our followers, for that.',
    tr: '“{clause}” çıkarıldı: bunun için {cabinet} sayfamızın numarasını ya da takipçilerimizden oluşan bir kitle istiyor.',
    ru: '«{clause}» отброшено: для этого {cabinet} нужен номер нашей страницы или аудитория из наших подписчиков.',
  },
  'by-hand': {
    en: '“{clause}” must be chosen by hand in {cabinet}.',
    tr: '“{clause}” {cabinet} içinde elle seçilmeli.',
    ru: '«{clause}» нужно выбрать в {cabinet} вручную.',
  },
  'too-many': {
    en: 'Dropped “{clause}”: {cabinet} takes at most {limit} of these.',
    tr: '“{clause}” çıkarıldı: {cabinet} bunlardan en çok {limit} tane kabul ediyor.',
    ru: '«{clause}» отброшено: {cabinet} принимает не больше {limit} таких условий.',
  },
  'no-place': {
    en: '{cabinet} wants to know where the people are. Add a place.',
    tr: '{cabinet} kişilerin nerede olduğunu bilmek istiyor. Bir yer ekleyin.',
    ru: '{cabinet} требует указать, где находятся люди. Добавьте место.',
  },
  'age-order': {
    en: 'The youngest age is above the oldest. Exchange them.',
    tr: 'En küçük yaş en büyükten büyük. Yerlerini değiştirin.',
    ru: 'Нижняя граница возраста больше верхней. Поменяйте их местами.',
  },
  'ends-before-start': {
    en: 'The campaign ends before it begins. Set a later end.',
    tr: 'Kampanya başlamadan bitiyor. Daha geç bir bitiş seçin.',
    ru: 'Кампания заканчивается раньше, чем начинается. Задайте более поздний конец.',
  },
  contradiction: {
    en: '“{clause}” is both wanted and excluded: nobody is left. Decide for one.',
    tr: '“{clause}” hem isteniyor hem dışlanıyor: kimse kalmıyor. Birine karar verin.',
    ru: '«{clause}» одновременно включено и исключено: никого не останется. Выберите одно.',
  },
  budget: {
    en: 'The budget must be more than nothing.',
    tr: 'Bütçe sıfırdan büyük olmalı.',
    ru: 'Бюджет должен быть больше нуля.',
  },
  currency: {
    en: '{cabinet} is paid in {instead}, not in {clause}. Convert the budget.',
    tr: '{cabinet} {clause} ile değil, {instead} ile ödeniyor. Bütçeyi çevirin.',
    ru: '{cabinet} оплачивается в {instead}, а не в {clause}. Пересчитайте бюджет.',
  },
  'text-missing': {
    en: '{cabinet} needs the text and the address of the advertisement as well.',
    tr: '{cabinet} reklamın metnini ve adresini de istiyor.',
    ru: '{cabinet} требует ещё текст и адрес объявления.',
  },
  'text-too-long': {
    en: 'The text has {length} characters, {cabinet} takes {limit}. Shorten it.',
    tr: 'Metin {length} karakter; {cabinet} {limit} kabul ediyor. Kısaltın.',
    ru: 'В тексте {length} знаков, {cabinet} принимает {limit}. Сократите его.',
  },
  'not-its-address': {
    en: '{cabinet} leads only to addresses on {instead}. Choose a channel, a bot or a post there.',
    tr: '{cabinet} yalnızca {instead} adreslerine götürür. Oradan bir kanal, bot ya da gönderi seçin.',
    ru: '{cabinet} ведёт только на адреса {instead}. Выберите там канал, бота или пост.',
  },
  'not-together': {
    en: '{cabinet} does not take {clause} together with {instead}. Leave one of them out.',
    tr: '{cabinet} {clause} ile {instead} koşulunu birlikte kabul etmiyor. Birini çıkarın.',
    ru: '{cabinet} не принимает {clause} вместе с {instead}. Уберите одно из двух.',
  },
  'nothing-left': {
    en: 'Nothing of this audience can be told to {cabinet}.',
    tr: 'Bu kitleden {cabinet} içinde anlatılabilecek bir şey kalmadı.',
    ru: 'Из этой аудитории в {cabinet} нельзя передать ничего.',
  },
}
