/** Words that say nothing about what a headline is about, in their folded form. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about after again all also am an and any are as at be because been before being between but by can could did do does
  for from get gets had has have he her here him his how i if in into is it its just like may more most my new no not now
  of off on one only or other our out over own says she should so some such than that the their them then there these
  they this those to too under up us very was we were what when where which while who why will with would you your
  acaba ama ancak artik az bazi belki ben bile bir biri biz bu bunu bunun buna cok cunku da daha de defa degil diye dolayi
  en fakat gibi gore ha hem henuz hep her hic icin iki ile ilgili ise iste kadar ki kim mi mu nasil ne neden nerede o olan
  olarak oldu olduu olan olmasi on ona onu onun ora oysa pek sadece sanki sen siz son sonra su tum uzere var ve veya ya
  yani yeni yok zaten
  а без более был была были было быть в вам вас весь во вот все всего всех вы где да даже для до его ее если есть еще же
  за здесь и из или им их к как какая какой когда которые который которая кто ли либо между мне много может можно мой мы
  на над нам нас не него нее нет ни них но ну о об от очень по под после потому почти при про с сам свои своих себя со
  так также такой там те тем теперь то того тоже только том ту ты у уже хотя чего чем через что чтобы эта эти это этого
  этой этом этот я стал стало стала года году новый новая новые`
    .split(/\s+/)
    .filter(Boolean),
)
