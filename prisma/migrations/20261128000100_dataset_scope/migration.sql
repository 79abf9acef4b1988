-- Who somebody is in a dataset without names: the same in every dataset of a project, another in every other project, and
-- not to be found out from her id without the project's secret. A UUID of version 8 (RFC 9562).
CREATE FUNCTION pseudonym_of(project_id uuid, person_id uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT overlay(overlay(left(encode(sha256(convert_to('pseudonym ' || project."sideSecret"::text || person_id::text, 'UTF8')), 'hex'), 32)
    PLACING '8' FROM 13) PLACING '8' FROM 17)::uuid
  FROM "Project" project WHERE project.id = project_id
$$;

-- The last possible day of a date in EDTF (ISO 8601-2), to be compared as text in the collation C with a day that ends in
-- `-99-99`: of an interval its end, of a month or a year what comes after each of its days. Of an open end nothing is known.
CREATE FUNCTION latest_day(edtf text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN last.part IN ('', '..') THEN '9999'
    ELSE replace(upper(regexp_replace(split_part(last.part, 'T', 1), '[~?%]', '', 'g')), 'X', '9') END || '-99-99'
  FROM (SELECT regexp_replace(edtf, '^.*/', '') AS part) last
$$;
