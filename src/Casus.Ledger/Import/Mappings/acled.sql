-- ACLED. Countries of actors are read off their names ("Military Forces of Norland (2019-)", "Protesters (Norland)").
CREATE OR REPLACE TEMP MACRO named_country(actor) AS coalesce(
    nullif(regexp_extract(actor, ' of (?:the )?([^()]+?)(?: \(|$)', 1), ''), nullif(regexp_extract(actor, '\(([^()0-9]+)\)', 1), ''));

CREATE OR REPLACE TEMP VIEW coded AS
SELECT i.*, c.type, c.mode, c.contexts, c.quad, c.intensity, day_of(eventdate) AS date
FROM incoming i JOIN acled c ON c.code = i.subeventtype
WHERE c.type IS NOT NULL AND day_of(eventdate) IS NOT NULL AND eventidcnty IS NOT NULL;

INSERT INTO refused
SELECT line, CASE WHEN eventidcnty IS NULL THEN 'has no id' ELSE 'has no day: ' || coalesce(eventdate, '') END
FROM incoming WHERE day_of(eventdate) IS NULL OR eventidcnty IS NULL;

INSERT INTO events (
    document, record, id, type, mode, contexts, quad, intensity, place_name, place_country, place_latitude, place_longitude,
    date, polarity, certainty, tense, attributions, dataset)
SELECT getvariable('document'), line, 'acled:' || eventidcnty, type, mode, contexts, quad, intensity,
    coalesce(location, admin1, e.country), n.country, degrees_within(latitude, 90), degrees_within(longitude, 180),
    date, 'positive', 'certain', 'past', [], 'acled'
FROM coded e LEFT JOIN countries n ON n.name = lower(e.country);

INSERT INTO participants
SELECT getvariable('document'), line, 'actor', 0, actor1, NULL, NULL, actor1, n.country,
    CASE WHEN actor1 LIKE 'Police%' THEN 'COP' ELSE s.sector END, NULL, NULL, NULL
FROM coded LEFT JOIN countries n ON n.name = lower(named_country(actor1))
LEFT JOIN sectors s ON s.dataset = 'acled' AND s.role = inter1 WHERE actor1 IS NOT NULL;

INSERT INTO participants
SELECT getvariable('document'), line, 'recipient', 0, actor2, NULL, NULL, actor2, n.country,
    CASE WHEN actor2 LIKE 'Police%' THEN 'COP' ELSE s.sector END, NULL, NULL, NULL
FROM coded LEFT JOIN countries n ON n.name = lower(named_country(actor2))
LEFT JOIN sectors s ON s.dataset = 'acled' AND s.role = inter2 WHERE actor2 IS NOT NULL;

INSERT INTO imported (document, record, code, fatalities, source, text)
SELECT getvariable('document'), line, subeventtype, TRY_CAST(fatalities AS INTEGER), source, notes FROM coded;

INSERT INTO gaps
SELECT 'sub-event type', coalesce(subeventtype, ''), count(*) FROM incoming ANTI JOIN acled c ON c.code = subeventtype GROUP BY ALL
UNION ALL
SELECT 'no event in PLOVER', subeventtype, count(*) FROM incoming JOIN acled c ON c.code = subeventtype WHERE c.type IS NULL GROUP BY ALL
UNION ALL
SELECT 'country', country, count(*) FROM incoming
WHERE country IS NOT NULL AND lower(country) NOT IN (SELECT name FROM countries) GROUP BY ALL
UNION ALL
SELECT 'sector', role, count(*) FROM (SELECT inter1 AS role FROM incoming UNION ALL SELECT inter2 FROM incoming)
WHERE role NOT IN (SELECT role FROM sectors WHERE dataset = 'acled') AND role <> '0' GROUP BY ALL;
