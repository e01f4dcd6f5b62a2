-- Version 4: copies. "document" repeats, or tells the same event as, "origin"; both are documents' numbers.

-- What documents are looked up by: the least hashes of their word triples, and of their names, numbers and dates.
-- method: the way they were computed; another way makes them void.
CREATE TABLE fingerprints (
    document INTEGER NOT NULL, method INTEGER NOT NULL, shingles BLOB NOT NULL, anchors BLOB NOT NULL);

-- outcome: syndicated, edited-copy, machine-translated, same-event, unknown (a copy, but which came first is open).
-- share, origin_share: parts of either text that stand aligned; verbatim: part of the document's text word for word;
-- likeness: Jaccard index of word triples; direction: weight of evidence that origin came first; because: the evidence.
CREATE TABLE copies (
    document INTEGER NOT NULL, origin INTEGER NOT NULL, outcome VARCHAR NOT NULL,
    share DOUBLE NOT NULL, origin_share DOUBLE NOT NULL, verbatim DOUBLE NOT NULL, likeness DOUBLE NOT NULL,
    direction DOUBLE NOT NULL, because VARCHAR[] NOT NULL);

CREATE TABLE copy_spans (
    document INTEGER NOT NULL, origin INTEGER NOT NULL, position INTEGER NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, origin_start INTEGER NOT NULL, origin_end INTEGER NOT NULL,
    likeness DOUBLE NOT NULL);
