-- GDELT 2.0 Mentions: each row is a report of an event of GDELT Events, which may or may not be in the ledger.
INSERT INTO refused
SELECT line, 'has no event id: ' || coalesce(globaleventid, '') FROM incoming WHERE TRY_CAST(globaleventid AS BIGINT) IS NULL;

INSERT INTO mentions
SELECT getvariable('document'), line, 'gdelt:' || globaleventid, time14(mentiontimedate), mentionsourcename, mentionidentifier,
    TRY_CAST(sentenceid AS INTEGER), TRY_CAST(confidence AS DOUBLE) / 100, TRY_CAST(mentiondoctone AS DOUBLE), mentiondoctranslationinfo
FROM incoming WHERE TRY_CAST(globaleventid AS BIGINT) IS NOT NULL;
