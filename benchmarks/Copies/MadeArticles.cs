using System.Text;
using NodaTime;

namespace Casus.Benchmarks.Copies;

/// <summary>
/// Made-up articles: words drawn by Zipf's law, stock phrases that many share, names and numbers; one in ten repeats an
/// earlier one with one sentence in five changed. The same seed gives the same articles.
/// </summary>
internal sealed class MadeArticles(int seed)
{
    private const int Vocabulary = 40_000;
    private const int Phrases = 400;
    private const int Sentences = 18;
    private const int Newest = 2_000;

    private static readonly string[] Syllables = ["ka", "lo", "mir", "ten", "su", "ver", "dal", "pri", "nos", "ek", "bar", "und", "il", "ga", "fes", "tor"];

    private readonly Random _random = new(seed);
    private readonly List<string[]> _newest = [];

    /// <summary>The next article, and whether it repeats another.</summary>
    public (DocumentRecord Document, bool IsCopy) Next(int number)
    {
        var isCopy = _newest.Count > 0 && _random.Next(10) == 0;
        var sentences = isCopy
            ? [.. _newest[_random.Next(_newest.Count)].Select(sentence => _random.Next(5) == 0 ? Sentence() : sentence)]
            : Enumerable.Range(0, Sentences).Select(_ => Sentence()).ToArray();
        if (!isCopy)
        {
            // Reports are repeated while they are new.
            _newest.Add(sentences);
            if (_newest.Count > Newest)
            {
                _newest.RemoveAt(0);
            }
        }

        return (new DocumentRecord
        {
            Id = $"{number}",
            Text = string.Join(' ', sentences),
            Outlet = $"Outlet {number % 50}",
            Published = new LocalDateTime(2022, 1, 1, 0, 0).PlusMinutes(number * 5),
            Language = "en",
            Coder = "made",
        }, isCopy);
    }

    private string Sentence()
    {
        var text = new StringBuilder();
        var length = _random.Next(12, 28);
        for (var i = 0; i < length; i++)
        {
            if (_random.Next(25) == 0)
            {
                // A stock phrase of four words.
                var phrase = _random.Next(Phrases);
                text.Append(Word(phrase)).Append(' ').Append(Word(phrase * 7)).Append(' ').Append(Word(phrase * 13)).Append(' ').Append(Word(phrase * 29));
            }
            else if (_random.Next(40) == 0)
            {
                text.Append(_random.Next(10, 5000));
            }
            else
            {
                var word = Word(Zipf());
                text.Append(i == 0 || _random.Next(12) == 0 ? char.ToUpperInvariant(word[0]) + word[1..] : word);
            }

            text.Append(i == length - 1 ? '.' : ' ');
        }

        return text.ToString();
    }

    private int Zipf() => (int)Math.Exp(_random.NextDouble() * Math.Log(Vocabulary));

    private static string Word(int rank)
    {
        var word = new StringBuilder();
        do
        {
            word.Append(Syllables[rank % Syllables.Length]);
            rank /= Syllables.Length;
        }
        while (rank > 0);
        return word.ToString();
    }
}
