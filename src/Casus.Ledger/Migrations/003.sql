-- Version 3: other people's data sets beside the articles. Each imported file has a row in "datasets" with a negative number,
-- which its events, participants and mentions carry as their "document"; "record" is the line of the file.
-- Imported rows have no spans, sentences or confidence, so those may be missing.

ALTER TABLE events ADD COLUMN dataset VARCHAR;
ALTER TABLE events ALTER COLUMN sentence DROP NOT NULL;
ALTER TABLE events ALTER COLUMN confidence DROP NOT NULL;
ALTER TABLE participants ALTER COLUMN start DROP NOT NULL;
ALTER TABLE participants ALTER COLUMN "end" DROP NOT NULL;

CREATE TABLE datasets (
    document INTEGER NOT NULL, dataset VARCHAR NOT NULL, version VARCHAR, file VARCHAR NOT NULL, sha256 VARCHAR NOT NULL,
    imported TIMESTAMP NOT NULL, rows BIGINT NOT NULL, events BIGINT NOT NULL, left_out BIGINT NOT NULL,
    repaired BIGINT NOT NULL, refused BIGINT NOT NULL, first_date DATE, last_date DATE);

-- Codes that the tables in knowledge/imports do not know, and CAMEO codes that are no event in PLOVER.
CREATE TABLE dataset_gaps (document INTEGER NOT NULL, field VARCHAR NOT NULL, value VARCHAR NOT NULL, rows BIGINT NOT NULL);

-- What a data set says of an event beyond what the table "events" holds.
CREATE TABLE imported (
    document INTEGER NOT NULL, record INTEGER NOT NULL, code VARCHAR, score DOUBLE, tone DOUBLE,
    reports INTEGER, sources INTEGER, articles INTEGER,
    fatalities INTEGER, fatalities_low INTEGER, fatalities_high INTEGER,
    published TIMESTAMP, source VARCHAR, url VARCHAR, text VARCHAR);

-- GDELT Mentions: a report of an event.
CREATE TABLE mentions (
    document INTEGER NOT NULL, record INTEGER NOT NULL, event VARCHAR NOT NULL, reported TIMESTAMP,
    source VARCHAR, url VARCHAR, sentence INTEGER, confidence DOUBLE, tone DOUBLE, translated VARCHAR);
