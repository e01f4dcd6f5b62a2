using Casus.Coding.Actors;
using Casus.Coding.Attributions;
using Casus.Coding.Events;
using Casus.Coding.Records;
using Casus.Coding.Relations;
using Casus.Language;
using Casus.Language.Coreference;

namespace Casus.Coding;

/// <summary>
/// Codes articles: who did what to whom, where and when, and who says so. Loaded once, immutable and safe for
/// parallel use; the same article gives the same records whatever runs beside it.
/// </summary>
public sealed class Coder
{
    private readonly Analyzer _analyzer;
    private readonly Codebook _codebook;
    private readonly RelationModel _relations;
    private readonly AttributionFinder _attributions;
    private readonly CoreferenceResolver _coreference;

    private Coder(
        Analyzer analyzer, Codebook codebook, RelationModel relations, AttributionFinder attributions,
        CoreferenceResolver coreference, string version) =>
        (_analyzer, _codebook, _relations, _attributions, _coreference, Version) =
        (analyzer, codebook, relations, attributions, coreference, version);

    /// <summary>Program, version and a fingerprint of models and knowledge: <c>casus 0.1.0 en-1a2b3c4d5e6f</c>.</summary>
    public string Version { get; }

    /// <summary>Loads the models and knowledge that stand beside the program.</summary>
    /// <param name="tier">Which language models.</param>
    public static Coder Load(Tier tier = Tier.Default) =>
        Load(Path.Join(AppContext.BaseDirectory, "models"), Path.Join(AppContext.BaseDirectory, "knowledge"), tier);

    /// <summary>Loads models and knowledge.</summary>
    /// <param name="models">Folder of the model files.</param>
    /// <param name="knowledge">Folder of the knowledge files.</param>
    /// <param name="tier">Which language models.</param>
    /// <exception cref="KnowledgeException">A knowledge file holds a line that makes no sense.</exception>
    /// <exception cref="InvalidDataException">A model file is broken.</exception>
    public static Coder Load(string models, string knowledge, Tier tier = Tier.Default)
    {
        var codebook = Codebook.Load(knowledge);
        var vectors = WordVectorTable.Load(models);
        return new Coder(
            Analyzer.Load(models, tier), codebook, RelationModel.Load(models, codebook, vectors, tier),
            new AttributionFinder(AttributionModel.Load(models, vectors, tier), codebook.Cues),
            CoreferenceResolver.Load(models, vectors.Vectors, tier), CoderVersion.Of(models, knowledge, tier));
    }

    /// <summary>The id of the article's document: the one given, else a digest of its content.</summary>
    public static string IdOf(Article article) => DocumentId.Of(article);

    /// <summary>Whether there are models for a language; null is taken for English.</summary>
    /// <param name="language">ISO 639-1 code, or null.</param>
    public static bool Codes(string? language) => language is null or "en";

    /// <summary>Codes an article; one in a language other than English is kept without records.</summary>
    public CodedDocument Code(Article article)
    {
        var document = DocumentOf(article);
        if (!Codes(article.Language))
        {
            return new CodedDocument(document, [], [], []);
        }

        var source = new SourceText(article.Text);
        var doc = _analyzer.Analyze(source, Ranges(article, source));
        var attributions = _attributions.Find(doc);
        var actors = new ActorResolver(_codebook.Actors, doc, document.Published?.Date, _coreference.Resolve(doc), attributions);
        return new DocumentCoder(_codebook, _relations, document, doc, attributions, actors).Code();
    }

    /// <summary>The best code of each pair of mentions; null where the text holds no words. Many at once are faster than one by one.</summary>
    public Relation?[] Relate(IReadOnlyList<MentionPair> pairs)
    {
        var docs = _analyzer.Analyze([.. pairs.Select(p => new SourceText(p.Text))]);
        return [.. docs.Zip(pairs, Relate)];
    }

    private Relation? Relate(Doc doc, MentionPair pair)
    {
        (int, int)[] Stretches(IReadOnlyList<Span> spans) => [.. spans.Select(s => (doc.Source.ToUtf16(s.Start), doc.Source.ToUtf16(s.End)))];
        if ((PairSentence.Of(doc, Stretches(pair.Source), Stretches(pair.Target)) ??
             PairSentence.Of(doc, [(0, pair.Text.Length)], [])) is not var (sentence, first, second))
        {
            return null;
        }

        var reader = new SentenceReader(_codebook, new ActorResolver(_codebook.Actors, doc, null).IsActor);
        return _relations.On(sentence, reader.Read(sentence)).Relate(first, second);
    }

    private DocumentRecord DocumentOf(Article article) => new()
    {
        Id = IdOf(article),
        File = article.File,
        Title = article.Title,
        Text = article.Text,
        Url = article.Url,
        Outlet = article.Outlet,
        Author = article.Author,
        Published = article.Published,
        Language = article.Language,
        Kind = article.Kind,
        Sections = article.Sections,
        Signs = article.Signs,
        Coder = Version,
    };

    // Events are coded from title and body only.
    private static List<(int Start, int End)> Ranges(Article article, SourceText source) =>
        article.Sections.Count == 0
            ? [(0, article.Text.Length)]
            : [.. article.Sections
                .Where(s => s.Role is SectionRole.Title or SectionRole.Body)
                .Select(s => (source.ToUtf16(s.Start), source.ToUtf16(s.End)))];
}
