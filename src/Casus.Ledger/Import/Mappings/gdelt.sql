-- GDELT 2.0 Events. Actor codes are CAMEO, countries of places are FIPS; intensity is PLOVER's, Goldstein's score goes to "imported".
-- Days and times recur, so each is read once.
CREATE OR REPLACE TEMP TABLE days AS SELECT day, day8(day) AS date FROM (SELECT DISTINCT day FROM incoming);
CREATE OR REPLACE TEMP TABLE times AS SELECT dateadded, time14(dateadded) AS time FROM (SELECT DISTINCT dateadded FROM incoming);

INSERT INTO refused
SELECT line, CASE WHEN date IS NULL THEN 'has no day: ' || coalesce(day, '') ELSE 'has no id: ' || coalesce(globaleventid, '') END
FROM incoming LEFT JOIN days USING (day) WHERE date IS NULL OR TRY_CAST(globaleventid AS BIGINT) IS NULL;

CREATE OR REPLACE TEMP VIEW taken AS FROM incoming ANTI JOIN refused USING (line);
CREATE OR REPLACE TEMP VIEW coded AS
SELECT i.*, c.type, c.mode, c.contexts, c.quad, c.intensity
FROM taken i JOIN cameo c ON c.code = i.eventcode WHERE c.type IS NOT NULL;

INSERT INTO events (
    document, record, id, type, mode, contexts, quad, intensity, place_name, place_country, place_latitude, place_longitude,
    date, polarity, certainty, tense, attributions, dataset)
SELECT getvariable('document'), line, 'gdelt:' || globaleventid, type, mode, contexts, quad, intensity,
    actiongeofullname, f.country, degrees_within(actiongeolat, 90), degrees_within(actiongeolong, 180),
    date, 'positive', 'certain', 'past', [], 'gdelt'
FROM coded JOIN days USING (day) LEFT JOIN fips f ON f.code = actiongeocountrycode;

INSERT INTO participants
SELECT getvariable('document'), line, 'actor', 0, coalesce(actor1name, actor1code), NULL, NULL, actor1name,
    coalesce(c.country, g.country), coalesce(s.sector, g.sector), NULL, NULL, NULL
FROM coded
LEFT JOIN cameo_actors c ON c.code = actor1countrycode
LEFT JOIN cameo_actors g ON g.code = actor1knowngroupcode
LEFT JOIN sectors s ON s.dataset = 'cameo' AND s.role = actor1type1code
WHERE actor1code IS NOT NULL;

INSERT INTO participants
SELECT getvariable('document'), line, 'recipient', 0, coalesce(actor2name, actor2code), NULL, NULL, actor2name,
    coalesce(c.country, g.country), coalesce(s.sector, g.sector), NULL, NULL, NULL
FROM coded
LEFT JOIN cameo_actors c ON c.code = actor2countrycode
LEFT JOIN cameo_actors g ON g.code = actor2knowngroupcode
LEFT JOIN sectors s ON s.dataset = 'cameo' AND s.role = actor2type1code
WHERE actor2code IS NOT NULL;

INSERT INTO imported (document, record, code, score, tone, reports, sources, articles, published, url)
SELECT getvariable('document'), line, eventcode, TRY_CAST(goldsteinscale AS DOUBLE), TRY_CAST(avgtone AS DOUBLE),
    TRY_CAST(nummentions AS INTEGER), TRY_CAST(numsources AS INTEGER), TRY_CAST(numarticles AS INTEGER),
    time, sourceurl
FROM coded LEFT JOIN times USING (dateadded);

INSERT INTO gaps
SELECT 'event code', coalesce(eventcode, ''), count(*) FROM taken ANTI JOIN cameo c ON c.code = eventcode GROUP BY ALL
UNION ALL
SELECT 'no event in PLOVER', eventcode, count(*) FROM taken JOIN cameo c ON c.code = eventcode WHERE c.type IS NULL GROUP BY ALL
UNION ALL
SELECT 'place country', code, count(*) FROM (SELECT actiongeocountrycode AS code FROM taken)
ANTI JOIN fips USING (code) WHERE code IS NOT NULL GROUP BY ALL
UNION ALL
SELECT 'actor country', code, count(*) FROM (
    SELECT actor1countrycode AS code FROM taken UNION ALL SELECT actor2countrycode FROM taken)
ANTI JOIN cameo_actors USING (code) WHERE code IS NOT NULL GROUP BY ALL
UNION ALL
SELECT 'sector', role, count(*) FROM (
    SELECT actor1type1code AS role FROM taken UNION ALL SELECT actor2type1code FROM taken)
ANTI JOIN (FROM sectors WHERE dataset = 'cameo') USING (role) WHERE role IS NOT NULL GROUP BY ALL;
