namespace Casus.Language.Lemmas;

/// <summary>
/// The words that are spelled right, in lower case, and which of them a slip of one letter is likely to have meant. Immutable.
/// </summary>
internal sealed class Spelling
{
    // One letter of a shorter word makes it another word too often.
    private const int ShortestWord = 5, LongestWord = 20;

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _ranks;
    private readonly string[] _words;
    private readonly int _frequent;

    /// <param name="words">Words, the most frequent first.</param>
    /// <param name="frequent">How many of them a slip may have meant.</param>
    public Spelling(string[] words, int frequent)
    {
        var ranks = new Dictionary<string, int>(words.Length, StringComparer.Ordinal);
        for (var i = 0; i < words.Length; i++)
        {
            ranks.TryAdd(words[i], i);
        }

        (_words, _ranks, _frequent) = (words, ranks.GetAlternateLookup<ReadOnlySpan<char>>(), frequent);
    }

    /// <summary>
    /// The most frequent word from which an unknown one differs by one letter left out, doubled, wrong or in the wrong place, but
    /// not by its first; null for a known word and where there is none.
    /// </summary>
    public string? Meant(ReadOnlySpan<char> word)
    {
        if (word.Length is < ShortestWord or > LongestWord || word.ContainsAnyExceptInRange('a', 'z') || _ranks.ContainsKey(word))
        {
            return null;
        }

        var best = _frequent;
        Span<char> buffer = stackalloc char[LongestWord + 1];
        for (var i = 1; i <= word.Length; i++)
        {
            Left(word, i, buffer, ref best);
            Moved(word, i, buffer, ref best);
            Changed(word, i, buffer, ref best);
        }

        return best < _frequent ? _words[best] : null;
    }

    // Without letter i.
    private void Left(ReadOnlySpan<char> word, int i, Span<char> buffer, ref int best)
    {
        if (i < word.Length)
        {
            word[..i].CopyTo(buffer);
            word[(i + 1)..].CopyTo(buffer[i..]);
            Try(buffer[..(word.Length - 1)], ref best);
        }
    }

    // Letters i and i + 1 in the other order.
    private void Moved(ReadOnlySpan<char> word, int i, Span<char> buffer, ref int best)
    {
        if (i + 1 < word.Length)
        {
            word.CopyTo(buffer);
            (buffer[i], buffer[i + 1]) = (word[i + 1], word[i]);
            Try(buffer[..word.Length], ref best);
        }
    }

    // Another letter in place of letter i, and before it.
    private void Changed(ReadOnlySpan<char> word, int i, Span<char> buffer, ref int best)
    {
        for (var letter = 'a'; letter <= 'z'; letter++)
        {
            word[..i].CopyTo(buffer);
            buffer[i] = letter;
            word[i..].CopyTo(buffer[(i + 1)..]);
            Try(buffer[..(word.Length + 1)], ref best);
            if (i < word.Length)
            {
                word[(i + 1)..].CopyTo(buffer[(i + 1)..]);
                Try(buffer[..word.Length], ref best);
            }
        }
    }

    private void Try(ReadOnlySpan<char> candidate, ref int best) =>
        best = _ranks.TryGetValue(candidate, out var rank) ? Math.Min(rank, best) : best;
}
