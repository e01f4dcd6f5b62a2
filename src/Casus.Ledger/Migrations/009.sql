-- Version 9: how statements are meant: the factual status of their main clause, and whether they say what is to come.

ALTER TABLE attributions ADD COLUMN polarity VARCHAR;
ALTER TABLE attributions ADD COLUMN certainty VARCHAR;
ALTER TABLE attributions ADD COLUMN tense VARCHAR;
ALTER TABLE attributions ADD COLUMN foretells BOOLEAN;
