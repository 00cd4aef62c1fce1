import { escape } from './render.ts'

const MADE_UP = {
  en: 'Practice town: everything here is made up and nothing leaves this machine.',
  tr: 'Deneme kasabası: buradaki her şey kurgudur ve hiçbir şey bu bilgisayardan çıkmaz.',
  ru: 'Учебный городок: всё здесь выдумано, и ничто не покидает этот компьютер.',
}

/** A page of the town for human eyes; it says in all three languages that it is made up. */
export const humanPage = (title: string, body: string, lang = 'en', head = ''): string => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title><style>
:root { color-scheme: light dark }
body { font: 16px/1.55 system-ui, sans-serif; max-width: 40rem; margin: 0 auto; padding: 1rem }
aside { background: #8884; border-radius: 8px; padding: .5rem .75rem; font-size: .85rem }
article { border-bottom: 1px solid #8886; padding: .75rem 0; overflow-wrap: anywhere }
button, input { font: inherit; padding: .3rem .7rem }
</style>${head}</head><body><aside>${Object.entries(MADE_UP)
  .map(([language, sentence]) => `<p lang="${language}">${sentence}</p>`)
  .join('')}</aside><h1>${escape(title)}</h1>${body}</body></html>`
