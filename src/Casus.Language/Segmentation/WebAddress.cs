namespace Casus.Language.Segmentation;

/// <summary>Web addresses, each one word.</summary>
internal static class WebAddress
{
    /// <summary>One past the address that starts at a place, without the marks that follow it; the place itself if none does.</summary>
    public static int EndOf(TextView text, int at)
    {
        var rest = text[at..];
        if (!rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            && !rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            && !rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return at;
        }

        var end = at;
        while (end < text.Length && !text.Class(end).IsWhite() && text.At(end) is not ('<' or '>' or '"' or '[' or ']'))
        {
            end++;
        }

        while (end > at && !text.Class(end - 1).IsWord() && text.At(end - 1) is not ('/' or '=' or '_'))
        {
            end--;
        }

        return end;
    }
}
