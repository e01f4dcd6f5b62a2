using Casus.Language;

namespace Casus.Coding.Actors;

/// <summary>The phrases of a document that name actors by their own words, in order.</summary>
internal sealed class ActorMentions
{
    private readonly List<ActorMention> _mentions = [];
    private readonly Dictionary<(int Sentence, int Head), int> _byHead = [];
    private readonly Dictionary<string, Identity> _told = new(StringComparer.Ordinal);
    private readonly int[] _ends;

    /// <summary>Reads them off a document.</summary>
    public ActorMentions(Doc doc, DocumentNames names, PhraseReader reader)
    {
        _ends = new int[doc.Sentences.Count];
        foreach (var sentence in doc.Sentences)
        {
            for (var i = 0; i < sentence.Tokens.Length; i++)
            {
                if (IsHead(sentence, i, names) && reader.Read(sentence, i) is { Kind: not IdentityKind.None } identity)
                {
                    _byHead[(sentence.Index, i)] = _mentions.Count;
                    _mentions.Add(new ActorMention(sentence, i, identity));
                    Tell(identity);
                }
            }

            _ends[sentence.Index] = _mentions.Count;
        }

        Focus = FocusOf(_mentions);
    }

    /// <summary>The country that most of the document's mentions are of, or null where none stands out.</summary>
    public string? Focus { get; }

    /// <summary>All of them.</summary>
    public IReadOnlyList<ActorMention> All => _mentions;

    /// <summary>What the document tells, wherever it does, of a person or body that the knowledge does not know; else null.</summary>
    public Identity? Told(string name) => _told.GetValueOrDefault(name);

    /// <summary>The mention headed by a token, or null.</summary>
    public ActorMention? At(Sentence sentence, int head) =>
        _byHead.TryGetValue((sentence.Index, head), out var index) ? _mentions[index] : null;

    /// <summary>The mention that a coordinated phrase is joined to ("Israel" for "Hamas" in "Israel and Hamas"), or null.</summary>
    public ActorMention? JoinedTo(Sentence sentence, int head) =>
        sentence[head].Deprel == "conj" && sentence[head].Head is >= 0 and var first ? At(sentence, first) : null;

    /// <summary>The mentions before a token, the nearest first, as far back as so many sentences.</summary>
    public IEnumerable<ActorMention> Before(Sentence sentence, int token, int sentences)
    {
        for (var i = _ends[sentence.Index] - 1; i >= 0 && sentence.Index - _mentions[i].Sentence.Index <= sentences; i--)
        {
            if (_mentions[i].Precedes(sentence, token))
            {
                yield return _mentions[i];
            }
        }
    }

    private void Tell(Identity identity)
    {
        if (identity is { Name: { } name, Actor: null } && (identity.Country ?? identity.Sector) is not null)
        {
            _told[name] = _told.TryGetValue(name, out var told)
                ? told with { Country = told.Country ?? identity.Country, Sector = told.Sector ?? identity.Sector, Noun = told.Noun ?? identity.Noun }
                : identity;
        }
    }

    // The rest of a name, and what modifies a noun, name no actor of their own here.
    private static bool IsHead(Sentence sentence, int token, DocumentNames names)
    {
        ref readonly var word = ref sentence[token];
        if (word.Upos is not (Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num) || word.Deprel is "flat" or "fixed" or "goeswith")
        {
            return false;
        }

        return names.At(sentence, token) is not { } match || token == match.Head(sentence);
    }

    // Three mentions in five, and at least three of them.
    private static string? FocusOf(List<ActorMention> mentions)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var all = 0;
        foreach (var mention in mentions)
        {
            if (mention.Identity is { Country.Length: 3 } identity && identity.Country != "IMG")
            {
                counts[identity.Country] = counts.GetValueOrDefault(identity.Country) + 1;
                all++;
            }
        }

        foreach (var (country, count) in counts)
        {
            if (count >= 3 && count * 5 >= all * 3)
            {
                return country;
            }
        }

        return null;
    }
}
