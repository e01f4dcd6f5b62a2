-- Version 1. "document" numbers documents in the order of writing; "record" numbers the records of one document;
-- "position" orders what belongs together. "start" and "end" count code points in the document's text.

CREATE TABLE runs (
    run INTEGER NOT NULL, coder VARCHAR NOT NULL, started TIMESTAMP NOT NULL, finished TIMESTAMP,
    documents INTEGER NOT NULL, replaced INTEGER NOT NULL,
    events INTEGER NOT NULL, attributions INTEGER NOT NULL, causes INTEGER NOT NULL);

CREATE TABLE documents (
    document INTEGER NOT NULL, run INTEGER NOT NULL, id VARCHAR NOT NULL, file VARCHAR, title VARCHAR,
    text VARCHAR NOT NULL, url VARCHAR, outlet VARCHAR, author VARCHAR, published TIMESTAMP, language VARCHAR,
    kind VARCHAR NOT NULL, copy_of VARCHAR, coder VARCHAR NOT NULL);

CREATE TABLE sections (
    document INTEGER NOT NULL, position INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    role VARCHAR NOT NULL);

CREATE TABLE signs (
    document INTEGER NOT NULL, position INTEGER NOT NULL, sign VARCHAR NOT NULL, because VARCHAR NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL);

CREATE TABLE events (
    document INTEGER NOT NULL, record INTEGER NOT NULL, id VARCHAR NOT NULL, sentence INTEGER NOT NULL,
    type VARCHAR NOT NULL, mode VARCHAR, contexts VARCHAR[] NOT NULL, quad VARCHAR NOT NULL, intensity DOUBLE NOT NULL,
    place_text VARCHAR, place_start INTEGER, place_end INTEGER, place_name VARCHAR, place_country VARCHAR,
    place_latitude DOUBLE, place_longitude DOUBLE,
    time_text VARCHAR, time_start INTEGER, time_end INTEGER, time_from DATE, time_to DATE,
    date DATE, polarity VARCHAR NOT NULL, certainty VARCHAR NOT NULL, tense VARCHAR NOT NULL,
    attributions VARCHAR[] NOT NULL, confidence DOUBLE NOT NULL);

CREATE TABLE attributions (
    document INTEGER NOT NULL, record INTEGER NOT NULL, id VARCHAR NOT NULL, manner VARCHAR NOT NULL,
    stance VARCHAR NOT NULL, within VARCHAR);

CREATE TABLE causes (
    document INTEGER NOT NULL, record INTEGER NOT NULL, id VARCHAR NOT NULL,
    cause_text VARCHAR NOT NULL, cause_start INTEGER NOT NULL, cause_end INTEGER NOT NULL, cause_event VARCHAR,
    effect_text VARCHAR NOT NULL, effect_start INTEGER NOT NULL, effect_end INTEGER NOT NULL, effect_event VARCHAR);

-- role: actor or recipient of an event, source of an attribution.
CREATE TABLE participants (
    document INTEGER NOT NULL, record INTEGER NOT NULL, role VARCHAR NOT NULL, position INTEGER NOT NULL,
    text VARCHAR NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    name VARCHAR, country VARCHAR, sector VARCHAR,
    antecedent_text VARCHAR, antecedent_start INTEGER, antecedent_end INTEGER);

-- role: trigger of an event, cue or content of an attribution, cue of a cause.
CREATE TABLE words (
    document INTEGER NOT NULL, record INTEGER NOT NULL, role VARCHAR NOT NULL, position INTEGER NOT NULL,
    text VARCHAR NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL);
