-- Version 7: forecasts. "forecasts" is what an event says of things to come: the deed itself, the words of probability with
-- their reading, and the condition.

CREATE TABLE forecasts (
    document INTEGER NOT NULL, record INTEGER NOT NULL, kind VARCHAR NOT NULL,
    type VARCHAR NOT NULL, mode VARCHAR, polarity VARCHAR NOT NULL,
    likelihood_text VARCHAR, likelihood_start INTEGER, likelihood_end INTEGER,
    likelihood_low DOUBLE, likelihood DOUBLE, likelihood_high DOUBLE,
    condition_text VARCHAR, condition_start INTEGER, condition_end INTEGER);

-- What became of forecasts, as people confirmed it. Rows are only ever added; "words" are the spans of the trigger, "judged" is
-- the event as it was, so that a judgement outlives the coder.
CREATE TABLE outcomes (
    outcome INTEGER NOT NULL, made TIMESTAMP NOT NULL, reviewer VARCHAR NOT NULL, verdict VARCHAR NOT NULL, note VARCHAR,
    document_id VARCHAR NOT NULL, text_hash VARCHAR NOT NULL, record_id VARCHAR NOT NULL,
    type VARCHAR NOT NULL, words VARCHAR NOT NULL, coder VARCHAR NOT NULL, judged VARCHAR NOT NULL);
