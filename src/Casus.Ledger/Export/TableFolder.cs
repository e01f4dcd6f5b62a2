using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DuckDB.NET.Data;
using NodaTime;

namespace Casus.Ledger.Export;

/// <summary>
/// A ledger as a folder of files, one a table, with a codebook and checksums; read back, it is the same ledger.
/// </summary>
public static class TableFolder
{
    private const string Checksums = "SHA256SUMS";
    private const string Codebook = "CODEBOOK.md";
    private const string VersionTable = "schema_versions";

    /// <summary>Whether a folder is such an export.</summary>
    public static bool IsOne(string folder) => File.Exists(Path.Join(folder, Checksums)) && File.Exists(Path.Join(folder, Codebook));

    /// <summary>Writes the folder.</summary>
    internal static long Write(string ledger, bool parquet, string output) => LedgerFile.Guarded(ledger, () =>
    {
        using var connection = LedgerFile.OpenForReading(ledger, LedgerFile.Settings(ledger, readOnly: true));
        using var folder = WholeFolder.Create(output);
        var extension = parquet ? "parquet" : "csv";
        var tables = Tables(connection);
        foreach (var table in tables)
        {
            var file = Path.Join(folder.Path, $"{table.Name}.{extension}");
            // CSV knows no lists: they are written as JSON. Texts stand in quotation marks, so that "" is not taken for nothing.
            var columns = table.Columns.Select(c => !parquet && c.Type.EndsWith("[]", StringComparison.Ordinal)
                ? $"to_json(\"{c.Name}\")::VARCHAR AS \"{c.Name}\"" : $"\"{c.Name}\"");
            var texts = table.Columns.Where(c => c.Type.StartsWith("VARCHAR", StringComparison.Ordinal)).Select(c => $"\"{c.Name}\"").ToList();
            var quote = texts.Count > 0 ? $", FORCE_QUOTE ({string.Join(", ", texts)})" : "";
            connection.Execute(
                $"COPY (SELECT {string.Join(", ", columns)} FROM {table.Name} ORDER BY ALL) TO '{file.Replace("'", "''", StringComparison.Ordinal)}' " +
                (parquet ? "(FORMAT parquet)" : $"(FORMAT csv, HEADER{quote})"));
        }

        File.WriteAllText(Path.Join(folder.Path, Codebook), CodebookOf(tables, extension), new UTF8Encoding(false));
        File.WriteAllText(Path.Join(folder.Path, Checksums), ChecksumsOf(folder.Path), new UTF8Encoding(false));
        folder.Complete();
        return tables.Count;
    });

    /// <summary>Makes a ledger of such a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="ledger">The ledger to make; there must be none.</param>
    /// <param name="clock">Tells when it was laid out.</param>
    /// <exception cref="LedgerException">A file is not as it was written, or is of another version, or the ledger is there already.</exception>
    public static void Read(string folder, string ledger, IClock clock)
    {
        if (File.Exists(ledger))
        {
            throw new LedgerException(ledger, "is there already; tables are read into a new ledger only");
        }

        if (ChecksumsOf(folder) != File.ReadAllText(Path.Join(folder, Checksums)))
        {
            throw new LedgerException(folder, "holds files that are not as they were exported (SHA256SUMS)");
        }

        var made = ledger + ".making";
        File.Delete(made);
        try
        {
            LedgerFile.Guarded(folder, () =>
            {
                using var connection = LedgerFile.OpenForWriting(made, clock);
                Fill(connection, folder);
                return true;
            });
            File.Move(made, ledger);
        }
        finally
        {
            File.Delete(made);
        }
    }

    private static void Fill(DuckDBConnection connection, string folder)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var table in Tables(connection))
        {
            var path = Path.Join(folder, table.Name);
            var (csv, parquet) = (File.Exists(path + ".csv"), File.Exists(path + ".parquet"));
            if (!csv && !parquet)
            {
                throw new LedgerException(folder, $"lacks the table {table.Name}: it was exported by another version");
            }

            var source = csv
                ? $"read_csv('{Quoted(path)}.csv', all_varchar = true, header = true, delim = ',', quote = '\"', escape = '\"', nullstr = '', " +
                    "allow_quoted_nulls = false, parallel = false, max_line_size = 100000000, buffer_size = 200000000, auto_detect = false, " +
                    $"columns = {{{string.Join(", ", table.Columns.Select(c => $"'{c.Name}': 'VARCHAR'"))}}})"
                : $"read_parquet('{Quoted(path)}.parquet')";
            var columns = table.Columns.Select(c => csv && c.Type.EndsWith("[]", StringComparison.Ordinal)
                ? $"from_json(\"{c.Name}\", '[\"{c.Type[..^2]}\"]')" : $"\"{c.Name}\"::{c.Type}");
            connection.Execute($"DELETE FROM {table.Name}");
            connection.Execute($"INSERT INTO {table.Name} SELECT {string.Join(", ", columns)} FROM {source}");
        }

        if (connection.Scalar($"SELECT max(version) FROM {VersionTable}") is not LedgerSchema.Current)
        {
            throw new LedgerException(folder, "was exported by another version");
        }

        transaction.Commit();
    }

    private static string Quoted(string path) => path.Replace("'", "''", StringComparison.Ordinal);

    private static List<(string Name, List<(string Name, string Type)> Columns)> Tables(DuckDBConnection connection) =>
        [.. connection.List(
            """
            SELECT table_name, column_name, data_type FROM duckdb_columns() JOIN duckdb_tables() USING (database_name, table_name)
            WHERE database_name = current_database() ORDER BY table_name, column_index
            """,
            r => (Table: r.GetString(0), Column: r.GetString(1), Type: r.GetString(2)))
            .GroupBy(r => r.Table).Select(g => (g.Key, g.Select(r => (r.Column, r.Type)).ToList()))];

    private static string ChecksumsOf(string folder)
    {
        var lines = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Where(f => Path.GetFileName(f) != Checksums))
        {
            using var stream = File.OpenRead(file);
            lines.Append(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(SHA256.HashData(stream))}  {Path.GetFileName(file)}\n");
        }

        return lines.ToString();
    }

    private static string CodebookOf(List<(string Name, List<(string Name, string Type)> Columns)> tables, string extension)
    {
        var meanings = CodeTable.Map("codebook.tsv", 3, l => $"{l[0]}.{l[1]}", l => l[2]);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Codebook\n\nA ledger of Casus, version {LedgerSchema.Current}: one file a table. Spans count Unicode code points in a document's `text`.\n");
        text.Append(extension == "csv"
            ? "CSV is RFC 4180 in UTF-8; texts stand in quotation marks, a missing value is an empty field without, lists are JSON.\n"
            : "Missing values are null.\n");
        text.Append("Read it back with `casus import FOLDER --ledger NEW.duckdb`; check it with `sha256sum -c SHA256SUMS`.\n");
        foreach (var (name, columns) in tables)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {name}.{extension}\n\n{meanings.GetValueOrDefault(name + ".")}\n\n| column | type | holds |\n| --- | --- | --- |\n");
            foreach (var (column, type) in columns)
            {
                var meaning = meanings.GetValueOrDefault($"{name}.{column}") ?? meanings.GetValueOrDefault($"*.{column}") ?? "";
                text.Append(CultureInfo.InvariantCulture, $"| `{column}` | {type} | {meaning} |\n");
            }
        }

        return text.ToString();
    }
}
