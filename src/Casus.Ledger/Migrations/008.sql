-- Version 8: which reports tell of one event. A row a report; the reports of an event share their "cluster".
-- score: how well it fits the others, above 0; null where it is the first of its event. because: why, in words.
CREATE TABLE clusters (
    cluster INTEGER NOT NULL, document INTEGER NOT NULL, record INTEGER NOT NULL, score DOUBLE, because VARCHAR[] NOT NULL);
