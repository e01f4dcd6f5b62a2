using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Casus.Reading.Html;

/// <summary>A page's meta tags by name, whichever attribute holds the name, and whatever its case.</summary>
internal sealed class MetaTags
{
    private readonly Dictionary<string, List<IElement>> _tags = new(StringComparer.OrdinalIgnoreCase);

    public MetaTags(IHtmlDocument page)
    {
        foreach (var tag in page.GetElementsByTagName("meta"))
        {
            var name = tag.GetAttribute("property") ?? tag.GetAttribute("name") ?? tag.GetAttribute("itemprop") ?? tag.GetAttribute("http-equiv");
            if (name is not null && tag.HasAttribute("content"))
            {
                (_tags.TryGetValue(name.Trim(), out var same) ? same : _tags[name.Trim()] = []).Add(tag);
            }
        }
    }

    /// <summary>All of them.</summary>
    public IEnumerable<IElement> All => _tags.Values.SelectMany(same => same);

    /// <summary>The content of the first tag that says something, by the order of the names.</summary>
    public string? this[params ReadOnlySpan<string> names]
    {
        get
        {
            foreach (var name in names)
            {
                if (Each(name).FirstOrDefault() is { } value)
                {
                    return value;
                }
            }

            return null;
        }
    }

    /// <summary>What the tags of a name say, in order.</summary>
    public IEnumerable<string> Each(string name) =>
        _tags.TryGetValue(name, out var same)
            ? same.Select(tag => Metadata.Clean(tag.GetAttribute("content"))).OfType<string>()
            : [];
}
