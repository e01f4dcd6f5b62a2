-- UCDP GED: deadly violence between two sides; all of it is ASSAULT. Governments fight by their armed forces.
CREATE OR REPLACE TEMP MACRO government(side) AS nullif(regexp_extract(side, '^Government of (.+)$', 1), '');
CREATE OR REPLACE TEMP MACRO side_sector(side, violence) AS CASE
    WHEN government(side) IS NOT NULL THEN 'MIL' WHEN side = 'Civilians' THEN 'CVL' WHEN violence = '1' THEN 'REB' ELSE 'UAF' END;

CREATE OR REPLACE TEMP VIEW coded AS
SELECT i.*, day_of(datestart) AS date, coalesce(day_of(dateend), day_of(datestart)) AS last_day
FROM incoming i WHERE id IS NOT NULL AND day_of(datestart) IS NOT NULL AND typeofviolence IN ('1', '2', '3');

INSERT INTO refused
SELECT line, CASE WHEN id IS NULL THEN 'has no id' ELSE 'has no day: ' || coalesce(datestart, '') END
FROM incoming WHERE id IS NULL OR day_of(datestart) IS NULL;

INSERT INTO events (
    document, record, id, type, mode, contexts, quad, intensity, place_name, place_country, place_latitude, place_longitude,
    time_from, time_to, date, polarity, certainty, tense, attributions, dataset)
SELECT getvariable('document'), line, 'ucdp:' || id, p.type, p.mode, CASE WHEN typeofviolence = '1' THEN ['military'] ELSE [] END,
    p.quad, p.intensity, coalesce(wherecoordinates, e.country), n.country, degrees_within(latitude, 90), degrees_within(longitude, 180),
    date, last_day, date, 'positive', 'certain', 'past', [], 'ucdp'
FROM coded e JOIN plover p ON p.type = 'ASSAULT' AND p.mode IS NULL
LEFT JOIN countries n ON n.name = lower(e.country);

INSERT INTO participants
SELECT getvariable('document'), line, 'actor', 0, sidea, NULL, NULL, sidea, n.country, side_sector(sidea, typeofviolence), NULL, NULL, NULL
FROM coded LEFT JOIN countries n ON n.name = lower(government(sidea)) WHERE sidea IS NOT NULL;

INSERT INTO participants
SELECT getvariable('document'), line, 'recipient', 0, sideb, NULL, NULL, sideb, n.country, side_sector(sideb, typeofviolence), NULL, NULL, NULL
FROM coded LEFT JOIN countries n ON n.name = lower(government(sideb)) WHERE sideb IS NOT NULL;

INSERT INTO imported (document, record, code, sources, fatalities, fatalities_low, fatalities_high, source, text)
SELECT getvariable('document'), line, typeofviolence, TRY_CAST(numberofsources AS INTEGER), TRY_CAST(best AS INTEGER),
    TRY_CAST(low AS INTEGER), TRY_CAST(high AS INTEGER), sourceoffice, sourceheadline
FROM coded;

INSERT INTO gaps
SELECT 'type of violence', coalesce(typeofviolence, ''), count(*) FROM incoming
WHERE typeofviolence IS NULL OR typeofviolence NOT IN ('1', '2', '3') GROUP BY ALL
UNION ALL
SELECT 'country', name, count(*) FROM (
    SELECT country AS name FROM incoming UNION ALL SELECT government(sidea) FROM incoming UNION ALL SELECT government(sideb) FROM incoming)
WHERE name IS NOT NULL AND lower(name) NOT IN (SELECT name FROM countries) GROUP BY ALL;
