using Casus.Language.Linear;
using Casus.Language.Models;
using CsCheck;

namespace Casus.Language.Tests;

public sealed class SparseWeightsTests
{
    private const int Labels = 20;

    private static readonly Gen<(ulong Feature, (byte Label, short Weight)[] Weights)[]> Weights =
        Gen.Select(
            Gen.ULong.Select(Feature),
            Gen.Select(Gen.Byte[0, Labels - 1], Gen.OneOf(Gen.Short[-127, 127], Gen.Short[-900, 900])).Array[1, Labels]
                .Select(w => w.DistinctBy(p => p.Item1).ToArray()))
            // Two bytes tell neighbours apart: such as share them, one in 65,536, are mixed up.
            .Array[0, 60].Select(all => all.DistinctBy(f => (ushort)(f.Item1 >> 20)).ToArray());

    [Fact]
    public void A_score_is_the_sum_of_the_weights_of_the_features() =>
        Weights.Sample(features => Check(Pack(features), features), iter: 300);

    [Fact]
    public void Stored_weights_are_read_again() =>
        Weights.Sample(
            features =>
            {
                var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".model");
                try
                {
                    var file = new ModelFileWriter();
                    Pack(features).Save(file, "w");
                    file.Save(path);
                    Check(SparseWeights.Load(ModelFile.Read(path), "w", Labels), features);
                }
                finally
                {
                    File.Delete(path);
                }
            },
            iter: 30,
            threads: 1);

    [Fact]
    public void Weights_for_more_labels_than_the_classifier_has_are_refused()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".model");
        try
        {
            var file = new ModelFileWriter();
            Pack([(7, [(Labels - 1, 3)])]).Save(file, "w");
            file.Save(path);
            Assert.Throws<InvalidDataException>(() => SparseWeights.Load(ModelFile.Read(path), "w", Labels - 1));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static ulong Feature(ulong value)
    {
        var list = new FeatureList(stackalloc ulong[1]);
        list.Add(value);
        return list.Features[0];
    }

    private static SparseWeights Pack((ulong Feature, (byte Label, short Weight)[] Weights)[] features) =>
        SparseWeights.Pack(features, Labels);

    private static void Check(SparseWeights weights, (ulong Feature, (byte Label, short Weight)[] Weights)[] features)
    {
        var scores = new short[weights.Width];
        // Every other feature, so that those left out must not count.
        var asked = features.Where((_, i) => i % 2 == 0).ToArray();
        weights.Score([.. asked.Select(f => f.Feature)], scores);
        for (var label = 0; label < Labels; label++)
        {
            Assert.Equal(asked.Sum(f => f.Weights.Where(w => w.Label == label).Sum(w => w.Weight)), scores[label]);
        }
    }
}
