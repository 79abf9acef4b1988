-- A token may be limited to some of what its owner may, and to some of her projects (docs/decisions/028-token-reach.md).

CREATE TYPE "TokenScope" AS ENUM ('read', 'import', 'annotate', 'mark', 'resolve', 'manage', 'account', 'administer');

ALTER TABLE "ApiToken"
  ADD COLUMN "scopes" "TokenScope"[],
  ADD COLUMN "allProjects" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "projectIds" UUID[] DEFAULT ARRAY[]::UUID[],
  ADD COLUMN "requestHash" TEXT;

-- The tokens that are there keep all that tokens could do so far. Accounts were not administered by a token.
ALTER TABLE "ApiToken" DISABLE TRIGGER history;
UPDATE "ApiToken" SET scopes = '{read,import,annotate,mark,resolve,manage,account}';
ALTER TABLE "ApiToken" ENABLE TRIGGER history;
ALTER TABLE "ApiToken" ALTER COLUMN scopes SET NOT NULL, ALTER COLUMN "projectIds" SET NOT NULL;

-- A token for some projects alone does nothing that belongs to none.
ALTER TABLE "ApiToken"
  ADD CONSTRAINT "ApiToken_scopes_given" CHECK (cardinality(scopes) > 0),
  ADD CONSTRAINT "ApiToken_projects_given" CHECK (
    CASE WHEN "allProjects" THEN cardinality("projectIds") = 0
      ELSE cardinality("projectIds") > 0 AND NOT scopes && '{account,administer}'::"TokenScope"[] END);
