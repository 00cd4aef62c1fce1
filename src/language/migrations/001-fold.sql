create schema language;

-- The form in which texts are compared; the same as src/language/fold.ts. Accents go before the letters are made small, so that
-- no dot of the Turkish İ is left behind; й is the one letter that keeps its mark.
create function language.fold(text) returns text
  language sql immutable strict parallel safe
  return normalize(
    translate(
      lower(
        regexp_replace(
          normalize($1, nfkd),
          '([иИ]\u0306)|[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufe0f\ufeff]', '\1', 'g'
        ) collate "und-x-icu"
      ),
      'ıøđłς’‘', 'iodlσ'''''
    ),
    nfc
  );
