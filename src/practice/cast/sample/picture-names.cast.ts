import type { Lang } from '#platform/words.ts'
import type { PictureName } from './told.ts'

/** What the pictures are called in the library. */
export const PICTURE_NAMES: Record<Lang, Record<PictureName, string>> = {
  en: {
    simit: 'Simit',
    loaf: 'Round loaf',
    rye: 'Rye bread',
    croissant: 'Croissants',
    cake: 'Birthday cake',
    oven: 'Open oven',
    class: 'Bread School',
    box: 'Breakfast box',
  },
  tr: {
    simit: 'Simit',
    loaf: 'Yuvarlak ekmek',
    rye: 'Çavdar ekmeği',
    croissant: 'Kruvasan',
    cake: 'Doğum günü pastası',
    oven: 'Açık fırın',
    class: 'Ekmek Okulu',
    box: 'Kahvaltı kutusu',
  },
  ru: {
    simit: 'Симит',
    loaf: 'Круглая буханка',
    rye: 'Ржаной хлеб',
    croissant: 'Круассаны',
    cake: 'Торт',
    oven: 'Открытая печь',
    class: 'Школа хлеба',
    box: 'Коробка с завтраком',
  },
}
