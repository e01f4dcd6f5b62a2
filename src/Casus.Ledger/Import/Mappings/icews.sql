-- ICEWS. Ids repeat over days, so id and day together are the key. Codes may have lost a leading zero: none has two digits,
-- and none of three is above 204.
CREATE OR REPLACE TEMP VIEW rows_read AS
SELECT i.*, day_of(eventdate) AS date,
    CASE WHEN length(cameocode) < 3 OR (length(cameocode) = 3 AND cameocode > '204') THEN '0' || cameocode ELSE cameocode END AS code
FROM incoming i;

CREATE OR REPLACE TEMP VIEW coded AS
SELECT r.*, c.type, c.mode, c.contexts, c.quad, c.intensity AS plover_intensity
FROM rows_read r JOIN cameo c ON c.code = r.code
WHERE c.type IS NOT NULL AND date IS NOT NULL AND eventid IS NOT NULL;

CREATE OR REPLACE TEMP TABLE roles AS
SELECT list, trim(unnest(string_split(list, ','))) AS role FROM (
    SELECT sourcesectors AS list FROM incoming UNION SELECT targetsectors FROM incoming) WHERE list IS NOT NULL;
CREATE OR REPLACE TEMP TABLE sector_of AS
SELECT list, arg_min(s.sector, s.rank) AS sector FROM roles r JOIN sectors s ON s.dataset = 'icews' AND s.role = r.role
WHERE s.sector IS NOT NULL GROUP BY list;

INSERT INTO refused
SELECT line, CASE WHEN date IS NULL THEN 'has no day: ' || coalesce(eventdate, '') ELSE 'has no id' END
FROM rows_read WHERE date IS NULL OR eventid IS NULL;

INSERT INTO events (
    document, record, id, type, mode, contexts, quad, intensity, place_name, place_country, place_latitude, place_longitude,
    date, polarity, certainty, tense, attributions, dataset)
SELECT getvariable('document'), line, 'icews:' || eventid || ':' || date, type, mode, contexts, quad, plover_intensity,
    coalesce(given(city), given(district), given(province), given(e.country)), n.country,
    degrees_within(latitude, 90), degrees_within(longitude, 180),
    date, 'positive', 'certain', 'past', [], 'icews'
FROM coded e LEFT JOIN countries n ON n.name = lower(given(e.country));

INSERT INTO participants
SELECT getvariable('document'), line, 'actor', 0, sourcename, NULL, NULL, sourcename, n.country, s.sector, NULL, NULL, NULL
FROM coded LEFT JOIN countries n ON n.name = lower(given(sourcecountry)) LEFT JOIN sector_of s ON s.list = sourcesectors
WHERE given(sourcename) IS NOT NULL;

INSERT INTO participants
SELECT getvariable('document'), line, 'recipient', 0, targetname, NULL, NULL, targetname, n.country, s.sector, NULL, NULL, NULL
FROM coded LEFT JOIN countries n ON n.name = lower(given(targetcountry)) LEFT JOIN sector_of s ON s.list = targetsectors
WHERE given(targetname) IS NOT NULL;

INSERT INTO imported (document, record, code, score, source, text)
SELECT getvariable('document'), line, code, TRY_CAST(intensity AS DOUBLE), publisher, eventtext FROM coded;

INSERT INTO gaps
SELECT 'event code', coalesce(code, ''), count(*) FROM rows_read ANTI JOIN cameo USING (code) GROUP BY ALL
UNION ALL
SELECT 'no event in PLOVER', code, count(*) FROM rows_read JOIN cameo c USING (code) WHERE c.type IS NULL GROUP BY ALL
UNION ALL
SELECT 'country', given, count(*) FROM (
    SELECT given(country) AS given FROM incoming UNION ALL SELECT given(sourcecountry) FROM incoming
    UNION ALL SELECT given(targetcountry) FROM incoming)
WHERE given IS NOT NULL AND lower(given) NOT IN (SELECT name FROM countries) GROUP BY ALL
UNION ALL
SELECT 'sector', role, count(*) FROM roles WHERE role <> '' AND role NOT IN (SELECT role FROM sectors WHERE dataset = 'icews') GROUP BY ALL;
