type Goal = 'sales' | 'awareness' | 'recall' | 'image'
type Lang = 'en' | 'tr' | 'ru'

/** In the language of the post, not of the desk: these words go out. */
const QUESTIONS: Record<Lang, Record<Goal | 'none', string>> = {
  en: {
    none: 'What would you say to that?',
    sales: 'Which one would you choose?',
    awareness: 'Did you know about this, and who should hear of it?',
    recall: 'When were you here last, and what do you remember?',
    image: 'What do you think of it, honestly?',
  },
  tr: {
    none: 'Siz buna ne dersiniz?',
    sales: 'Siz hangisini seçerdiniz?',
    awareness: 'Bunu biliyor muydunuz, kimler duymalı?',
    recall: 'En son ne zaman geldiniz, aklınızda ne kaldı?',
    image: 'Bu konuda siz ne düşünüyorsunuz?',
  },
  ru: {
    none: 'А что вы об этом скажете?',
    sales: 'А вы что бы выбрали?',
    awareness: 'Вы об этом знали? Кому ещё стоит рассказать?',
    recall: 'Когда вы были у нас в последний раз и что запомнили?',
    image: 'Что вы об этом думаете, если честно?',
  },
}

/** An open question for the end of a post; the writer makes it their own. */
export const questionFor = (lang: string, goal: Goal | null): string =>
  QUESTIONS[lang === 'tr' || lang === 'ru' ? lang : 'en'][goal ?? 'none']
