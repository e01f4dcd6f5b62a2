using System.Collections.Frozen;

namespace Casus.Language.Coreference;

/// <summary>What the pronouns of English ask of whom they stand for.</summary>
internal static class Pronouns
{
    private static readonly FrozenDictionary<string, Pronoun> All = new Dictionary<string, Pronoun>
    {
        ["i"] = new("i", MentionNumber.Singular, MentionGender.Human),
        ["you"] = new("you", MentionNumber.Open, MentionGender.Human),
        ["he"] = new("he", MentionNumber.Singular, MentionGender.Masculine),
        ["she"] = new("she", MentionNumber.Singular, MentionGender.Feminine),
        ["it"] = new("it", MentionNumber.Singular, MentionGender.Neuter),
        ["we"] = new("we", MentionNumber.Plural, MentionGender.Human),
        ["they"] = new("they", MentionNumber.Plural, MentionGender.Open),
        ["this"] = new("this", MentionNumber.Singular, MentionGender.Neuter),
        ["that"] = new("that", MentionNumber.Singular, MentionGender.Neuter),
        ["these"] = new("these", MentionNumber.Plural, MentionGender.Open),
        ["those"] = new("those", MentionNumber.Plural, MentionGender.Open),
        ["one"] = new("one", MentionNumber.Singular, MentionGender.Open),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Base = new Dictionary<string, string>
    {
        ["me"] = "i", ["my"] = "i", ["mine"] = "i", ["myself"] = "i",
        ["your"] = "you", ["yours"] = "you", ["yourself"] = "you", ["yourselves"] = "you", ["ya"] = "you",
        ["him"] = "he", ["his"] = "he", ["himself"] = "he",
        ["her"] = "she", ["hers"] = "she", ["herself"] = "she",
        ["its"] = "it", ["itself"] = "it",
        ["us"] = "we", ["our"] = "we", ["ours"] = "we", ["ourselves"] = "we",
        ["them"] = "they", ["their"] = "they", ["theirs"] = "they", ["themselves"] = "they", ["'em"] = "they",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Pronoun>.AlternateLookup<ReadOnlySpan<char>> ByForm =
        All.Concat(Base.Select(b => KeyValuePair.Create(b.Key, All[b.Value]))).ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The pronoun of a form, or null.</summary>
    public static Pronoun? Of(string form)
    {
        Span<char> lower = stackalloc char[16];
        if (form.Length > lower.Length)
        {
            return null;
        }

        var length = form.AsSpan().ToLowerInvariant(lower);
        return ByForm.TryGetValue(lower[..length], out var pronoun) ? pronoun : null;
    }
}

/// <summary>A pronoun in its base form ("he" for "his").</summary>
internal sealed record Pronoun(string Base, MentionNumber Number, MentionGender Gender);
