namespace Casus.Reading;

/// <summary>What came of a piece of the input: a <see cref="ReadArticle"/> or a <see cref="Refusal"/>.</summary>
public abstract record ReadResult
{
    private protected ReadResult()
    {
    }

    /// <summary>Bytes of input used up since the result before; their sum is <see cref="ArticleReader.EstimateBytes"/>, but for blank lines at a file's end.</summary>
    public long Bytes { get; init; }
}

/// <summary>An article was read.</summary>
/// <param name="Article">The article.</param>
public sealed record ReadArticle(Article Article) : ReadResult;

/// <summary>An input, or a line of it, could not be read; the rest was.</summary>
/// <param name="Input">The file, folder or <c>-</c> as given (inside a folder: the path below it).</param>
/// <param name="Line">Line in the file, from 1, or null where the whole input is refused.</param>
/// <param name="Reason">Why, in plain words.</param>
public sealed record Refusal(string Input, int? Line, string Reason) : ReadResult
{
    /// <inheritdoc/>
    public override string ToString() => Line is null ? $"{Input}: {Reason}" : $"{Input}, line {Line}: {Reason}";
}
