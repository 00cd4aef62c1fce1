import type { Letter } from '#platform/mail.ts'
import type { Lang } from '#platform/words.ts'

/** A letter that shows that letters arrive. */
export const trialLetter = (to: Letter['to'], lang: Lang, at: Temporal.Instant): Letter => ({
  id: `trial-${at.epochMilliseconds}`,
  to,
  ...SAID[lang],
})

const SAID: Record<Lang, { subject: string; text: string }> = {
  en: { subject: 'Mail from your desk arrives', text: 'You asked for this letter. Mail from Meydan reaches you.' },
  tr: { subject: 'Masanızdan posta ulaşıyor', text: 'Bu mektubu siz istediniz. Meydan’dan gelen posta size ulaşıyor.' },
  ru: { subject: 'Письма с вашего стола доходят', text: 'Вы попросили это письмо. Почта из Meydan до вас доходит.' },
}
