using Casus.Language.Models;
using Casus.Language.Neural;

namespace Casus.Language.Tests;

public sealed class NeuralModelTests : SentenceModelTests
{
    private static readonly NeuralModel s_model =
        NeuralModel.Load(Read("neural"), Read("linear"));

    private static readonly NeuralModel s_alone = NeuralModel.Load(Read("neural"));

    [Fact]
    public void A_second_opinion_changes_tags_and_names_but_no_tree()
    {
        string[][] texts = [.. Enumerable.Range(0, 20).Select(i => $"in {i} days delegates from strelsau told the Herald they wo n't back Hentzau 's plan .".Split(' ')[(i % 7)..])];
        var together = Annotate(texts);
        var alone = Array.ConvertAll(texts, t => new SentenceDraft(t, new int[t.Length], new int[t.Length]));
        s_alone.Annotate(alone);
        Assert.Equal(alone.Select(d => string.Join(' ', d.Heads)), together.Select(d => string.Join(' ', d.Heads)));
        Assert.NotEqual(alone.Select(Show), together.Select(Show));
    }

    [Fact]
    public void Models_that_know_other_labels_do_not_go_together() =>
        Assert.Throws<InvalidDataException>(() => SecondOpinion.Load(Read("linear"), new Labels(["NN"], ["_"], ["root"])));

    private protected override ISentenceModel Model => s_model;

    private static ModelFile Read(string name) =>
        ModelFile.Read(Path.Combine(AppContext.BaseDirectory, "models", name + ".model"));
}
