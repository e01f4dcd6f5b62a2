-- Version 10: the rows of imported files that were refused: their line, why, and their words (the first 500 characters), so that
-- they can be mended. "document" is the file's number in "datasets".
CREATE TABLE refusals (document INTEGER NOT NULL, line INTEGER NOT NULL, reason VARCHAR NOT NULL, words VARCHAR NOT NULL);
