import type { Lang } from '#platform/words.ts'
import type { RoleDuty } from './role-card.ts'

/** Whose matter is usually what. A company changes the lines; nobody has to begin with an empty page. */
export const USUAL_MATTERS: Record<RoleDuty, Record<Lang, string[]>> = {
  smm: {
    en: [
      'Finds what the community will talk about before it does, and brings it to the page',
      'Publishes regularly, in the language and humour of the community',
      'Starts and keeps up discussions; answers everybody who expects an answer',
      'Softens conflicts in comments and says openly what is being done',
      'Knows the people of the community and speaks to each as a person',
      'Brings the page to the right people and shows what came of it for the company',
    ],
    tr: [
      'Topluluğun konuşacağı konuyu ondan önce bulur ve sayfaya taşır',
      'Topluluğun dili ve mizahıyla düzenli yayın yapar',
      'Tartışma başlatır ve sürdürür; yanıt bekleyen herkese yanıt verir',
      'Yorumlardaki gerilimi yumuşatır, ne yapıldığını açıkça söyler',
      'Topluluğun insanlarını tanır, her biriyle kişi olarak konuşur',
      'Sayfayı doğru insanlara ulaştırır ve bunun şirkete ne getirdiğini gösterir',
    ],
    ru: [
      'Находит то, о чём заговорит сообщество, раньше него и приносит на страницу',
      'Публикует регулярно, на языке и с юмором сообщества',
      'Начинает и поддерживает обсуждения; отвечает каждому, кто ждёт ответа',
      'Смягчает конфликты в комментариях и открыто говорит, что делается',
      'Знает людей сообщества и говорит с каждым как с человеком',
      'Приводит на страницу нужных людей и показывает, что это дало компании',
    ],
  },
  pr: {
    en: ['Press, interviews, official statements', 'One-off publicity campaigns and events'],
    tr: ['Basın, röportajlar, resmî açıklamalar', 'Tek seferlik tanıtım kampanyaları ve etkinlikler'],
    ru: ['Пресса, интервью, официальные заявления', 'Разовые PR-кампании и события'],
  },
  ads: {
    en: ['Bought advertising: budgets, cabinets, bids', 'One-off advertising campaigns and their creatives'],
    tr: ['Satın alınan reklam: bütçe, panel, teklif', 'Tek seferlik reklam kampanyaları ve görselleri'],
    ru: ['Платная реклама: бюджеты, кабинеты, ставки', 'Разовые рекламные кампании и их креативы'],
  },
  site: {
    en: [
      'The company’s own site: its texts, search engines, share buttons, errors',
      'Making the site fit for social networks (SMO)',
    ],
    tr: [
      'Şirketin kendi sitesi: metinleri, arama motorları, paylaşım düğmeleri, hataları',
      'Sitenin sosyal ağlara uygun olması (SMO)',
    ],
    ru: [
      'Собственный сайт: тексты, поисковики, кнопки «поделиться», ошибки',
      'Подготовка сайта к социальным сетям (SMO)',
    ],
  },
  account: {
    en: ['Contracts, invoices, prices, wholesale', 'What was agreed with the client and what is not part of it'],
    tr: ['Sözleşmeler, faturalar, fiyatlar, toptan satış', 'Müşteriyle ne konuşulduğu ve neyin kapsam dışı olduğu'],
    ru: ['Договоры, счета, цены, опт', 'О чём договорились с клиентом и что в это не входит'],
  },
  support: {
    en: ['Single orders, refunds, accounts, technical help'],
    tr: ['Tekil siparişler, iadeler, hesaplar, teknik yardım'],
    ru: ['Отдельные заказы, возвраты, аккаунты, техническая помощь'],
  },
  lawyer: {
    en: ['Threats of court, personal data, rights to pictures, harm to health'],
    tr: ['Dava tehdidi, kişisel veriler, görsel hakları, sağlığa zarar'],
    ru: ['Угрозы судом, персональные данные, права на изображения, вред здоровью'],
  },
}
