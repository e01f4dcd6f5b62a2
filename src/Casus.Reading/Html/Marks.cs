using System.Text;
using AngleSharp.Dom;
using Casus.Reading.Sections;

namespace Casus.Reading.Html;

/// <summary>What an element is for, as far as its name tells (class, id and the like).</summary>
internal enum Use
{
    /// <summary>Its name tells nothing.</summary>
    Unknown,

    /// <summary>It holds an article's text.</summary>
    Article,

    /// <summary>The line below the headline.</summary>
    Subtitle,

    /// <summary>Links to other articles.</summary>
    Related,

    /// <summary>Calls to share, follow, subscribe; notes of the outlet.</summary>
    Boilerplate,

    /// <summary>Words under a picture.</summary>
    Caption,

    /// <summary>Who wrote it.</summary>
    Byline,

    /// <summary>When it appeared.</summary>
    Dateline,

    /// <summary>Menus, comments, dialogs: no part of the article at all.</summary>
    Outside,
}

/// <summary>
/// The names that pages give their elements, cut into words ("mostRead share_box" is ". most read . share box . "), and what
/// knowledge/reading/markup.txt says they are for.
/// </summary>
internal sealed class Marks
{
    private static readonly string[] Attributes = ["class", "id", "itemprop", "role", "data-component", "data-test", "data-testid", "data-type"];

    private static readonly Dictionary<string, Use> Uses = new(StringComparer.Ordinal)
    {
        ["article"] = Use.Article,
        ["subtitle"] = Use.Subtitle,
        ["related"] = Use.Related,
        ["boilerplate"] = Use.Boilerplate,
        ["caption"] = Use.Caption,
        ["byline"] = Use.Byline,
        ["dateline"] = Use.Dateline,
        ["outside"] = Use.Outside,
    };

    private readonly List<(Use Use, string Words)> _names = [];

    private Marks(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var parts = line.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (parts.Length < 2 || !Uses.TryGetValue(parts[0], out var use))
            {
                throw new InvalidOperationException($"knowledge/reading/markup.txt: cannot read '{line}'");
            }

            // = in front asks for the whole name; a trailing * lets the word go on.
            var words = parts[1].StartsWith('=') ? $". {parts[1][1..]} ." : $" {parts[1]} ";
            _names.Add((use, words.EndsWith("* ", StringComparison.Ordinal) ? words[..^2] : words));
        }
    }

    public static Marks Known { get; } = new(KnowledgeLines.Of("markup.txt"));

    /// <summary>An element's names as words between blanks; names apart by a full stop.</summary>
    public static string Of(IElement element)
    {
        StringBuilder? words = null;
        foreach (var attribute in Attributes)
        {
            if (element.GetAttribute(attribute) is { Length: > 0 and < 500 } value)
            {
                words ??= new StringBuilder(". ");
                Add(words, value);
            }
        }

        return words?.ToString() ?? "";
    }

    /// <summary>The use of the first known name among the marks, in the order of the file.</summary>
    public Use UseOf(string marks)
    {
        if (marks.Length > 0)
        {
            foreach (var (use, words) in _names)
            {
                if (marks.Contains(words, StringComparison.Ordinal))
                {
                    return use;
                }
            }
        }

        return Use.Unknown;
    }

    private static void Add(StringBuilder words, string names)
    {
        var before = ' ';
        foreach (var c in names)
        {
            if (char.IsWhiteSpace(c))
            {
                End(words, ". ");
            }
            else if (!char.IsLetterOrDigit(c))
            {
                End(words, "");
            }
            else
            {
                if (char.IsUpper(c) && char.IsLower(before))
                {
                    End(words, "");
                }

                words.Append(char.ToLowerInvariant(c));
            }

            before = c;
        }

        End(words, ". ");
    }

    private static void End(StringBuilder words, string mark)
    {
        if (words[^1] != ' ')
        {
            words.Append(' ');
        }

        words.Append(mark);
    }
}
