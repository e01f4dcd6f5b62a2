-- Version 5: sentences, and an index of words for searching texts.

-- "position" is what events call their sentence.
CREATE TABLE sentences (
    document INTEGER NOT NULL, position INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL);

-- The words of all texts, in small letters without marks, in the singular.
CREATE TABLE terms (term INTEGER NOT NULL, word VARCHAR NOT NULL);

-- Where they stand: "position" counts the words of a text; "sentence" is -1 outside all sentences, and null in a document
-- whose sentences are not known.
CREATE TABLE postings (
    term INTEGER NOT NULL, document INTEGER NOT NULL, sentence INTEGER, position INTEGER NOT NULL);
