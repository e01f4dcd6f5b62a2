using System.Globalization;

namespace Casus.Coding.Records;

/// <summary>Ids of records: the document's id, the kind, and the place among its like.</summary>
internal static class RecordId
{
    /// <summary>The id of a document's nth event, from 0.</summary>
    public static string Event(string document, int number) => Of(document, 'e', number);

    /// <summary>The id of a document's nth attribution, from 0.</summary>
    public static string Attribution(string document, int number) => Of(document, 'a', number);

    /// <summary>The id of a document's nth cause, from 0.</summary>
    public static string Cause(string document, int number) => Of(document, 'c', number);

    private static string Of(string document, char kind, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{document}-{kind}{number + 1}");
}
