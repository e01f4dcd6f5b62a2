using Casus.Language.Models;
using Casus.Language.Neural;

namespace Casus.Language.Coreference;

/// <summary>Finds which phrases of a document stand for the same: each takes up the best of those before it, or none.</summary>
/// <param name="model">The ranker.</param>
/// <param name="tier">The fast tier looks less far back for whom a pronoun stands for.</param>
internal sealed class CoreferenceResolver(CoreferenceModel model, Tier tier = Tier.Default)
{
    // Further back, only a mention with a word in common is worth a look.
    private const int Near = 3;

    private readonly int _pronouns = tier == Tier.Fast ? 30 : 60;

    /// <summary>Loads the model from the models' folder.</summary>
    /// <exception cref="FileNotFoundException">It is missing.</exception>
    /// <exception cref="InvalidDataException">It is damaged or of another version.</exception>
    public static CoreferenceResolver Load(string models) =>
        Load(models, WordVectors.Load(ModelFile.Read(Path.Join(models, "neural.model"))));

    /// <summary>Loads the model, with vectors that are loaded already.</summary>
    public static CoreferenceResolver Load(string models, WordVectors vectors, Tier tier = Tier.Default) =>
        new(CoreferenceModel.Load(models, new NounSemantics(vectors)), tier);

    /// <summary>The chains of a document.</summary>
    public Chains Resolve(Doc doc)
    {
        var views = model.Views(doc);
        var features = new PairFeatures();
        var candidates = new List<int>();
        var antecedents = new int[views.Length];
        var chains = new ChainState(views.Length);
        // What a mention says by itself differs by the type of the other only.
        Span<float> alone = stackalloc float[MentionView.Types];
        for (var i = 0; i < views.Length; i++)
        {
            antecedents[i] = -1;
            CoreferenceModel.Candidates(views, i, Reach(views[i]), candidates);
            alone.Fill(float.NaN);
            var best = candidates.Count == 0 ? 0 : model.Alone(features, views[i], 0);
            foreach (var j in candidates)
            {
                ref var own = ref alone[(int)views[j].Type];
                own = float.IsNaN(own) ? model.Alone(features, views[i], views[j].Type) : own;
                var score = own + model.Pair(features, views[i], views[j], chains);
                if (score > best)
                {
                    (best, antecedents[i]) = (score, j);
                }
            }

            chains.Add(views[i], antecedents[i]);
        }

        return new Chains([.. views.Select(v => v.Mention)], antecedents);
    }

    // "A spokesman" takes up nobody but another spokesman.
    private int Reach(MentionView mention) => mention.Mention.Kind switch
    {
        MentionKind.Pronoun => _pronouns,
        MentionKind.Indefinite => 0,
        _ => Near,
    };
}
