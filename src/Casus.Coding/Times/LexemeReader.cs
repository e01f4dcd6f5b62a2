using Casus.Language;

namespace Casus.Coding.Times;

/// <summary>The lexemes of one sentence and what the words of times do among them.</summary>
internal sealed class LexemeReader(Sentence sentence, List<Lexeme> lexemes, TimeWords words)
{
    /// <summary>The sentence.</summary>
    public Sentence Sentence => sentence;

    /// <summary>The lexeme there; outside the sentence, one of no use.</summary>
    public Lexeme At(int i) => i >= 0 && i < lexemes.Count ? lexemes[i] : new Lexeme(LexemeKind.Word, -1, "", 0, 0);

    /// <summary>The lexeme after that word, if it stands there; else the same.</summary>
    public int Skip(int i, string word) => At(i).Word == word ? i + 1 : i;

    /// <summary>The longest phrase with that use there.</summary>
    public (int End, TimeWord Word)? Phrase(TimeWordKind kind, int i)
    {
        var lexeme = At(i);
        if (lexeme.Uses is not { } uses)
        {
            return null;
        }

        foreach (var phrase in uses.As(kind))
        {
            var isName = kind is TimeWordKind.Month or TimeWordKind.Weekday or TimeWordKind.Holiday;
            if (Stands(phrase.Words, i) && (!isName || IsWritten(lexeme)))
            {
                return (i + phrase.Words.Length, phrase);
            }
        }

        return null;
    }

    /// <summary>The lexeme after a phrase with that use, if one stands there; else the same.</summary>
    public int Skip(int i, TimeWordKind kind) => Phrase(kind, i)?.End ?? i;

    /// <summary>The unit of time there: "weeks".</summary>
    public (int End, TimeUnit Unit)? Unit(int i) =>
        Phrase(TimeWordKind.Unit, i) is { } unit ? (unit.End, (TimeUnit)unit.Word.Low) : null;

    /// <summary>The count there, from digits or words; "days" without one is vague.</summary>
    public (int End, int Low, int High)? Count(int i) =>
        At(i) is { Kind: LexemeKind.Number, Digits: <= 3, Value: >= 1 } number ? (i + 1, number.Value, number.Value)
        : Phrase(TimeWordKind.Number, i) is { } word ? (word.End, word.Word.Low, word.Word.High)
        : Phrase(TimeWordKind.Plural, i) is { } plural ? (i, plural.Word.Low, plural.Word.High)
        : null;

    /// <summary>Whether a time may begin there: with a number or a word of the file.</summary>
    public bool IsOfUse(int i) => At(i) is { Kind: not LexemeKind.Word } or { Word.Length: > 0 };

    /// <summary>Whether the month or weekday there may be another word ("may", "sat").</summary>
    public bool IsShy(int i) => words.Is(TimeWordKind.Shy, At(i).Word);

    /// <summary>Whether the month or weekday there is another word by its tag: a verb or an auxiliary.</summary>
    public bool IsOtherWord(int i) =>
        IsShy(i) && !(At(i).Token >= 0 && sentence[At(i).Token].Upos is Upos.Propn or Upos.Noun or Upos.Num or Upos.X);

    /// <summary>Whether the word there is a verb.</summary>
    public bool IsVerb(int i) => At(i).Token >= 0 && sentence[At(i).Token].Upos == Upos.Verb;

    private bool Stands(string[] phrase, int i)
    {
        for (var k = 0; k < phrase.Length; k++)
        {
            if (At(i + k).Word != phrase[k])
            {
                return false;
            }
        }

        return true;
    }

    // Names of months and weekdays are capitals; whole ones are told without ("in december 1991").
    private bool IsWritten(in Lexeme lexeme) =>
        char.IsUpper(sentence[lexeme.Token].Form[0]) ||
        sentence[lexeme.Token].Form.Contains('-', StringComparison.Ordinal) ||
        (lexeme.Word.Length > 4 && !words.Is(TimeWordKind.Shy, lexeme.Word));
}
