using Casus.Coding.Syntax;
using Casus.Language;
using NodaTime;

namespace Casus.Coding.Actors;

/// <summary>What a noun phrase says besides its head: whose it is, where it is, and of which sector.</summary>
/// <param name="Country">The country, or null.</param>
/// <param name="Sector">The sector of whom it names besides, or null.</param>
/// <param name="International">Whether the country is an organisation's, whose sector comes first.</param>
/// <param name="Private">Whether it is of a body that only its name is known of.</param>
internal readonly record struct Modified(string? Country, string? Sector, bool International, bool Private);

/// <summary>Reads the modifiers of a noun: the closest first, then possessors, then "of", "for", "from" and "in" phrases.</summary>
/// <param name="index">The knowledge.</param>
/// <param name="names">The document's names.</param>
/// <param name="published">The day of publication, or null.</param>
/// <param name="read">Reads a phrase, to a depth.</param>
internal sealed class Modifiers(
    ActorIndex index, DocumentNames names, LocalDate? published, Func<Sentence, int, int, Identity> read)
{
    private const int Place = 4, None = 9;

    private static readonly string[] International = ["IGO", "UNO", "EUR"];

    /// <summary>What the modifiers of a head say.</summary>
    public Modified Of(Sentence sentence, int head, int depth)
    {
        string? country = null, sector = null;
        var (international, isPrivate) = (false, false);
        foreach (var child in Ordered(sentence, head))
        {
            if (IsLoose(sentence, child))
            {
                continue;
            }

            if (Tied(sentence, child) is { } tied)
            {
                country ??= tied;
                continue;
            }

            var said = read(sentence, child, depth - 1);
            country ??= said.Country;
            if (Rank(sentence, head, child) == Place)
            {
                continue;
            }

            isPrivate |= said is { Kind: IdentityKind.Body, Name: not null, Sector: null, Actor: null };
            international |= said.Sector is not null && International.Contains(said.Sector) && country == said.Country;
            sector = international && said.Sector is not null ? said.Sector
                : sector ?? said.Sector ?? (said.Kind == IdentityKind.None && depth > 1 ? Hint(sentence, child) : null);
        }

        return new Modified(country, sector, international, isPrivate);
    }

    private static List<int> Ordered(Sentence sentence, int head)
    {
        var children = new List<int>();
        foreach (var child in sentence.Children(head))
        {
            if (Rank(sentence, head, child) < None)
            {
                children.Add(child);
            }
        }

        if (children.Count > 1)
        {
            children.Sort((a, b) => (Rank(sentence, head, a), Math.Abs(a - head)).CompareTo((Rank(sentence, head, b), Math.Abs(b - head))));
        }

        return children;
    }

    private string? Hint(Sentence sentence, int token) =>
        index.Nouns.Modifier(sentence, token) is { Sector: { } sector } noun && !noun.Is(NounTraits.Part) ? sector : null;

    private static int Rank(Sentence sentence, int head, int child) => sentence[child].BaseDeprel switch
    {
        "compound" or "amod" or "flat" => 0,
        "nmod" when sentence[child].Deprel is "nmod:poss" or "nmod:unmarked" or "nmod:desc" => 1,
        "nmod" when Clauses.HasCase(sentence, child, "of") => 2,
        "nmod" when Clauses.HasCase(sentence, child, "for") || Clauses.HasCase(sentence, child, "from") || Clauses.HasCase(sentence, child, "with") => 3,
        "nmod" when NameReader.IsLocative(sentence, child) => Place,
        "appos" when child > head => 5,
        _ => None,
    };

    // "US-backed", "Russian-born": the word before the hyphen does not say whose the phrase is.
    private bool IsLoose(Sentence sentence, int child) =>
        child + 2 < sentence.Tokens.Length && sentence[child + 1].Form == "-" && sentence[child].End == sentence[child + 1].Start &&
        sentence[child + 2].Start == sentence[child + 1].End && names.At(sentence, child) is { } match && match.End == child + 1 &&
        sentence[child + 2].Upos is Upos.Verb or Upos.Adj && !index.Ties(sentence[child + 2].Form);

    // "Saudi-led", "Paris-based".
    private string? Tied(Sentence sentence, int child)
    {
        var form = sentence[child].Form;
        var hyphen = form.LastIndexOf('-');
        if (hyphen > 1 && index.Ties(form[(hyphen + 1)..]))
        {
            return CountryOf(index.Senses(form[..hyphen]));
        }

        return index.Ties(form) && child >= 2 && sentence[child - 1].Form == "-"
            ? CountryOf(names.At(sentence, child - 2)?.Senses ?? [])
            : null;
    }

    private string? CountryOf(IReadOnlyList<NameSense> senses) =>
        senses.FirstOrDefault(s => s.Actor.Kind != ActorKind.Person)?.Actor.On(published).Country;
}
