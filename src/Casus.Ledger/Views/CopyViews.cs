using Casus.Ledger.Copies;

namespace Casus.Ledger.Views;

/// <summary>Which articles repeat which.</summary>
/// <param name="reader">The ledger.</param>
public sealed class CopyViews(LedgerReader reader)
{
    /// <summary>The articles that a document repeats, that repeat it, or that tell the same event; originals first.</summary>
    public IReadOnlyList<Relative> Of(string document)
    {
        if (Number(document) is not { } number)
        {
            return [];
        }

        var pairs = reader.CopiesOf(number);
        var others = Lines(pairs.Select(p => p.Document == number ? p.Origin : p.Document));
        return [.. pairs.Select(p => new Relative(others[p.Document == number ? p.Origin : p.Document], p, p.Document == number))
            .OrderByDescending(r => r.IsOrigin).ThenBy(r => r.Pair.Outcome).ThenByDescending(r => r.Pair.Share).ThenBy(r => r.Other.Id, StringComparer.Ordinal)];
    }

    private int? Number(string document) => reader.Guarded(connection =>
        connection.Scalar("SELECT document FROM documents WHERE id = $1", document) is int number ? number : (int?)null);

    private Dictionary<int, RelativeArticle> Lines(IEnumerable<int> numbers)
    {
        var list = string.Join(", ", numbers.Append(0).Distinct().Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return reader.Guarded(connection => connection.List(
            $"SELECT document, id, title, outlet, published FROM documents WHERE document IN ({list})",
            r => (Number: r.GetInt32(0), Article: new RelativeArticle(
                r.GetString(1), r.MaybeString(2), r.MaybeString(3), r.IsDBNull(4) ? null : DateOnly.FromDateTime(r.GetDateTime(4))))))
            .ToDictionary(l => l.Number, l => l.Article);
    }
}

/// <summary>An article that another one has to do with.</summary>
/// <param name="Other">The article.</param>
/// <param name="Pair">What the two have in common.</param>
/// <param name="IsOrigin">Whether this article is the one repeated.</param>
public sealed record Relative(RelativeArticle Other, CopyPair Pair, bool IsOrigin);

/// <summary>An article by its head.</summary>
/// <param name="Id">Id of the document.</param>
/// <param name="Title">Headline, or null.</param>
/// <param name="Outlet">Who published it, or null.</param>
/// <param name="Published">Day, or null.</param>
public sealed record RelativeArticle(string Id, string? Title, string? Outlet, DateOnly? Published);
