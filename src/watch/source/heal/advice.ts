import type { Words } from '#platform/words.ts'
import type { SourceTrouble } from '../../words.ts'

const WAIT = {
  en: 'Nothing to do: it is asked again by itself, less and less often, and never given up.',
  tr: 'Yapılacak bir şey yok: giderek seyrekleşerek kendiliğinden yeniden sorulur, hiç bırakılmaz.',
  ru: 'Делать ничего не нужно: спрашиваем снова сами, всё реже, но не бросаем.',
}
const SEARCH = {
  en: 'Open the site and see whether it has a new feed; paste any address of it under “It has moved”. The desk looks for it once a day by itself.',
  tr: 'Siteyi açıp yeni bir akışı olup olmadığına bakın; herhangi bir adresini “Taşınmış” altına yapıştırın. Masa da günde bir kez kendisi arar.',
  ru: 'Откройте сайт и посмотрите, нет ли новой ленты; вставьте любой его адрес в «Переехал». Раз в день стол ищет её и сам.',
}
const ADDRESS = {
  en: 'Look at the address: perhaps a letter is missing, or the site has closed.',
  tr: 'Adrese bakın: belki bir harf eksiktir ya da site kapanmıştır.',
  ru: 'Проверьте адрес: возможно, пропущена буква или сайт закрылся.',
}

/** What a person can do about a source that gives nothing. */
export const advice: Words<SourceTrouble> = {
  'address-malformed': ADDRESS,
  'address-refused': {
    en: 'If this server is yours, its owner can allow the address in the settings of the desk (MEYDAN_ALLOW_ADDRESSES).',
    tr: 'Bu sunucu sizinse, masanın sahibi adrese ayarlardan izin verebilir (MEYDAN_ALLOW_ADDRESSES).',
    ru: 'Если это ваш сервер, владелец стола может разрешить адрес в настройках (MEYDAN_ALLOW_ADDRESSES).',
  },
  'no-such-host': ADDRESS,
  'no-connection': WAIT,
  tls: {
    en: 'The site must renew its certificate; write to it if it stays so for days. We read nothing we cannot trust.',
    tr: 'Sitenin sertifikasını yenilemesi gerekir; günlerce sürerse siteye yazın. Güvenemediğimiz bir şeyi okumayız.',
    ru: 'Сайту нужно обновить сертификат; если так останется на дни, напишите ему. Тому, чему нельзя доверять, мы не читаем.',
  },
  timeout: WAIT,
  'cut-off': WAIT,
  'too-large': {
    en: 'Ask the site for a shorter feed, or watch the feed of one of its sections.',
    tr: 'Siteden daha kısa bir akış isteyin ya da bölümlerinden birinin akışını izleyin.',
    ru: 'Попросите у сайта ленту покороче или следите за лентой одного из разделов.',
  },
  'too-many-hops': SEARCH,
  garbled: WAIT,
  'not-a-feed': SEARCH,
  'closed-place': {
    en: 'Its owner can open the preview of the channel to everybody; until then nothing can be read without an account.',
    tr: 'Sahibi kanalın önizlemesini herkese açabilir; o zamana kadar hesapsız bir şey okunamaz.',
    ru: 'Владелец может открыть предпросмотр канала для всех; до тех пор без учётной записи ничего не прочитать.',
  },
  'part-gone': {
    en: 'The page was probably rebuilt. Add it again and leave the part empty, or name the new one.',
    tr: 'Sayfa büyük olasılıkla yenilendi. Bölümü boş bırakarak ya da yenisini yazarak yeniden ekleyin.',
    ru: 'Похоже, страницу переделали. Добавьте её снова, оставив часть пустой или указав новую.',
  },
  'broken-feed': {
    en: 'Write to the site that its feed ends in the middle. It is asked again by itself.',
    tr: 'Siteye akışının yarıda kesildiğini yazın. Kendiliğinden yeniden sorulur.',
    ru: 'Напишите сайту, что лента обрывается на середине. Спросим снова сами.',
  },
  'too-heavy': {
    en: 'Watch the feed of one section of the site, or remove the source if you do not know who runs it.',
    tr: 'Sitenin bir bölümünün akışını izleyin; kimin işlettiğini bilmiyorsanız kaynağı kaldırın.',
    ru: 'Следите за лентой одного раздела сайта или уберите источник, если не знаете, чей он.',
  },
  gone: SEARCH,
  'not-there': SEARCH,
  forbidden: {
    en: 'Write to the site, or watch another outlet that tells the same. Pausing the source keeps what it brought.',
    tr: 'Siteye yazın ya da aynı haberleri veren başka bir yayını izleyin. Kaynağı duraklatırsanız getirdikleri kalır.',
    ru: 'Напишите сайту или следите за другим изданием о том же. На паузе источник сохранит всё, что принёс.',
  },
  'asked-to-wait': WAIT,
  'server-trouble': WAIT,
}
