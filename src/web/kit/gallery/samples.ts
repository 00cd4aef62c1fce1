export const CHANNELS = [
  { id: 'square', name: 'Çınar Fırını', about: '@cinar@practice.town' },
  { id: 'harbour', name: 'Liman Kahvesi', about: '@liman@harbour.example' },
  { id: 'books', name: 'Книжная лавка', about: '@knigi@lavka.example' },
] as const

const NEIGHBOURS = ['Ayşe Yılmaz', 'Олег Смирнов', 'Jonas Weber', 'Şule Işık', 'Мария Ёлкина']
const LINES = [
  'Simitler sabah kaçta çıkıyor? Işıklar kapalıydı.',
  'Заказ опоздал на сорок минут, хлеб был холодный.',
  'Best sourdough in the harbour, thank you!',
  'Iğdır kayısısı yine gelecek mi?',
  'А безглютеновый хлеб бывает по будням?',
]
export const MESSAGES = Array.from({ length: 4000 }, (_, place) => ({
  id: String(place),
  from: NEIGHBOURS[place % 5] ?? '',
  text: LINES[(place * 3) % 5] ?? '',
  at: `2026-11-24T0${place % 9}:15:00Z`,
}))
export const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map((name, place) => ({
  name,
  value: [120, 180, 160, 240, 310, 280, 360][place] ?? 0,
  before: [100, 130, 170, 150, 210, 260, 240][place],
  note: place === 4 ? 'Simit day' : undefined,
}))
