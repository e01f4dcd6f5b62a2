-- Version 11: the places of a word lie together, so that looking it up passes over those of others. "document" is the last whose words were
-- put in order; those of later ones lie behind, document by document.
CREATE TABLE postings_order (document INTEGER NOT NULL);
INSERT INTO postings_order VALUES (0);
