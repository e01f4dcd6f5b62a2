using Casus.Language;
using Casus.Language.Conllu;
using Casus.Language.Names;

namespace Casus.Training;

/// <summary>A gold sentence; <see cref="HasNames"/> where its names were annotated too.</summary>
internal sealed record GoldSentence(ConlluSentence Conllu, Name[] Names, bool HasNames)
{
    public Sentence Sentence => Conllu.Sentence;

    /// <summary>Its name labels, or null where nobody labelled the names.</summary>
    public byte[]? LabelNames() => HasNames ? NameLabels.Of(Names, Sentence.Tokens.Length) : null;

    /// <summary>Its words, nothing annotated.</summary>
    public SentenceDraft Draft() => SentenceDraft.Of(Sentence);
}

/// <summary>The treebanks (UD English EWT, and the freely licensed part of GUM) with the names of UNER for EWT.</summary>
internal static class Treebank
{
    public static List<GoldSentence> Train(DirectoryInfo data) =>
        [.. Ewt(data, "train"), .. GumWithNames(data)];

    /// <summary>EWT with its names; <paramref name="part"/> is train or dev.</summary>
    public static List<GoldSentence> Ewt(DirectoryInfo data, string part)
    {
        var names = UnerNames.Read(Path.Combine(data.FullName, "names", $"en_ewt-ner-{part}.iob2"));
        return [.. Read(data, $"en_ewt-ud-{part}.conllu").Select(s =>
            s.Id is not null && names.TryGetValue(s.Id, out var labels) && labels.Forms.SequenceEqual(Forms(s))
                ? new GoldSentence(s, labels.Names, true)
                : new GoldSentence(s, [], false))];
    }

    public static List<GoldSentence> Gum(DirectoryInfo data, string part) =>
        [.. Read(data, $"gum-free-{part}.conllu").Select(s => new GoldSentence(s, [], false))];

    // Only to learn from: the dev figures of names are on UNER's own labels.
    private static IEnumerable<GoldSentence> GumWithNames(DirectoryInfo data)
    {
        var names = GumNames.Read(Path.Combine(data.FullName, "treebank", "gum-free-train.conllu"));
        return Read(data, "gum-free-train.conllu").Select(s => s.Id is not null && names.GetValueOrDefault(s.Id) is { } found
            ? new GoldSentence(s, found, true)
            : new GoldSentence(s, [], false));
    }

    private static IEnumerable<ConlluSentence> Read(DirectoryInfo data, string file) =>
        ConlluReader.ReadFile(Path.Combine(data.FullName, "treebank", file));

    private static IEnumerable<string> Forms(ConlluSentence sentence) =>
        sentence.Sentence.Tokens.ToArray().Select(t => t.Form);
}
