-- PLOVER JSON, with the names of manual 2.0 (actor, recipient) and the older ones (source, target; DEMAND, FIGHT ...).
CREATE OR REPLACE TEMP MACRO words_at(o, path) AS nullif(trim(json_extract_string(o, path)), '');
CREATE OR REPLACE TEMP MACRO list_at(o, path) AS CASE json_type(o, path)
    WHEN 'ARRAY' THEN from_json(json_extract(o, path), '["JSON"]') WHEN 'OBJECT' THEN [json_extract(o, path)] ELSE [] END;
CREATE OR REPLACE TEMP MACRO strings_at(o, path) AS CASE json_type(o, path)
    WHEN 'ARRAY' THEN array_to_string(from_json(json_extract(o, path), '["VARCHAR"]'), ';') ELSE json_extract_string(o, path) END;

CREATE OR REPLACE TEMP TABLE rows_read AS
SELECT line, o, words_at(o, '$.id') AS given_id, day_of(words_at(o, '$.date')) AS date,
    trim(string_split(upper(coalesce(strings_at(o, '$.event'), strings_at(o, '$.type'), '')), ';')[1]) AS given_type,
    nullif(trim(string_split(lower(coalesce(strings_at(o, '$.mode'), '')), ';')[1]), '') AS given_mode,
    CASE given_type WHEN 'DEMAND' THEN 'REQUEST' WHEN 'DISAPPROVE' THEN 'ACCUSE' WHEN 'INVESTIGATE' THEN 'ACCUSE' WHEN 'FIGHT' THEN 'ASSAULT'
        ELSE given_type END AS code,
    CASE given_type WHEN 'DISAPPROVE' THEN coalesce(given_mode, 'disapprove') WHEN 'INVESTIGATE' THEN coalesce(given_mode, 'investigate')
        ELSE given_mode END AS known_mode
FROM (SELECT line, object::JSON AS o FROM incoming);

CREATE OR REPLACE TEMP TABLE coded AS
SELECT r.*, t.type, m.mode, t.quad, coalesce(m.intensity, t.intensity) AS intensity
FROM rows_read r
JOIN plover t ON t.type = r.code AND t.mode IS NULL
LEFT JOIN plover m ON m.type = r.code AND m.mode = r.known_mode
WHERE given_id IS NOT NULL;

INSERT INTO refused SELECT line, 'has no id' FROM rows_read WHERE given_id IS NULL;

INSERT INTO events (
    document, record, id, type, mode, contexts, quad, intensity, place_name, place_country, place_latitude, place_longitude,
    date, polarity, certainty, tense, attributions, dataset)
SELECT getvariable('document'), line, 'plover:' || given_id, type, mode, contexts_of(strings_at(o, '$.context')), quad, intensity,
    coalesce(words_at(o, '$.location.name'), words_at(o, '$.location.text'),
        CASE WHEN json_type(o, '$.location') = 'VARCHAR' THEN words_at(o, '$.location') END), n.country,
    degrees_within(words_at(o, '$.location.latitude'), 90), degrees_within(words_at(o, '$.location.longitude'), 180), date,
    coalesce(words_at(o, '$.factuality.polarity'), 'positive'), coalesce(words_at(o, '$.factuality.certainty'), 'certain'),
    coalesce(words_at(o, '$.factuality.tense'), 'past'), [], 'plover'
FROM coded LEFT JOIN countries n ON n.name = lower(words_at(o, '$.location.country'));

CREATE OR REPLACE TEMP TABLE parties AS
SELECT line, role, position, p, words_at(p, '$.code') AS given_code,
    nullif(upper(coalesce(words_at(p, '$.sector'), '')[1:3]), '') AS given_sector
FROM (
    SELECT line, role, unnest(list) AS p, generate_subscripts(list, 1) - 1 AS position FROM (
        SELECT line, 'actor' AS role, list_concat(list_at(o, '$.actor'), list_at(o, '$.source')) AS list FROM coded
        UNION ALL SELECT line, 'recipient', list_concat(list_at(o, '$.recipient'), list_at(o, '$.target')) FROM coded));

INSERT INTO participants
SELECT getvariable('document'), line, role, position,
    coalesce(words_at(p, '$.actorText'), words_at(p, '$.text'), words_at(p, '$.name'), given_code, ''), NULL, NULL, words_at(p, '$.name'),
    CASE WHEN words_at(p, '$.organisation') IS NOT NULL THEN words_at(p, '$.organisation') WHEN n.country IS NOT NULL THEN n.country WHEN list_contains(getvariable('sectors'), given_code) THEN NULL
        WHEN given_sector = 'IGO' THEN given_code END,
    CASE WHEN list_contains(getvariable('sectors'), given_sector) THEN given_sector
        WHEN list_contains(getvariable('sectors'), given_code) THEN given_code END,
    NULL, NULL, NULL
FROM parties LEFT JOIN countries n ON n.name = lower(given_code);

INSERT INTO words
SELECT getvariable('document'), line, 'trigger', 0, words_at(o, '$.eventText'), NULL, NULL FROM coded WHERE words_at(o, '$.eventText') IS NOT NULL;

INSERT INTO imported (document, record, code, score, source, url, text)
SELECT getvariable('document'), line, given_type || coalesce(' ' || given_mode, ''), TRY_CAST(words_at(o, '$.score') AS DOUBLE),
    words_at(o, '$.publication'), words_at(o, '$.url'), words_at(o, '$.text')
FROM coded;

INSERT INTO gaps
SELECT 'event type', given_type, count(*) FROM rows_read WHERE code NOT IN (SELECT type FROM plover) GROUP BY ALL
UNION ALL
SELECT 'event mode', code || ' ' || known_mode, count(*) FROM coded WHERE mode IS NULL AND known_mode IS NOT NULL GROUP BY ALL
UNION ALL
SELECT 'country', given_code, count(*) FROM parties
WHERE given_code IS NOT NULL AND lower(given_code) NOT IN (SELECT name FROM countries)
    AND NOT list_contains(getvariable('sectors'), given_code) AND given_sector IS DISTINCT FROM 'IGO' AND words_at(p, '$.organisation') IS NULL GROUP BY ALL
UNION ALL
SELECT 'sector', given_sector, count(*) FROM parties WHERE NOT list_contains(getvariable('sectors'), given_sector) GROUP BY ALL;
