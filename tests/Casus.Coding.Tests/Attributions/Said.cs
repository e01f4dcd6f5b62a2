using Casus.Coding.Attributions;
using Casus.Coding.Relations;
using Casus.Language;

namespace Casus.Coding.Tests.Attributions;

/// <summary>An attribution in plain words.</summary>
internal sealed record Said(string? Source, string Cue, string Content, FoundAttribution Found)
{
    private static readonly string Models = Path.Combine(AppContext.BaseDirectory, "models");

    private static readonly Lazy<AttributionFinder> Finder = new(() =>
        new AttributionFinder(AttributionModel.Load(Models, WordVectorTable.Load(Models)), Cues.Load(English.Knowledge)));

    /// <summary>The attributions of a text, as the program finds them.</summary>
    public static List<Said> In(string text) => In(English.Read(text));

    /// <summary>The attributions of a document, as the program finds them.</summary>
    public static List<Said> In(Doc doc) => Finder.Value.Find(doc).ConvertAll(f => new Said(
        f.Source?.Words(doc).Text, f.Cue.Words(doc).Text, string.Join(" … ", f.Content.Select(c => c.Words(doc).Text)), f));
}
