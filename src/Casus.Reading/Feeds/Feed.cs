using System.Xml;
using System.Xml.Linq;
using Casus.Reading.Html;
using CodeHollow.FeedReader;
using CodeHollow.FeedReader.Feeds;

namespace Casus.Reading.Feeds;

/// <summary>An RSS or Atom feed: each item is an article, its mark-up stripped.</summary>
internal static class Feed
{
    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
    };

    public static IEnumerable<ReadResult> Read(string path, ReadOnlyMemory<byte> content)
    {
        if (content.IsEmpty)
        {
            throw new RefusedException("empty");
        }

        var feed = Parse(Load(content));
        if (feed.Items.Count == 0)
        {
            throw new RefusedException("a feed without items");
        }

        return feed.Items.Select((item, i) => ReadItem(path, feed, item, i + 1));
    }

    /// <summary>Where the items lead, in order; empty for one that leads nowhere.</summary>
    public static IReadOnlyList<string> Links(ReadOnlyMemory<byte> content) =>
        [.. Parse(Load(content)).Items.Select(item => Metadata.Clean(item.Link) ?? "")];

    private static ReadResult ReadItem(string path, CodeHollow.FeedReader.Feed feed, FeedItem item, int number)
    {
        // Feeds give the whole text as content (content:encoded), or only a summary as description.
        var blocks = new[] { item.Content, item.Description }.Select(Blocks).FirstOrDefault(found => found.Count > 0) ?? [];
        var title = Plain(item.Title);
        if (title is null && blocks.Count == 0)
        {
            return new Refusal(path, null, $"item {number}: neither title nor text");
        }

        var published = Metadata.Date(Metadata.Clean(item.PublishingDateString));
        if (title is not null)
        {
            blocks = [new Block(title, SectionRole.Title), .. blocks];
        }

        var metadata = new Metadata
        {
            Title = title,
            Url = Metadata.Clean(item.Link),
            Outlet = Plain(feed.Title),
            Author = Plain(item.Author) ?? Plain(Creator(item)),
            Published = published,
            PublishedFrom = published is null ? null : TimeSource.Field,
            PublishedTrust = published is null ? null : Trust.High,
            Language = LanguageCode.From(feed.Language),
        };
        return new ReadArticle(Page.Build(metadata, blocks) with { File = path });
    }

    private static string? Creator(FeedItem item) => item.SpecificItem is Rss20FeedItem rss ? rss.DC?.Creator : null;

    private static List<Block> Blocks(string? html) =>
        string.IsNullOrWhiteSpace(html) ? [] : Page.BlocksOf(html);

    private static string? Plain(string? html) => Metadata.Clean(string.Join(' ', Blocks(html).Select(block => block.Text)));

    private static XDocument Load(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var stream = new MemoryStream(content.ToArray());
            return Load(() => XmlReader.Create(stream, Safe));
        }
        catch (XmlException e)
        {
            try
            {
                var mended = XmlRepair.Mend(HtmlDecoder.Decode(content.Span));
                return Load(() => XmlReader.Create(new StringReader(mended), Safe));
            }
            catch (XmlException)
            {
                // The fault as the file has it, not as the mending left it.
                throw new RefusedException($"not well-formed XML: {e.Message}", e.LineNumber > 0 ? e.LineNumber : null);
            }
        }
    }

    private static XDocument Load(Func<XmlReader> open)
    {
        try
        {
            using var reader = open();
            return XDocument.Load(new ShallowReader(reader));
        }
        catch (XmlException e) when (e.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw new RefusedException("declares a document type (DTD), which could pull in other files");
        }
    }

    private static CodeHollow.FeedReader.Feed Parse(XDocument xml)
    {
        if (xml.Root!.Name.LocalName is not ("rss" or "feed" or "RDF"))
        {
            throw new RefusedException($"not a feed: its root element is <{xml.Root.Name.LocalName}>");
        }

        try
        {
            return FeedReader.ReadFromString(xml.ToString());
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new RefusedException("not a feed of a known kind");
        }
    }
}
