namespace Casus.Language.Linear;

/// <summary>What the parser sees of a word: its keys and its tag.</summary>
internal struct ParserWord
{
    /// <summary>In lower case, digits alike.</summary>
    public ulong Word;

    /// <summary>Number of its tag in the <see cref="TagSet"/>.</summary>
    public ulong Tag;

    /// <summary>Its last letters.</summary>
    public ulong Suffix2, Suffix3, Suffix4;

    /// <summary>Clusters.</summary>
    public ulong Middle, Fine;

    /// <summary>Capitals and signs.</summary>
    public ulong Case;
}

/// <summary>The words of a sentence as the parser sees them, the root and no word after them. Reused.</summary>
internal sealed class ParserWords
{
    private ParserWord[] _words = new ParserWord[66];

    /// <summary>A word, the root or no word.</summary>
    public ref readonly ParserWord this[int index] => ref _words[index];

    /// <summary>Takes the words of a tagged sentence.</summary>
    public void Fill(WordTable words)
    {
        if (_words.Length < words.Count + 2)
        {
            _words = new ParserWord[2 * (words.Count + 2)];
        }

        for (var i = 0; i < words.Count; i++)
        {
            ref readonly var keys = ref words[i];
            _words[i] = new ParserWord
            {
                Word = keys.Word, Tag = words.Tags[i], Suffix2 = keys.Suffix2, Suffix3 = keys.Suffix3, Suffix4 = keys.Suffix4,
                Middle = keys.Middle, Fine = keys.Fine, Case = keys.Case,
            };
        }

        _words[words.Count] = Outside(1);
        _words[words.Count + 1] = Outside(2);
    }

    private static ParserWord Outside(ulong place) => new()
    {
        Word = place, Tag = 500 + place, Middle = 9000 + place, Fine = 9000 + place, Case = 100 + place,
    };
}
