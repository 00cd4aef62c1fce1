import type { Words } from '#platform/words.ts'

export type ApprovalRefusal =
  | 'not-found'
  | 'no-approval-here'
  | 'changed-since'
  | 'not-asked'
  | 'not-your-turn'
  | 'own-post'
  | 'needs-approval'
  | 'link-ended'
  | 'comment-empty'

export const approvalSorry: Words<Exclude<ApprovalRefusal, 'not-found'>> = {
  'no-approval-here': {
    en: 'Posts of these channels go out without approval. Whoever may publish can schedule it.',
    tr: 'Bu kanalların gönderileri onaysız yayımlanıyor. Yayın yetkisi olan herkes takvime alabilir.',
    ru: 'Посты этих каналов выходят без согласования. Поставить в календарь может каждый, кто публикует.',
  },
  'changed-since': {
    en: 'The post was changed after you opened it. Look at the new version, then decide.',
    tr: 'Gönderi siz açtıktan sonra değişti. Yeni hâline bakıp öyle karar verin.',
    ru: 'Пост изменили после того, как вы его открыли. Посмотрите новую версию и тогда решайте.',
  },
  'not-asked': {
    en: 'Nobody waits for this decision any more.',
    tr: 'Bu kararı artık kimse beklemiyor.',
    ru: 'Этого решения уже никто не ждёт.',
  },
  'not-your-turn': {
    en: 'The team looks at it first. You will be asked when it is your turn.',
    tr: 'Önce ekip bakıyor. Sıra size gelince sorulacak.',
    ru: 'Сначала смотрит команда. Когда дойдёт очередь до вас, вас спросят.',
  },
  'own-post': {
    en: 'Here nobody approves what they asked for themselves. Somebody else has to look.',
    tr: 'Burada kimse kendi onaya sunduğunu onaylamaz. Bir başkasının bakması gerekiyor.',
    ru: 'Здесь никто не согласует свой же запрос. Нужно, чтобы посмотрел кто-то другой.',
  },
  'needs-approval': {
    en: 'This has to be approved before it goes out. Ask for approval, or schedule it: it goes out once it is approved.',
    tr: 'Bunun yayımlanmadan önce onaylanması gerekiyor. Onaya sunun ya da takvime alın; onaylanınca yayımlanır.',
    ru: 'До выхода это нужно согласовать. Запросите согласование или поставьте в календарь: выйдет после согласия.',
  },
  'link-ended': {
    en: 'This link no longer opens anything. Ask whoever sent it to you for a new one.',
    tr: 'Bu bağlantı artık bir şey açmıyor. Size gönderen kişiden yenisini isteyin.',
    ru: 'Эта ссылка больше ничего не открывает. Попросите новую у того, кто её прислал.',
  },
  'comment-empty': {
    en: 'Write what should change, so that the others know.',
    tr: 'Neyin değişmesi gerektiğini yazın ki diğerleri bilsin.',
    ru: 'Напишите, что изменить, чтобы остальные поняли.',
  },
}
