using DuckDB.NET.Data;

namespace Casus.Ledger;

/// <summary>Participants and words of the records on a page, by document, record and role.</summary>
internal sealed class MentionRows
{
    private readonly ILookup<(int Document, int Record, string Role), Participant> _participants;
    private readonly ILookup<(int Document, int Record, string Role), Words> _words;

    /// <summary>Reads those of the given roles.</summary>
    public MentionRows(DuckDBConnection connection, Page page)
    {
        _participants = page.Records(
            connection, "participants",
            """
            record, role, text, start, "end", name, country, sector, antecedent_text, antecedent_start, antecedent_end
            """,
            "record, role, position",
            r => (Key: Key(r), Value: ParticipantAt(r, 3))).ToLookup(r => r.Key, r => r.Value);
        _words = page.Records(
            connection, "words", "record, role, text, start, \"end\"", "record, role, position",
            r => (Key: Key(r), Value: r.Words(3))).ToLookup(r => r.Key, r => r.Value);
    }

    public IReadOnlyList<Participant> Participants(int document, int record, string role) =>
        [.. _participants[(document, record, role)]];

    public IReadOnlyList<Words> Words(int document, int record, string role) => [.. _words[(document, record, role)]];

    private static (int Document, int Record, string Role) Key(DuckDBDataReader r) =>
        (r.GetInt32(0), r.GetInt32(1), string.Intern(r.GetString(2)));

    /// <summary>The participant in the columns from <c>text</c> to <c>antecedent_end</c>.</summary>
    public static Participant ParticipantAt(DuckDBDataReader r, int column) => new(
        r.GetString(column), r.NumberOrZero(column + 1), r.NumberOrZero(column + 2), r.MaybeString(column + 3),
        r.MaybeString(column + 4), r.MaybeString(column + 5), r.IsDBNull(column + 6) ? null : r.Words(column + 6));
}
