import type { Words } from '#platform/words.ts'

export type PracticeRefusal =
  | 'town-closed'
  | 'no-such-day'
  | 'day-begun'
  | 'day-over'
  | 'day-not-over'
  | 'no-such-result'
  | 'belongs-to-test'
  | 'no-such-test'
  | 'test-full'
  | 'no-sample'

export const sorry: Words<PracticeRefusal> = {
  'no-sample': {
    en: 'This workspace is no sample, so it is not deleted.',
    tr: 'Bu çalışma alanı örnek değil, bu yüzden silinmedi.',
    ru: 'Это рабочее пространство не пример, поэтому оно не удалено.',
  },
  'town-closed': {
    en: 'The practice town did not open. Please try again.',
    tr: 'Deneme kasabası açılamadı. Lütfen yeniden deneyin.',
    ru: 'Учебный городок не открылся. Попробуйте ещё раз.',
  },
  'no-such-day': {
    en: 'This day of practice is not there, or it is somebody else’s.',
    tr: 'Böyle bir alıştırma günü yok ya da başkasına ait.',
    ru: 'Такого дня тренировки нет, или он чужой.',
  },
  'day-begun': {
    en: 'This day has already begun. A test can be played once.',
    tr: 'Bu gün zaten başladı. Bir sınav yalnızca bir kez oynanabilir.',
    ru: 'Этот день уже начался. Пройти испытание можно один раз.',
  },
  'day-over': {
    en: 'This day is over. Look at how it went, or begin another one.',
    tr: 'Bu gün bitti. Nasıl geçtiğine bakın ya da yeni bir güne başlayın.',
    ru: 'Этот день закончен. Посмотрите, как он прошёл, или начните новый.',
  },
  'day-not-over': {
    en: 'There is a result when the day is over. Finish it first.',
    tr: 'Sonuç, gün bitince oluşur. Önce günü bitirin.',
    ru: 'Результат появится, когда день закончится. Сначала завершите его.',
  },
  'no-such-result': {
    en: 'There is no result at this address. Its owner may have taken it back.',
    tr: 'Bu adreste bir sonuç yok. Sahibi geri almış olabilir.',
    ru: 'По этому адресу нет результата. Возможно, владелец его убрал.',
  },
  'belongs-to-test': {
    en: 'This result belongs to a test and stays with those who gave it.',
    tr: 'Bu sonuç bir sınava ait; sınavı verenlerde kalır.',
    ru: 'Этот результат относится к испытанию и остаётся у тех, кто его проводит.',
  },
  'no-such-test': {
    en: 'This test is not there any more. Ask whoever sent you the link.',
    tr: 'Bu sınav artık yok. Bağlantıyı gönderen kişiye sorun.',
    ru: 'Этого испытания больше нет. Спросите того, кто прислал вам ссылку.',
  },
  'test-full': {
    en: 'Very many people have taken this test. Ask whoever sent you the link for a new one.',
    tr: 'Bu sınava çok fazla kişi girdi. Bağlantıyı gönderenden yenisini isteyin.',
    ru: 'Это испытание прошло уже очень много людей. Попросите новую ссылку.',
  },
}
