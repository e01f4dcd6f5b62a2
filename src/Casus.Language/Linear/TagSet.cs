using Casus.Language.Models;

namespace Casus.Language.Linear;

/// <summary>The labels of words: tags, each a universal and a Penn tag together, and the features each can have.</summary>
internal sealed class TagSet
{
    /// <summary>As many of either as a byte can number, one value kept aside.</summary>
    public const int Most = 255;

    /// <summary>Tags by their parts, feature strings, and which go together.</summary>
    /// <param name="upos">Universal tag of each tag, as CoNLL-U writes it.</param>
    /// <param name="xpos">Penn tag of each tag.</param>
    /// <param name="feats">Feature strings.</param>
    /// <param name="pairs">Tag and feature string that occur together, one after the other.</param>
    /// <exception cref="InvalidDataException">They do not fit together.</exception>
    public TagSet(string[] upos, string[] xpos, string[] feats, byte[] pairs)
    {
        (Xpos, Feats, Allowed) = (xpos, feats, new byte[upos.Length][]);
        Upos = Array.ConvertAll(upos, name => UposNames.TryParse(name, out var value)
            ? value
            : throw new InvalidDataException($"The model has the universal tag '{name}', which is none."));
        for (var tag = 0; tag < upos.Length; tag++)
        {
            Allowed[tag] = [.. pairs.Chunk(2).Where(p => p[0] == tag).Select(p => p[1])];
        }

        if (upos.Length is 0 or > Most || xpos.Length != upos.Length || feats.Length > Most
            || Allowed.Any(a => a.Length == 0 || a.Max() >= feats.Length))
        {
            throw new InvalidDataException("The model's tags and features do not fit together.");
        }
    }

    /// <summary>Number of tags.</summary>
    public int Count => Upos.Length;

    /// <summary>Universal tag of each tag.</summary>
    public Upos[] Upos { get; }

    /// <summary>Penn tag of each tag.</summary>
    public string[] Xpos { get; }

    /// <summary>Feature strings.</summary>
    public string[] Feats { get; }

    /// <summary>The feature strings a tag can have, as numbers.</summary>
    public byte[][] Allowed { get; }

    /// <summary>Loads them.</summary>
    /// <exception cref="InvalidDataException">An entry is missing or does not fit the others.</exception>
    public static TagSet Load(ModelFile file) =>
        new(file.Strings("tag-upos"), file.Strings("tag-xpos"), file.Strings("feats"), Array.ConvertAll(file.Ints("tag-feats"), i => (byte)i));

    /// <summary>Stores them.</summary>
    public void Save(ModelFileWriter file)
    {
        file.Add("tag-upos", Array.ConvertAll(Upos, u => u.ToConllu()));
        file.Add("tag-xpos", Xpos);
        file.Add("feats", Feats);
        file.Add("tag-feats", [.. Allowed.SelectMany((feats, tag) => feats.SelectMany(f => new[] { tag, f }))]);
    }
}
