using Casus.Language;
using Casus.Language.Models;
using Casus.Language.Neural;

namespace Casus.Coding.Relations;

/// <summary>Word vectors by form, else by lemma; those of the default language models.</summary>
internal sealed class WordVectorTable
{
    private readonly WordVectors _vectors;
    private readonly FeatureTables _tables;

    private WordVectorTable(WordVectors vectors) =>
        (_vectors, _tables) = (vectors, new FeatureTables([""], vectors.Words));

    /// <summary>Takes the vectors from a model folder.</summary>
    public static WordVectorTable Load(string models) =>
        new(WordVectors.Load(ModelFile.Read(Path.Join(models, "neural.model"))));

    /// <summary>The vectors by row.</summary>
    public WordVectors Vectors => _vectors;

    /// <summary>The row of a token's vector, or -1.</summary>
    public int Row(in Token token)
    {
        var row = _tables.VectorOf(token.Form);
        return row >= 0 ? row : _tables.VectorOf(token.Lemma);
    }

    /// <summary>Writes the vector of a token; zeroes for unknown words.</summary>
    public void Copy(in Token token, Span<float> target) => Copy(Row(token), target);

    /// <summary>Writes the vector of a row; zeroes for -1.</summary>
    public void Copy(int row, Span<float> target) => _vectors.CopyTo(row, target);
}
