namespace Casus.Ledger.Import;

/// <summary>The data sets that can be imported, after their codebooks (docs/exchange.md).</summary>
internal static class DatasetFormats
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<DatasetFormat> All { get; } =
    [
        new()
        {
            Name = "gdelt", Version = "2.0", Separator = '\t',
            Layout =
            [
                "globaleventid", "day", "monthyear", "year", "fractiondate",
                .. Actor("actor1"), .. Actor("actor2"),
                "isrootevent", "eventcode", "eventbasecode", "eventrootcode", "quadclass", "goldsteinscale",
                "nummentions", "numsources", "numarticles", "avgtone",
                .. Place("actor1geo"), .. Place("actor2geo"), .. Place("actiongeo"), "dateadded", "sourceurl",
            ],
            Columns = DatasetColumn.Of(
                true, "globaleventid", "day", "actor1code", "actor1name", "actor1countrycode", "actor1knowngroupcode", "actor1type1code",
                "actor2code", "actor2name", "actor2countrycode", "actor2knowngroupcode", "actor2type1code",
                "eventcode", "goldsteinscale", "nummentions", "numsources", "numarticles", "avgtone",
                "actiongeofullname", "actiongeocountrycode", "actiongeolat", "actiongeolong", "dateadded", "sourceurl"),
        },
        new()
        {
            Name = "gdelt-mentions", Version = "2.0", Separator = '\t',
            Layout =
            [
                "globaleventid", "eventtimedate", "mentiontimedate", "mentiontype", "mentionsourcename", "mentionidentifier",
                "sentenceid", "actor1charoffset", "actor2charoffset", "actioncharoffset", "inrawtext", "confidence",
                "mentiondoclen", "mentiondoctone", "mentiondoctranslationinfo", "extras",
            ],
            Columns = DatasetColumn.Of(
                true, "globaleventid", "mentiontimedate", "mentionsourcename", "mentionidentifier", "sentenceid", "confidence",
                "mentiondoctone", "mentiondoctranslationinfo"),
        },
        new()
        {
            Name = "icews", Separator = '\t',
            Columns =
            [
                .. DatasetColumn.Of(true, "eventid", "eventdate", "cameocode"),
                .. DatasetColumn.Of(
                    false, "sourcename", "sourcesectors", "sourcecountry", "eventtext", "intensity", "targetname", "targetsectors",
                    "targetcountry", "storyid", "sentencenumber", "publisher", "city", "district", "province", "country",
                    "latitude", "longitude"),
            ],
        },
        new()
        {
            Name = "polecat", Separator = '\t',
            Columns =
            [
                .. DatasetColumn.Of(true, "eventid", "eventdate", "eventtype"),
                .. DatasetColumn.Of(
                    false, "eventmode", "intensity|eventintensity", "contexts|eventcontexts|context",
                    "actorname", "actorcountry", "primaryactorsector", "actornameraw",
                    "recipientname", "recipientcountry", "primaryrecipientsector", "recipientnameraw",
                    "placename", "city", "province", "country", "latitude", "longitude", "rawplacename",
                    "source", "publicationdate", "version"),
            ],
        },
        new()
        {
            Name = "acled", Separator = ',', Quoted = true,
            Columns =
            [
                .. DatasetColumn.Of(true, "eventidcnty|dataid", "eventdate", "subeventtype"),
                .. DatasetColumn.Of(
                    false, "eventtype", "actor1", "inter1", "actor2", "inter2", "country", "admin1", "location", "latitude", "longitude",
                    "source", "notes", "fatalities"),
            ],
        },
        new()
        {
            Name = "ucdp", Separator = ',', Quoted = true,
            Columns =
            [
                .. DatasetColumn.Of(true, "id", "typeofviolence", "datestart", "sidea", "sideb"),
                .. DatasetColumn.Of(
                    false, "dateend", "dateprec", "numberofsources", "sourceoffice", "sourceheadline", "sourcearticle", "wherecoordinates",
                    "latitude", "longitude", "country", "best", "high", "low"),
            ],
        },
        new() { Name = "plover", Columns = [new("object", ["object"], true)] },
    ];

    private static string[] Actor(string name) =>
    [
        name + "code", name + "name", name + "countrycode", name + "knowngroupcode", name + "ethniccode",
        name + "religion1code", name + "religion2code", name + "type1code", name + "type2code", name + "type3code",
    ];

    private static string[] Place(string name) =>
    [
        name + "type", name + "fullname", name + "countrycode", name + "adm1code", name + "adm2code",
        name + "lat", name + "long", name + "featureid",
    ];
}
