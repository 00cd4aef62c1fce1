import type { Duty } from './duty.ts'

type Known = 'en' | 'tr' | 'ru'

/** Where our duty ends, in the words of those who write: each is the beginning of a word, or of several that follow each other. */
export const BORDERS: Record<Duty, Record<Known, string>> = {
  lawyer: {
    en: `lawyer, attorney, legal action, sue you, suing, lawsuit, see you in court, take you to court, consumer court, prosecutor, my rights as a consumer,
      trading standards, small claims, file a complaint with the, gdpr request, food poisoning, poisoned us, poisoned me, defamation, copyright infringement`,
    tr: `avukat, dava aç, dava edece, mahkeme, savcılı, suç duyurusu, tüketici hakem, tüketici mahkeme, hukuki, yasal yol, yasal işlem, noter, ihtarname,
      kvkk, zehirlen, tazminat davası, şikayetvar, hakkımı arayaca, cimer`,
    ru: `адвокат, юрист, подам в суд, подаю в суд, в суде, через суд, судебн, исков, подам иск, прокуратур, роспотребнадзор, претензию направ,
      досудебн, защит прав потребител, закон о защите, заявление в полиц, отравил, клевет, персональных данных`,
  },
  pr: {
    en: `journalist, i am a reporter, i'm a reporter, press inquiry, press request, request a comment, comment for our, interview with your, for an article,
      newspaper, our magazine, podcast, tv channel, editor at`,
    tr: `gazeteci, muhabir, basın bülteni, basın mensub, röportaj, haber yapmak, haber yapıyor, haberimiz için, dergimiz, gazetemiz, televizyon kanal, editörü`,
    ru: `журналист, корреспондент, редакци, пресс-служб, запрос сми, для статьи, взять интервью, дать комментарий, готовим материал, наша газета, телеканал`,
  },
  ads: {
    en: `advertis, sponsor, paid partnership, collaboration, influencer, promote your, media kit, barter, brand ambassador, buy an ad`,
    tr: `reklam ver, reklam iş, reklam tekli, sponsor, iş birliği tekli, işbirliği tekli, iş birliği yap, influencer, marka elçi, tanıtım yap, barter`,
    ru: `рекламн, реклам у вас, разместить рекламу, сотрудничеств, спонсор, бартер, амбассадор, блогер, медиакит, коллаборац`,
  },
  site: {
    en: `site is down, website is down, site does not open, website does not, website doesn't, site doesn't, page not found, error 404, error 500, link is broken, broken link,
      cannot log in, can't log in, checkout fail, checkout doesn't, payment page, form does not, form doesn't`,
    tr: `site açılmı, siteniz açılmı, sayfa açılmı, sayfanız açılmı, sitede hata, sitenizde hata, hata veriyor, bağlantı kırık, link çalışmı, link açılmı,
      giriş yapamı, ödeme sayfas, sepet çalışmı, form çalışmı, form gönderilmi`,
    ru: `сайт не работает, сайт не откры, сайт лежит, сайт упал, страница не откры, страница не найден, ошибка 404, ошибка 500, ссылка не работает, ссылка не откры, битая ссылк,
      не могу войти, не получается войти, корзина не работает, не проходит оплата, форма не отправ`,
  },
  account: {
    en: `invoice, contract, wholesale, bulk order, price list, franchise, supplier, tender, purchase order, business partner`,
    tr: `fatura kes, faturamız, e-fatura, sözleşme, toptan, toplu sipariş, fiyat listes, bayilik, franchise, tedarikçi, ihale, kurumsal sipariş`,
    ru: `счет-фактур, выставить счет, выставите счет, договор, оптом, оптов, прайс, франшиз, поставщик, тендер, корпоративный заказ, реквизит`,
  },
  support: {
    en: `refund, my order number, order number is, tracking number, reset my password, forgot my password, charged twice, double charged, cancel my order, app crash, app keeps crashing, warranty`,
    tr: `iade et, para iade, ücret iade, sipariş numaram, sipariş no, kargo takip, şifremi unut, şifremi sıfırla, iki kez çekil, iki kere çekil, siparişimi iptal, uygulama çök, garanti kapsam`,
    ru: `возврат, верните деньги, вернуть деньги, номер заказа, трек-номер, забыл пароль, забыла пароль, сбросить пароль, списали дважды, отменить заказ, приложение вылет, по гарантии`,
  },
}
