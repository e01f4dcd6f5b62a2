using Casus.Ledger.Search;
using DuckDB.NET.Data;
using NodaTime;

namespace Casus.Ledger;

/// <summary>The ledger's tables, by version: each version has its SQL file in <c>Migrations</c>.</summary>
internal static class LedgerSchema
{
    /// <summary>The version this program writes.</summary>
    public const int Current = 11;

    /// <summary>The version from which on texts can be searched.</summary>
    public const int SearchVersion = 5;

    /// <summary>The version from which on the places of a word lie together.</summary>
    public const int OrderVersion = 11;

    /// <summary>The tables that hold a document's records.</summary>
    public static IReadOnlyList<string> RecordTables { get; } =
    [
        "documents", "sections", "signs", "sentences", "events", "forecasts", "attributions", "causes", "participants", "words", "postings",
        "fingerprints", "copies", "copy_spans", "clusters",
    ];

    /// <summary>The tables that tie a document to another, its origin.</summary>
    public static IReadOnlyList<string> PairTables { get; } = ["copies", "copy_spans"];

    /// <summary>Lays out an empty database.</summary>
    public static void Create(DuckDBConnection connection, IClock clock, int version = Current)
    {
        connection.Execute("CREATE TABLE schema_versions (version INTEGER NOT NULL, applied TIMESTAMP NOT NULL)");
        Migrate(connection, 0, clock, version);
    }

    /// <summary>Brings a ledger to a later version, in one transaction a version.</summary>
    public static void Migrate(DuckDBConnection connection, int from, IClock clock, int to = Current)
    {
        for (var version = from + 1; version <= to; version++)
        {
            using var transaction = connection.BeginTransaction();
            connection.Execute(Script(version));
            if (version == SearchVersion)
            {
                SearchIndex.AddMissing(connection);
            }
            else if (version == OrderVersion)
            {
                PostingOrder.PutInOrder(connection);
            }

            connection.Execute(
                "INSERT INTO schema_versions VALUES ($1, $2)", version, clock.GetCurrentInstant().ToDateTimeUtc());
            transaction.Commit();
        }
    }

    /// <summary>The version of an open ledger.</summary>
    /// <exception cref="LedgerException">It is no ledger, or of a version after this program's.</exception>
    public static int Version(DuckDBConnection connection, string path)
    {
        var known = connection.Scalar("SELECT count(*) FROM information_schema.tables WHERE table_name = 'schema_versions'");
        if (Convert.ToInt32(known, null) == 0)
        {
            throw new LedgerException(path, "is a DuckDB database, but not a ledger");
        }

        var version = (int)connection.Scalar("SELECT coalesce(max(version), 0) FROM schema_versions")!;
        return version <= Current ? version : throw new LedgerException(
            path, $"was written by a newer casus (ledger version {version}; this one knows versions up to {Current})");
    }

    private static string Script(int version)
    {
        var name = $"Casus.Ledger.Migrations.{version:000}.sql";
        using var stream = typeof(LedgerSchema).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program lacks {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
