namespace Casus.Coding.Actors;

/// <summary>A mention of an actor and whom it stands for, as far as text and knowledge tell. Offsets are UTF-16.</summary>
/// <param name="Start">First index of the mention in the document's text.</param>
/// <param name="End">One past the last.</param>
/// <param name="Name">The standard name, an unknown actor's own name, or null where the words name nobody.</param>
/// <param name="Country">ISO 3166-1 alpha-3, an organisation's short code, or null.</param>
/// <param name="Sector">PLOVER sector, or null.</param>
/// <param name="Antecedent">For a pronoun or description, the mention it stands for.</param>
internal sealed record ResolvedActor(
    int Start, int End, string? Name, string? Country, string? Sector, (int Start, int End)? Antecedent = null)
{
    /// <summary>As the records hold it.</summary>
    public Participant ToParticipant(SourceText source)
    {
        var words = source.Words(Start, End);
        return new Participant(
            words.Text, words.Start, words.End, Name, Country, Sector,
            Antecedent is { } antecedent ? source.Words(antecedent.Start, antecedent.End) : null);
    }
}
