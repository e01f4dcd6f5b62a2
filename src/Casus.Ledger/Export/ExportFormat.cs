namespace Casus.Ledger.Export;

/// <summary>The forms in which a ledger goes out (docs/exchange.md).</summary>
public enum ExportFormat
{
    /// <summary>PLOVER JSON: an array, one event a line.</summary>
    PloverJson,

    /// <summary>POLECAT's columns, tabs between them.</summary>
    Polecat,

    /// <summary>The 61 columns of GDELT 2.0 Events.</summary>
    Gdelt,

    /// <summary>A folder of CSV files, one a table.</summary>
    Csv,

    /// <summary>A folder of Parquet files, one a table.</summary>
    Parquet,

    /// <summary>FollowTheMoney entities, one a line.</summary>
    Ftm,

    /// <summary>A STIX 2.1 bundle.</summary>
    Stix,

    /// <summary>A folder of brat stand-off annotation.</summary>
    Brat,

    /// <summary>doccano JSON Lines with entities and relations.</summary>
    Doccano,
}
