using Casus.Language;
using NodaTime;

namespace Casus.Coding.Actors;

/// <summary>Tells which phrases of one document are actors, and who they are.</summary>
internal sealed class ActorResolver
{
    private readonly PhraseReader _reader;

    /// <summary>Reads the names of a document.</summary>
    /// <param name="index">The actors of the knowledge.</param>
    /// <param name="doc">The document.</param>
    /// <param name="published">The day of publication, by which leaders are told; null where unknown.</param>
    public ActorResolver(ActorIndex index, Doc doc, LocalDate? published) =>
        _reader = new PhraseReader(index, new DocumentNames(index, doc, published), published);

    /// <summary>Whether the phrase headed by a token names a person, group, organisation or state.</summary>
    public bool IsActor(Sentence sentence, int token)
    {
        if (sentence[token].Upos is Upos.Pron or Upos.Det && IsPersonal(sentence[token].Form))
        {
            return true;
        }

        var identity = _reader.Read(sentence, token);
        return identity.Kind switch
        {
            IdentityKind.None => false,
            IdentityKind.Place => !PhraseReader.IsLocative(sentence, token),
            _ => true,
        };
    }

    /// <summary>Who the phrase headed by a token is.</summary>
    public ResolvedActor Resolve(Sentence sentence, int head)
    {
        var (first, end) = ActorPhrase.Of(sentence, head);
        var identity = _reader.Read(sentence, head);
        return new ResolvedActor(sentence[first].Start, sentence[end - 1].End, identity.Name, identity.Country, identity.Sector);
    }

    private static bool IsPersonal(string form) =>
        form.ToLowerInvariant() is "he" or "she" or "they" or "him" or "her" or "them" or "we" or "us" or "i" or "me" or "who" or "whom" or "himself"
            or "herself" or "themselves" or "his" or "their";
}
