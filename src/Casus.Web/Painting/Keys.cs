using System.Globalization;

namespace Casus.Web.Painting;

/// <summary>Short names of a document's records on its page.</summary>
internal static class Keys
{
    public static string Event(int index) => Of('e', index);

    public static string Attribution(int index) => Of('a', index);

    public static string Cause(int index) => Of('c', index);

    public static string Sign(int index) => Of('s', index);

    private static string Of(char kind, int index) => kind + index.ToString(CultureInfo.InvariantCulture);
}
