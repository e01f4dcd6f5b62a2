using System.Globalization;
using Casus.Language.Models;

namespace Casus.Language.Lemmas;

/// <summary>
/// Lemmas by tag: known words are looked up, others get the rule of their longest known ending; a misspelled word gets the
/// lemma of the word it was to be. Immutable and safe for parallel use.
/// </summary>
internal sealed class Lemmatizer
{
    private const int LongestWord = 64;
    private const string LaterPart = "_";

    // By part of speech and inflection, and by part of speech alone for what was never seen with an inflection.
    private readonly Dictionary<string, LemmaTable>[] _exact;
    private readonly LemmaTable[] _general;
    private readonly LemmaCases _cases;
    private readonly Spelling _spelling;

    private Lemmatizer(Dictionary<string, LemmaTable>[] exact, LemmaTable[] general, LemmaCases cases, Spelling spelling) =>
        (_exact, _general, _cases, _spelling) = (exact, general, cases, spelling);

    /// <summary>Loads the lemmatizer.</summary>
    /// <exception cref="InvalidDataException">An entry is missing or malformed.</exception>
    public static Lemmatizer Load(ModelFile file)
    {
        var parts = Enum.GetValues<Upos>();
        var exact = Array.ConvertAll(parts, _ => new Dictionary<string, LemmaTable>(StringComparer.Ordinal));
        var general = Array.ConvertAll(parts, _ => new LemmaTable());
        foreach (var line in file.Strings("words"))
        {
            var columns = Columns(line, 4);
            Table(columns[0], columns[1]).AddWord(columns[2], columns[3]);
        }

        foreach (var line in file.Strings("rules"))
        {
            var columns = Columns(line, 4);
            Table(columns[0], columns[1]).AddRule(columns[2], LemmaRule.Parse(columns[3]));
        }

        var cases = new LemmaCases();
        foreach (var line in file.Strings("cases"))
        {
            var columns = Columns(line, 3);
            if (!Enum.TryParse<LemmaCase>(columns[2], out var written) || !TryKind(columns[0], out var kind))
            {
                throw Malformed(line);
            }

            cases.Add(kind, columns[1], written);
        }

        return new Lemmatizer(exact, general, cases, new Spelling(file.Strings("spelling"), file.Ints("spelling-frequent")[0]));

        LemmaTable Table(string part, string inflection)
        {
            if (!UposNames.TryParse(part, out var upos))
            {
                throw new InvalidDataException($"The model names an unknown part of speech, {part}.");
            }

            if (inflection.Length == 0)
            {
                return general[(int)upos];
            }

            var tables = exact[(int)upos];
            return tables.TryGetValue(inflection, out var table) ? table : tables[inflection] = new LemmaTable();
        }
    }

    /// <summary>Fills the lemmas of a tagged sentence.</summary>
    public void Annotate(SentenceDraft draft)
    {
        for (var i = 0; i < draft.Count; i++)
        {
            draft.Lemmas[i] = IsLaterPart(draft, i) ? LaterPart
                : IsPerfect(draft, i) ? "have"
                : Lemma(Whole(draft, i), draft.Upos[i], draft.Xpos[i]);
        }
    }

    /// <summary>The lemma of a word.</summary>
    public string Lemma(string form, Upos upos, string xpos)
    {
        if (form.Length is 0 or > LongestWord)
        {
            return form;
        }

        Span<char> buffer = stackalloc char[LongestWord + 1];
        var edged = buffer[..(form.Length + 1)];
        edged[0] = LemmaTable.Edge;
        form.AsSpan().ToLowerInvariant(edged[1..]);
        edged.Replace('\u2019', '\'');
        var general = _general[(int)upos];
        // A mark is the same mark whatever it does in the sentence.
        var exact = upos == Upos.Punct ? general : _exact[(int)upos].GetValueOrDefault(LemmaTable.Inflection(xpos), general);
        if ((exact.Word(edged[1..]) ?? general.Word(edged[1..])) is { } known)
        {
            return known;
        }

        // Words with a capital may be names, which are spelled as they are.
        if (upos is not (Upos.Propn or Upos.X) && _spelling.Meant(form) is { } meant)
        {
            return Lemma(meant, upos, xpos);
        }

        var rule = exact.Rule(edged) ?? general.Rule(edged) ?? default;
        Span<char> written = stackalloc char[form.Length];
        LemmaCases.Write(form, _cases.Of(form, edged[1..], upos, xpos), written);
        return upos == Upos.Num ? Number(written)
            : rule.Keeps && form.AsSpan().SequenceEqual(written) ? form
            : rule.Apply(written);
    }

    // The treebanks write numbers without the commas between thousands.
    private static string Number(ReadOnlySpan<char> written)
    {
        var number = written.ToString();
        for (var comma = number.IndexOf(',', StringComparison.Ordinal); comma >= 0; comma = number.IndexOf(',', comma + 1))
        {
            var after = number.AsSpan(comma + 1);
            if (comma == 0 || after.Length < 3 || after[..3].ContainsAnyExceptInRange('0', '9') || (after.Length > 3 && char.IsAsciiDigit(after[3])))
            {
                return number;
            }
        }

        return number.Replace(",", "", StringComparison.Ordinal);
    }

    // Of a word split by mistake ("with out") the first part has the lemma of the whole, the others none (Universal Dependencies, goeswith).
    private static bool IsLaterPart(SentenceDraft draft, int i) => i < draft.Count && draft.Deprels[i] == "goeswith";

    private static string Whole(SentenceDraft draft, int i)
    {
        var end = i + 1;
        while (IsLaterPart(draft, end))
        {
            end++;
        }

        return end == i + 1 ? draft.Forms[i] : string.Concat(draft.Forms[i..end]);
    }

    // "'s" is "has" before a participle it does not make passive.
    private static bool IsPerfect(SentenceDraft draft, int i) =>
        draft.Upos[i] == Upos.Aux
        && draft.Forms[i] is ['\'' or '\u2019', 's' or 'S']
        && draft.Deprels[i] == "aux"
        && draft.Heads[i] is >= 0 and var head
        && draft.Xpos[head] == "VBN";

    private static bool TryKind(string text, out int kind) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out kind) && kind < LemmaCases.Kinds;

    private static string[] Columns(string line, int count) =>
        line.Split('\t') is var columns && columns.Length == count ? columns : throw Malformed(line);

    private static InvalidDataException Malformed(string line) => new($"The model has a malformed line, '{line}'.");
}
