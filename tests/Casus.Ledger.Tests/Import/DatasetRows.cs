using System.Globalization;

namespace Casus.Ledger.Tests.Import;

/// <summary>Made-up rows in the layouts of the data sets' codebooks.</summary>
internal static class DatasetRows
{
    private const string PolecatColumns =
        "Event ID|Event Date|Event Type|Event Mode|Intensity|Quad Code|Contexts|Actor Name|Actor Country|Actor COW|Primary Actor Sector|" +
        "Actor Sectors|Actor Title|Actor Name Raw|Wikipedia Actor ID|Recipient Name|Recipient Country|Recipient COW|" +
        "Primary Recipient Sector|Recipient Sectors|Recipient Title|Recipient Name Raw|Wikipedia Recipient ID|Placename|City|District|" +
        "Province|Country|Latitude|Longitude|GeoNames ID|Raw Placename|Feature Type|Source|Publication Date|Story People|" +
        "Story Organizations|Story Locations|Language|Version";

    /// <summary>GDELT 2.0 Events: 61 columns, no header.</summary>
    public static string Gdelt(
        int id, string code = "173", string actor = "KAZGOV", string actorCountry = "KAZ", string actorType = "GOV",
        string recipientCountry = "USA", string place = "KZ", string day = "20240305")
    {
        string[] first = [actor, "KAZAKHSTAN", actorCountry, "", "", "", "", actorType, "", ""];
        string[] second = recipientCountry.Length == 0
            ? ["", "", "", "", "", "", "", "", "", ""]
            : [recipientCountry, "UNITED STATES", recipientCountry, "", "", "", "", "", "", ""];
        string[] geo = ["4", "Almaty, Almaty, Kazakhstan", place, place + "02", "", "43.25", "76.95", "-2326442"];
        return string.Join('\t', [
            (1_150_000_000 + id).ToString(CultureInfo.InvariantCulture), day, "202403", "2024", "2024.1781",
            .. first, .. second, "1", code, code[..Math.Min(3, code.Length)], code[..2], "4", "-5.0", "6", "2", "6", "-3.25",
            .. geo, .. geo, .. geo, "20240305143000", $"https://news.example/{id}"]);
    }

    /// <summary>GDELT 2.0 Mentions: 16 columns, no header.</summary>
    public static string Mention(int id, int minute) => string.Join('\t', [
        (1_150_000_000 + id).ToString(CultureInfo.InvariantCulture), "20240305143000", $"202403051{4}{minute:00}00", "1", "news.example",
        $"https://news.example/{id}/{minute}", "3", "-1", "40", "80", "1", "60", "2100", "-1.5", "", ""]);

    /// <summary>ICEWS: a header and 20 columns.</summary>
    public static string Icews(params string[] rows) => Lines(
        [
            "Event ID|Event Date|Source Name|Source Sectors|Source Country|Event Text|CAMEO Code|Intensity|Target Name|Target Sectors|" +
            "Target Country|Story ID|Sentence Number|Publisher|City|District|Province|Country|Latitude|Longitude",
            .. rows,
        ]);

    /// <summary>A row of ICEWS.</summary>
    public static string IcewsRow(string id, string date, string code, string sectors = "Executive,Government") =>
        $"{id}|{date}|Government (Norway)|{sectors}|Norway|Make a visit|{code}|1.9|Police (Sweden)|Government,Police|Sweden|77|2|" +
        "The Courier|Stockholm||Stockholm|Sweden|59.33|18.06";

    /// <summary>POLECAT: a header and 40 columns; the second variant says "Event Intensity" and begins with a sign.</summary>
    public static string Polecat(bool second, params string[] rows) => Lines(
        [second ? "#!" + PolecatColumns.Replace("|Intensity|", "|Event Intensity|", StringComparison.Ordinal) : PolecatColumns, .. rows]);

    /// <summary>A row of POLECAT.</summary>
    public static string PolecatRow(string id, string type = "PROTEST", string mode = "riot", string people = "A;B") =>
        $"{id}|2024-03-05|{type}|{mode}|-7|4|legal;military|Norland Trade Union|NOR|385|LAB|LAB;CVL|None|unionists|Q1|None|Sweden|380|None|" +
        $"None|None|Swedish firms|Q2|Oslo|Oslo|None|Oslo|Norway|59.91|10.75|3143244|Oslo|PPLC|The Courier|2024-03-06|{people}|O1;O2|Oslo|en|1.2";

    /// <summary>ACLED: quoted fields with commas, quotation marks and line breaks inside.</summary>
    public const string Acled =
        """"
        event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp
        KAZ101,2022-01-05,2022,1,Political violence,Battles,Armed clash,"Police Forces of Kazakhstan (2019-)","",State forces,"Rioters (Kazakhstan)","",Rioters,State forces-Rioters,,398,Caucasus and Central Asia,Kazakhstan,Almaty,,,Almaty,43.25,76.95,1,"Courier; Herald",National,"They said: ""stop"",
        and then fired.",12,,1641500000
        KAZ102,06 January 2022,2022,1,Demonstrations,Protests,Peaceful protest,"Protesters (Kazakhstan)","",6,"","",0,60,,398,Caucasus and Central Asia,Kazakhstan,Aktau,,,Aktau,43.65,51.15,1,Courier,National,"Some 100 people met.",0,,1641500000
        KAZ103,2022-01-07,2022,1,Strategic developments,Strategic developments,Other,"Government of Kazakhstan (2019-)","",State forces,"","",,10,,398,Caucasus and Central Asia,Kazakhstan,Astana,,,Astana,51.1,71.4,1,Courier,National,"A curfew.",0,,1641500000

        """";

    /// <summary>UCDP GED.</summary>
    public const string Ucdp =
        """"
        id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob
        501,YEM-1,2020,1,Clear,1,33,33,"Yemen (North Yemen): Government",1,2,"Government of Yemen (North Yemen) - Front",3,4,"Government of Yemen (North Yemen)",5,6,"Front",2,"""Courier, 3 May""",Courier,2020-05-03,"Ten dead, many hurt",,1,Aden,"near Aden",Aden,,12.8,45.0,POINT (45 12.8),1,Yemen (North Yemen),678,Middle East,1,2,2020-05-01 00:00:00.000,2020-05-03 00:00:00.000,4,6,0,0,10,14,8,678,
        502,YEM-2,2020,1,Clear,3,33,33,"Front - Civilians",1,2,"Front - Civilians",3,4,"Front",5,6,"Civilians",1,"",Courier,2020-05-09,"",,1,Taiz,"",Taiz,,13.6,44.0,POINT (44 13.6),1,Yemen (North Yemen),678,Middle East,1,1,2020-05-08,2020-05-08,0,0,3,0,3,3,3,,

        """";

    /// <summary>PLOVER's own release: objects with commas between and behind, and the older names.</summary>
    public const string Plover =
        """
        {
            "id": "N-1", "date": "2000-01-01",
            "source": [{"actorText": "Norwegian officials", "code": "NOR", "sector": "GOV"}, {"actorText": "The Union", "code": "IGO"}],
            "target": "",
            "event": "DEMAND", "eventText": "called for talks", "context": "diplomatic; economic", "mode": "meet",
            "text": "Norwegian officials and the Union called for {more} talks.", "publication": "written for tests", "version": "0.5b1",
        },
        {
            "id": "N-2", "date": "2000-01-02", "actor": [{"actorText": "rebels", "code": "XXX", "sector": "REBmos"}],
            "recipient": [{"actorText": "Sweden", "code": "SWE"}], "event": "ASSAULT", "mode": "", "context": "",
        },
        {"id": "N-3", "date": "2000-01-03", "event": "DANCE", "actor": [], "recipient": []},
        """;

    private static string Lines(IEnumerable<string> rows) => string.Concat(rows.Select(r => r.Replace('|', '\t') + "\n"));
}
