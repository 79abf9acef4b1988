-- How many sentences a text has, counted when they were cut: an article's coverage is read for many articles at once
-- (docs/decisions/026-coverage.md).

ALTER TABLE "PassageIndex" ADD COLUMN     "passages" INTEGER;
UPDATE "PassageIndex" done
SET passages = (SELECT count(*) FROM "Passage" passage WHERE passage."versionId" = done."versionId");
ALTER TABLE "PassageIndex" ALTER COLUMN "passages" SET NOT NULL;
