import { type Lang, type Words } from '#platform/words.ts'

type Why = 'unknown' | 'switched-off' | 'expired'

/** What a person sees whose link leads nowhere. It stands alone: it must work when nothing else does. */
export const notFoundPage = (why: Why, lang: Lang): string => `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title[why][lang]}</title>
<style>
  :root { color-scheme: light dark }
  body { min-height: 90vh; margin: 0 auto; padding: 24px; max-width: 34rem; display: grid; align-content: center;
    font: 16px/1.55 system-ui, sans-serif; background: light-dark(oklch(96.6% .006 85), oklch(17.5% .012 250));
    color: light-dark(oklch(25% .022 255), oklch(95% .006 90)) }
  h1 { margin: 0 0 12px; font-size: 26px; font-weight: 600; letter-spacing: -.02em; text-wrap: balance }
  p { margin: 0; color: light-dark(oklch(43% .02 255), oklch(80% .01 90)) }
</style>
<h1>${title[why][lang]}</h1>
<p>${more[why][lang]}</p>
</html>
`

const title: Words<Why> = {
  unknown: {
    en: 'This link leads nowhere',
    tr: 'Bu bağlantı bir yere çıkmıyor',
    ru: 'Эта ссылка никуда не ведёт',
  },
  'switched-off': {
    en: 'This link has been switched off',
    tr: 'Bu bağlantı kapatılmış',
    ru: 'Эту ссылку отключили',
  },
  expired: {
    en: 'This link has ended',
    tr: 'Bu bağlantının süresi doldu',
    ru: 'Срок этой ссылки истёк',
  },
}

const more: Words<Why> = {
  unknown: {
    en: 'A letter may have been lost on the way: capital and small letters differ. Go back to where you found it and open it from there.',
    tr: 'Yolda bir harf kaybolmuş olabilir; büyük ve küçük harfler farklıdır. Bağlantıyı bulduğunuz yere dönüp oradan açın.',
    ru: 'Возможно, по дороге потерялась буква: заглавные и строчные различаются. Вернитесь туда, где нашли ссылку, и откройте её оттуда.',
  },
  'switched-off': {
    en: 'The people who shared it have closed it. Ask them where to go now.',
    tr: 'Paylaşanlar bağlantıyı kapattı. Nereye bakmanız gerektiğini onlara sorabilirsiniz.',
    ru: 'Те, кто ею поделился, её закрыли. Спросите у них, куда перейти теперь.',
  },
  expired: {
    en: 'It was meant for a certain time, and that time is over. Ask the people who shared it what there is now.',
    tr: 'Belirli bir süre için hazırlanmıştı, o süre bitti. Şimdi ne olduğunu paylaşanlara sorabilirsiniz.',
    ru: 'Она была рассчитана на определённое время, и оно прошло. Спросите тех, кто ею поделился, что есть сейчас.',
  },
}
