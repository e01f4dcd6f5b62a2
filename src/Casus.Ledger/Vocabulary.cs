using System.Text.Json;

namespace Casus.Ledger;

/// <summary>The words that stand for an enumeration's values, the same as in the records' JSON.</summary>
internal static class Vocabulary<T> where T : struct, Enum
{
    private static readonly T[] Values = Enum.GetValues<T>();

    private static readonly string[] Names =
        [.. Values.Select(v => JsonSerializer.SerializeToElement(v, CasusJson.Options).GetString()!)];

    /// <summary>The word for a value.</summary>
    public static string Name(T value) => Names[Array.IndexOf(Values, value)];

    /// <summary>The value of a word.</summary>
    /// <exception cref="FormatException">The word is none of the vocabulary.</exception>
    public static T Parse(string name) => Array.IndexOf(Names, name) is >= 0 and var index
        ? Values[index]
        : throw new FormatException($"'{name}' is no {typeof(T).Name.ToLowerInvariant()}.");
}
