-- As before; but a function in SQL that is not taken into its statement is planned anew each time it is called, and that was a
-- third of what an annotation with a new claim took.
CREATE OR REPLACE FUNCTION search_words(words text, source text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  folded text := search_fold(words) || coalesce(E'\n' || search_fold(source), '');
BEGIN
  RETURN folded || CASE WHEN folded ~ '[aou]e' THEN E'\n' || regexp_replace(folded, '(?<=[aou])e', '', 'g') ELSE '' END;
END $$;
