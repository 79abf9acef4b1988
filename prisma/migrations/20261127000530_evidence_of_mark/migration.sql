-- A function in SQL that aggregates is planned anew in each transaction; one in PL/pgSQL keeps its plan with the connection.
CREATE OR REPLACE FUNCTION evidence_of_mark(mark_id uuid, with_ids boolean) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
    SELECT coalesce(jsonb_agg(
      jsonb_build_object('url', url, 'archivedUrl', "archivedUrl", 'quote', quote, 'publisher', publisher,
        'published', published, 'accessed', accessed, 'stance', stance, 'origin', origin)
      || CASE WHEN with_ids THEN jsonb_build_object('id', id) ELSE '{}' END ORDER BY index), '[]')
    FROM "Evidence" WHERE "markId" = mark_id);
END $$;
