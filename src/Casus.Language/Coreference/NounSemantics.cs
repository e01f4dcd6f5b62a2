using System.Numerics.Tensors;
using Casus.Language.Models;
using Casus.Language.Neural;

namespace Casus.Language.Coreference;

/// <summary>The word vectors of nouns and names, by which pronouns choose and descriptions are likened.</summary>
internal sealed class NounSemantics(WordVectors vectors)
{
    /// <summary>Numbers in a vector.</summary>
    public const int Width = NetworkShape.Vector;

    private readonly FeatureTables _tables = new([""], vectors.Words);

    /// <summary>Loads the vectors of the default language models from a folder.</summary>
    public static NounSemantics Load(string models) => new(WordVectors.Load(ModelFile.Read(Path.Join(models, "neural.model"))));

    /// <summary>Writes the vector of a mention, of length 1: of its head, and for a name of the words before it too; zeroes where unknown.</summary>
    public void Copy(Sentence sentence, in Mention mention, Span<float> target)
    {
        target = target[..Width];
        Span<float> word = stackalloc float[Width];
        target.Clear();
        var first = mention.Kind == MentionKind.Name ? mention.First : mention.Head;
        var last = mention.Kind == MentionKind.Name ? Math.Min(mention.End, mention.Head + 4) : mention.Head + 1;
        for (var i = first; i < last; i++)
        {
            if (i == mention.Head || sentence[i].Upos == Upos.Propn)
            {
                Copy(sentence[i], word);
                TensorPrimitives.Add(target, word, target);
            }
        }

        Shorten(target);
    }

    /// <summary>Writes the vector of a token, of length 1; zeroes where unknown.</summary>
    public void Copy(in Token token, Span<float> target)
    {
        var row = _tables.Of(token.Form).Vector;
        vectors.CopyTo(row >= 0 ? row : _tables.Of(token.Lemma).Vector, target);
        Shorten(target);
    }

    private static void Shorten(Span<float> vector)
    {
        var norm = TensorPrimitives.Norm(vector);
        if (norm > 0)
        {
            TensorPrimitives.Divide(vector, norm, vector);
        }
    }
}
