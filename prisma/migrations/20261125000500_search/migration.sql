-- Words as they are compared when somebody searches: the rule of lib/domain/search-fold.ts, by which the program folds
-- what is sought. Every letter is named, so that it holds whatever the server's locale is (LC_CTYPE=C knows no umlauts).

CREATE FUNCTION search_fold(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN regexp_replace(
    replace(replace(
      translate(
        regexp_replace(
          normalize(
            regexp_replace(words,
              '(?<=[A-Za-z\u00C0-\u024F\u0370-\u052F])[-\u2010\u00AD]\n(?=[a-z\u00DF-\u00FF\u03AC-\u03CE\u0430-\u045F])', '', 'g'),
            NFKD),
          '[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFE00-\uFE0F\uFEFF]', '', 'g'),
        'ABCDEFGHIJKLMNOPQRSTUVWXYZÆŒØĐŁÞÐıΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩςАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯІЄҐ’‘‚‛′´`«»„“”‟″‹›‐‑‒–—−' || E'\t\n\u000B\f\r\u0085\u1680\u2028\u2029',
        'abcdefghijklmnopqrstuvwxyzæœøđłþðiαβγδεζηθικλμνξοπρστυφχψωσабвгдежзийклмнопрстуфхцчшщъыьэюяієґ''''''''''''''"""""""""------' || '         '),
      'ß', 'ss'), 'ẞ', 'ss'),
    '(?<=[0-9])[.,'' ](?=[0-9]{3}(?![0-9]))|(?<= ) ', '', 'g');

-- Beside it, so that ä, ae and a are the same: without the e after a, o and u.
CREATE FUNCTION search_fold_plain(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN regexp_replace(search_fold(words), '(?<=[aou])e', '', 'g');

DROP INDEX "Claim_text_idx";
CREATE INDEX "Claim_search_fold" ON "Claim" USING GIN (search_fold(text) gin_trgm_ops);
CREATE INDEX "Claim_search_fold_plain" ON "Claim" USING GIN (search_fold_plain(text) gin_trgm_ops);
