-- POLECAT: PLOVER's own types, modes, contexts and sectors; countries by code or name.
CREATE OR REPLACE TEMP VIEW rows_read AS
SELECT i.*, day_of(eventdate) AS date, upper(given(eventtype)) AS code, lower(given(eventmode)) AS given_mode FROM incoming i;

CREATE OR REPLACE TEMP VIEW coded AS
SELECT r.*, t.type, m.mode, coalesce(m.quad, t.quad) AS quad, coalesce(m.intensity, t.intensity) AS plover_intensity
FROM rows_read r
JOIN plover t ON t.type = r.code AND t.mode IS NULL
LEFT JOIN plover m ON m.type = r.code AND m.mode = r.given_mode
WHERE date IS NOT NULL AND eventid IS NOT NULL;

INSERT INTO refused
SELECT line, CASE WHEN date IS NULL THEN 'has no day: ' || coalesce(eventdate, '') ELSE 'has no id' END
FROM rows_read WHERE date IS NULL OR eventid IS NULL;

INSERT INTO events (
    document, record, id, type, mode, contexts, quad, intensity, place_name, place_country, place_latitude, place_longitude,
    date, polarity, certainty, tense, attributions, dataset)
SELECT getvariable('document'), line, 'polecat:' || eventid, type, mode, contexts_of(contexts), quad, plover_intensity,
    coalesce(given(placename), given(rawplacename), given(city), given(province), given(e.country)), n.country,
    degrees_within(latitude, 90), degrees_within(longitude, 180),
    date, 'positive', 'certain', 'past', [], 'polecat'
FROM coded e LEFT JOIN countries n ON n.name = lower(given(e.country));

INSERT INTO participants
SELECT getvariable('document'), line, 'actor', 0, coalesce(given(actornameraw), given(actorname), given(actorcountry)), NULL, NULL,
    given(actorname), n.country, s.sector, NULL, NULL, NULL
FROM coded LEFT JOIN countries n ON n.name = lower(given(actorcountry))
LEFT JOIN (SELECT unnest(getvariable('sectors')) AS sector) s ON s.sector = upper(given(primaryactorsector))
WHERE coalesce(given(actornameraw), given(actorname), given(actorcountry)) IS NOT NULL;

INSERT INTO participants
SELECT getvariable('document'), line, 'recipient', 0, coalesce(given(recipientnameraw), given(recipientname), given(recipientcountry)),
    NULL, NULL, given(recipientname), n.country, s.sector, NULL, NULL, NULL
FROM coded LEFT JOIN countries n ON n.name = lower(given(recipientcountry))
LEFT JOIN (SELECT unnest(getvariable('sectors')) AS sector) s ON s.sector = upper(given(primaryrecipientsector))
WHERE coalesce(given(recipientnameraw), given(recipientname), given(recipientcountry)) IS NOT NULL;

INSERT INTO imported (document, record, code, score, published, source)
SELECT getvariable('document'), line, code || coalesce(' ' || given_mode, ''), TRY_CAST(intensity AS DOUBLE),
    coalesce(TRY_CAST(publicationdate AS TIMESTAMP), day_of(publicationdate)::TIMESTAMP), given(source)
FROM coded;

INSERT INTO gaps
SELECT 'event type', coalesce(code, ''), count(*) FROM rows_read WHERE code IS NULL OR code NOT IN (SELECT type FROM plover) GROUP BY ALL
UNION ALL
SELECT 'event mode', code || ' ' || given_mode, count(*) FROM coded WHERE mode IS NULL AND given_mode IS NOT NULL GROUP BY ALL
UNION ALL
SELECT 'country', given, count(*) FROM (
    SELECT given(country) AS given FROM incoming UNION ALL SELECT given(actorcountry) FROM incoming
    UNION ALL SELECT given(recipientcountry) FROM incoming)
WHERE given IS NOT NULL AND lower(given) NOT IN (SELECT name FROM countries) GROUP BY ALL
UNION ALL
SELECT 'sector', given, count(*) FROM (
    SELECT upper(given(primaryactorsector)) AS given FROM incoming UNION ALL SELECT upper(given(primaryrecipientsector)) FROM incoming)
WHERE given IS NOT NULL AND NOT list_contains(getvariable('sectors'), given) GROUP BY ALL;
