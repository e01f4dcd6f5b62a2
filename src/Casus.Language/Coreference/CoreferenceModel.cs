using System.Numerics.Tensors;
using Casus.Language.Models;

namespace Casus.Language.Coreference;

/// <summary>
/// Ranks the antecedents of a mention, starting anew among them: a log-linear model over hashed features and, for
/// pronouns, the antecedent's word vector (Durrett and Klein 2013). Immutable once trained.
/// </summary>
internal sealed class CoreferenceModel
{
    /// <summary>Weights of hashed features, a power of two.</summary>
    public const int Size = 1 << 20;

    /// <summary>Weights that share a scale in a model file.</summary>
    public const int Row = 1024;

    // So many mentions back others than pronouns look where a word is the same.
    private const int Far = 400;

    private readonly NounSemantics _semantics;

    // The weights as the file holds them: a quarter of the memory that the sums are scattered over.
    private readonly (sbyte[] Values, float[] Scales)? _stored;

    /// <summary>A model over its weights.</summary>
    public CoreferenceModel(float[] weights, float[] choices, NounSemantics semantics) =>
        (Weights, Choices, _semantics) = (weights, choices, semantics);

    private CoreferenceModel((sbyte[] Values, float[] Scales) stored, float[] choices, NounSemantics semantics)
        : this([], choices, semantics) => _stored = stored;

    /// <summary>The weights of hashed features, in training.</summary>
    public float[] Weights { get; }

    /// <summary>For each pronoun, what it likes of the antecedent's vector.</summary>
    public float[] Choices { get; }

    /// <summary>Loads the model from the models' folder.</summary>
    public static CoreferenceModel Load(string models, NounSemantics semantics)
    {
        var file = ModelFile.Read(Path.Join(models, "coreference.model"));
        return new CoreferenceModel(file.Scaled("weights"), file.Floats("choices"), semantics);
    }

    /// <summary>The mentions of a document as the features see them.</summary>
    public MentionView[] Views(Doc doc)
    {
        var mentions = MentionFinder.Find(doc);
        var quotes = new QuoteScan(doc);
        return [.. mentions.Select((m, i) => new MentionView(doc, m, i, _semantics, quotes.Holds(doc.Sentences[m.Sentence][m.Head].Start)))];
    }

    /// <summary>Earlier mentions that one may take up, the nearest first.</summary>
    /// <param name="views">The mentions.</param>
    /// <param name="index">The one.</param>
    /// <param name="reach">How many mentions back pronouns look, and others where no word is the same.</param>
    /// <param name="candidates">Filled in.</param>
    public static void Candidates(MentionView[] views, int index, int reach, List<int> candidates)
    {
        candidates.Clear();
        var mention = views[index];
        for (var j = index - 1; j >= 0 && index - j <= (mention.Pronoun is null ? Far : reach); j--)
        {
            if (index - j <= reach || (mention.Pronoun is null && Alike(mention, views[j])))
            {
                candidates.Add(j);
            }
        }
    }

    /// <summary>The score of taking up a mention, beside what <see cref="Alone"/> says.</summary>
    public float Pair(PairFeatures features, MentionView mention, MentionView antecedent, ChainState chains)
    {
        features.Pair(mention, antecedent, chains);
        var sum = Sum(features.Hashes);
        return mention.Type is >= 10 and < 40
            ? sum + TensorPrimitives.Dot(Choices.AsSpan((int)(mention.Type - 10) * NounSemantics.Width, NounSemantics.Width), antecedent.Vector)
            : sum;
    }

    /// <summary>The score of a mention that takes up one of a type, or starts anew where that is 0.</summary>
    public float Alone(PairFeatures features, MentionView mention, uint type)
    {
        features.Alone(mention, type);
        return Sum(features.Hashes);
    }

    private float Sum(ReadOnlySpan<uint> hashes)
    {
        var sum = 0f;
        if (_stored is not var (values, scales))
        {
            foreach (var hash in hashes)
            {
                sum += Weights[hash & (Size - 1)];
            }

            return sum;
        }

        foreach (var hash in hashes)
        {
            var place = hash & (Size - 1);
            sum += values[place] * scales[place / Row];
        }

        return sum;
    }

    private static bool Alike(MentionView a, MentionView b) =>
        b.Pronoun is null && (a.Head == b.Head || b.MayHold(a) && b.Text.Contains(a.HeadText, StringComparison.Ordinal) ||
        a.MayHold(b) && a.Text.Contains(b.HeadText, StringComparison.Ordinal));
}
