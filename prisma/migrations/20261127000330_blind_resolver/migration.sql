-- A resolver may be blind: until a claim is decided she does not see whose marks on it are whose.

-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "resolverBlind" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "sideSecret" UUID NOT NULL DEFAULT gen_random_uuid();

-- Whoever knows it can tell who stands behind a letter.
DROP TRIGGER history ON "Project";
CREATE TRIGGER history AFTER INSERT OR UPDATE ON "Project"
  FOR EACH ROW EXECUTE FUNCTION record_event('changedById', 'id', 'sideSecret');

-- Who somebody is on one claim to who is not to know it: an id of its own, in an order that is drawn for each claim. It is a
-- UUID of version 8 (RFC 9562: of the maker's own kind).
CREATE FUNCTION side_of(project_id uuid, claim_id uuid, person_id uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT overlay(overlay(md5(project."sideSecret"::text || claim_id::text || person_id::text)
    PLACING '8' FROM 13) PLACING '8' FROM 17)::uuid
  FROM "Project" project WHERE project.id = project_id
$$;
