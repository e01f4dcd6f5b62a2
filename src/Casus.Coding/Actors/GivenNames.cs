using System.Collections.Frozen;

namespace Casus.Coding.Actors;

/// <summary>Whether a given name is a man's or a woman's (<c>knowledge/actors/given-names.txt</c>).</summary>
internal sealed class GivenNames
{
    private readonly FrozenDictionary<string, NounTraits> _names;

    private GivenNames(Dictionary<string, NounTraits> names) => _names = names.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reads the file.</summary>
    /// <exception cref="KnowledgeException">A line makes no sense, or a name stands twice.</exception>
    public static GivenNames Load(string path)
    {
        var names = new Dictionary<string, NounTraits>(StringComparer.Ordinal);
        foreach (var row in KnowledgeRow.Read(path, 2, 2))
        {
            var gender = row[0] switch
            {
                "he" => NounTraits.He,
                "she" => NounTraits.She,
                _ => throw row.Error($"'{row[0]}' is neither he nor she"),
            };
            foreach (var name in row.List(1))
            {
                if (!names.TryAdd(Letters.Fold(name), gender))
                {
                    throw row.Error($"'{name}' stands in the file already");
                }
            }
        }

        return new GivenNames(names);
    }

    /// <summary><see cref="NounTraits.He"/> or <see cref="NounTraits.She"/> by a full name, or neither.</summary>
    public NounTraits Of(string fullName)
    {
        var space = fullName.IndexOfAny([' ', '-']);
        return space > 0 && _names.TryGetValue(Letters.Fold(fullName[..space]), out var gender) ? gender : NounTraits.None;
    }
}
