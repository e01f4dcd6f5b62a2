-- What the mappings share. A mapping reads the view "incoming" (line, and the columns of its format; empty is NULL) and
-- writes to events, participants, imported, and to "gaps" (what it could not map) and "refused" (lines that it leaves out).
CREATE OR REPLACE TEMP TABLE gaps (field VARCHAR, value VARCHAR, rows BIGINT);
CREATE OR REPLACE TEMP TABLE refused (line INTEGER, reason VARCHAR);

-- 20240305 as a day; day and time of 20240305143000.
CREATE OR REPLACE TEMP MACRO day8(d) AS TRY_CAST(d[1:4] || '-' || d[5:6] || '-' || d[7:8] AS DATE);
CREATE OR REPLACE TEMP MACRO time14(t) AS TRY_CAST(
    t[1:4] || '-' || t[5:6] || '-' || t[7:8] || ' ' || t[9:10] || ':' || t[11:12] || ':' || t[13:14] AS TIMESTAMP);
-- A day as people write it.
CREATE OR REPLACE TEMP MACRO day_of(d) AS coalesce(
    TRY_CAST(d AS DATE), TRY_CAST(TRY_CAST(d AS TIMESTAMP) AS DATE),
    try_strptime(d, ['%m/%d/%Y', '%d %B %Y', '%d %b %Y', '%d-%B-%Y', '%d-%b-%Y'])::DATE);
-- What some data sets write for nothing.
CREATE OR REPLACE TEMP MACRO given(x) AS CASE WHEN trim(x) IN ('', 'None', 'nan', 'NULL', '---') THEN NULL ELSE trim(x) END;
-- A position on the earth, or nothing.
CREATE OR REPLACE TEMP MACRO degrees_within(x, most) AS
    CASE WHEN abs(TRY_CAST(x AS DOUBLE)) <= most THEN TRY_CAST(x AS DOUBLE) END;
CREATE OR REPLACE TEMP MACRO contexts_of(list) AS list_sort(list_distinct(list_intersect(
    list_transform(string_split_regex(lower(coalesce(list, '')), '[;,|]'), lambda x: trim(x)), getvariable('contexts'))));
