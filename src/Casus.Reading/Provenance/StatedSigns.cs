namespace Casus.Reading.Provenance;

/// <summary>What the input states of an article and its text or page contradicts.</summary>
internal static class StatedSigns
{
    public static IEnumerable<Sign> Of(Article article, TextLanguages languages)
    {
        if (article.Language is { } stated && languages.Settle(stated) is { } found && found != stated)
        {
            yield return new Sign("stated-language", $"the input says that the text is in '{stated}', its words are of '{found}'", 0, 0);
        }

        if (article.PublishedTrust == Trust.Low && article.PublishedFrom is { } source and not TimeSource.Default)
        {
            var from = source switch
            {
                TimeSource.TimeElement => "the first time on its page",
                TimeSource.Address => "its address",
                TimeSource.HeadLine => "a line above the text",
                _ => "what its page says, which differs from the day in its address",
            };
            yield return new Sign("uncertain-time", $"the publication time was taken from {from}", 0, 0);
        }
    }
}
