using System.Globalization;

namespace Casus.Web.Parts;

/// <summary>Numbers of things in words.</summary>
internal static class Counted
{
    /// <summary>A number with its word: <c>1 event</c>, <c>2 events</c>.</summary>
    public static string Of(long number, string word) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {word}{(number == 1 ? "" : "s")}");
}
