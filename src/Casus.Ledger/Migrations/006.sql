-- Version 6: words of imported events have no spans either.

ALTER TABLE words ALTER COLUMN start DROP NOT NULL;
ALTER TABLE words ALTER COLUMN "end" DROP NOT NULL;
