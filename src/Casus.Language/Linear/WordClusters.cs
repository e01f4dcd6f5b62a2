using Casus.Language.Models;

namespace Casus.Language.Linear;

/// <summary>
/// Groups of like words, found from their vectors. A cluster is a path of three steps: one of 32 groups, then one of eight twice; so its
/// number shifted right gives coarser groups. Words are kept as numbers (<see cref="FeatureHash"/>).
/// </summary>
internal sealed class WordClusters
{
    /// <summary>Groups at the first step.</summary>
    public const int Coarsest = 32;

    /// <summary>Groups each group falls into at each later step, as a power of two.</summary>
    public const int StepBits = 3;

    private readonly int[] _words;
    private readonly short[] _clusters;
    private readonly int[] _table;

    /// <summary>Clusters of words; cluster numbers begin at 1.</summary>
    public WordClusters(int[] words, short[] clusters)
    {
        (_words, _clusters) = (words, clusters);
        var size = 4;
        while (size < 2 * words.Length)
        {
            size *= 2;
        }

        _table = new int[size];
        for (var i = 0; i < words.Length; i++)
        {
            var at = words[i] & (size - 1);
            while (_table[at] != 0)
            {
                at = (at + 1) & (size - 1);
            }

            _table[at] = i + 1;
        }
    }

    /// <summary>Loads them.</summary>
    /// <exception cref="InvalidDataException">An entry is missing or of the wrong size.</exception>
    public static WordClusters Load(ModelFile file)
    {
        var (words, clusters) = (file.Ints("cluster-words"), file.Shorts("clusters"));
        return words.Length == clusters.Length
            ? new WordClusters(words, clusters)
            : throw new InvalidDataException($"The model has {words.Length} words in clusters but {clusters.Length} clusters.");
    }

    /// <summary>Stores them.</summary>
    public void Save(ModelFileWriter file)
    {
        file.Add("cluster-words", _words);
        file.Add("clusters", _clusters);
    }

    /// <summary>The short number under which a word is kept.</summary>
    public static int Key(ulong word) => (int)(word >> 17);

    /// <summary>The cluster of a word in lower case, or 0.</summary>
    public int Of(ulong word)
    {
        var key = Key(word);
        for (var at = key & (_table.Length - 1); _table[at] != 0; at = (at + 1) & (_table.Length - 1))
        {
            if (_words[_table[at] - 1] == key)
            {
                return _clusters[_table[at] - 1];
            }
        }

        return 0;
    }
}
