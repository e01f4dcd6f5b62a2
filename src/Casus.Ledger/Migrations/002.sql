-- Version 2: what people said of records. Rows are only ever added. "subject" is the first review of the same thing;
-- "words" are the spans of its trigger or cue; "judged" is the record as it was, so that a review outlives the coder.

CREATE TABLE reviews (
    review INTEGER NOT NULL, subject INTEGER NOT NULL, made TIMESTAMP NOT NULL, reviewer VARCHAR NOT NULL,
    action VARCHAR NOT NULL, field VARCHAR, value VARCHAR, note VARCHAR, undoes INTEGER,
    document_id VARCHAR NOT NULL, text_hash VARCHAR NOT NULL, kind VARCHAR NOT NULL, record_id VARCHAR NOT NULL,
    type VARCHAR, words VARCHAR NOT NULL, coder VARCHAR NOT NULL, judged VARCHAR NOT NULL);
