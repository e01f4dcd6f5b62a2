using Casus.Coding.Actors;
using Casus.Coding.Attributions;
using Casus.Coding.Relations;
using Casus.Language;
using Casus.Language.Coreference;
using NodaTime;

namespace Casus.Coding.Tests.Actors;

/// <summary>The actors of a text, as the program sees them.</summary>
internal sealed class Cast
{
    private static readonly string Models = Path.Combine(AppContext.BaseDirectory, "models");

    private static readonly Lazy<CoreferenceResolver> Coreference = new(() => CoreferenceResolver.Load(Models));

    private static readonly Lazy<AttributionFinder> Attributions = new(() =>
        new AttributionFinder(AttributionModel.Load(Models, WordVectorTable.Load(Models)), Cues.Load(English.Knowledge)));

    private readonly Doc _doc;
    private readonly ActorResolver _resolver;

    public Cast(string text, LocalDate? published = null)
    {
        _doc = English.Read(text);
        _resolver = new ActorResolver(Shipped.Index, _doc, published ?? new LocalDate(2022, 1, 13), Coreference.Value.Resolve(_doc), Attributions.Value.Find(_doc));
    }

    /// <summary>The phrase around a word, the <paramref name="nth"/> of that form, as words, name, country and sector.</summary>
    public (string Words, string? Name, string? Country, string? Sector) this[string word, int nth = 1]
    {
        get
        {
            var actor = Resolve(word, nth);
            return (_doc.Source.Text[actor.Start..actor.End], actor.Name, actor.Country, actor.Sector);
        }
    }

    /// <summary>The words a phrase stands for.</summary>
    public string? Antecedent(string word, int nth = 1) =>
        Resolve(word, nth).Antecedent is { } antecedent ? _doc.Source.Text[antecedent.Start..antecedent.End] : null;

    /// <summary>How often a word stands in the text.</summary>
    public int Count(string word) => _doc.Sentences.Sum(s => s.Tokens.ToArray().Count(t => t.Form == word));

    public bool IsActor(string word, int nth = 1) => Find(word, nth) is var (sentence, token) && _resolver.IsActor(sentence, token);

    public string[] Countries(string word, int nth = 1) =>
        Find(word, nth) is var (sentence, token) ? [.. _resolver.ResolveAll(sentence, token).Select(a => a.Country ?? "-")] : [];

    private ResolvedActor Resolve(string word, int nth)
    {
        var (sentence, token) = Find(word, nth);
        return _resolver.Resolve(sentence, token);
    }

    // The head of the phrase: of the words of a name, the one that the others depend on.
    private (Sentence Sentence, int Token) Find(string word, int nth)
    {
        foreach (var sentence in _doc.Sentences)
        {
            for (var i = 0; i < sentence.Tokens.Length; i++)
            {
                if (sentence[i].Form == word && --nth == 0)
                {
                    while (sentence[i].Deprel == "flat")
                    {
                        i = sentence[i].Head;
                    }

                    return (sentence, i);
                }
            }
        }

        throw new InvalidOperationException($"There is no '{word}' in '{_doc.Source.Text}'.");
    }
}
