namespace Casus.Language.Coreference;

/// <summary>Finds which phrases of a document stand for the same: each takes up the best of those before it, or none.</summary>
internal sealed class CoreferenceResolver(CoreferenceModel model)
{
    /// <summary>The chains of a document.</summary>
    public Chains Resolve(Doc doc)
    {
        var views = model.Views(doc);
        var features = new PairFeatures();
        var candidates = new List<int>();
        var antecedents = new int[views.Length];
        var chains = new ChainState(views.Length);
        for (var i = 0; i < views.Length; i++)
        {
            CoreferenceModel.Candidates(views, i, candidates);
            var best = model.Anew(features, views[i]);
            antecedents[i] = -1;
            foreach (var j in candidates)
            {
                var score = model.Pair(features, views[i], views[j], chains);
                if (score > best)
                {
                    (best, antecedents[i]) = (score, j);
                }
            }

            chains.Add(views[i], antecedents[i]);
        }

        return new Chains([.. views.Select(v => v.Mention)], antecedents);
    }
}
