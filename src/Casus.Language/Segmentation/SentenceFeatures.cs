namespace Casus.Language.Segmentation;

/// <summary>What speaks for a sentence to start at a word.</summary>
internal static class SentenceFeatures
{
    // Above the bits of a shape.
    private const uint Common = 1u << 31;

    public static void Describe(ref BoundaryScan scan, int at, FeatureSet features)
    {
        features.Clear();
        var text = scan.Text;
        var words = scan.Words;
        var (lastStart, lastEnd) = words[^1];
        var gap = text.Gap(lastEnd, at);
        uint last = text.Hash(lastStart, lastEnd), lastShape = text.Shape(lastStart, lastEnd);

        // What ends before, closing quotes and brackets aside.
        var ending = scan.LastButClosers();
        var closers = 0u;
        for (var i = ending + 1; i < words.Count; i++)
        {
            closers = FeatureSet.Mix(closers, text.Plain(words[i].Start));
        }

        var (endStart, endEnd) = words[ending];
        uint stop = (uint)text.Class(endEnd - 1), end = text.Hash(endStart, endEnd), endShape = text.Shape(endStart, endEnd);
        var before = ending > 0 ? text.Hash(words[ending - 1].Start, words[ending - 1].End) : 0;
        var beforeShape = ending > 0 ? text.Shape(words[ending - 1].Start, words[ending - 1].End) : 0;
        var before2Shape = ending > 1 ? text.Shape(words[ending - 2].Start, words[ending - 2].End) : 0;
        var stemEnd = endEnd - (text.Class(endEnd - 1) == CharClass.Stop ? 1 : 0);
        var abbreviation = scan.Lexicon.Abbreviations.KindOf(text[endStart..stemEnd]);

        // What begins, opening quotes and brackets aside, and the words after it.
        var begin = at;
        var openers = 0u;
        while (begin < at + 4 && begin < text.Length && !text.Class(begin).IsWord())
        {
            openers = FeatureSet.Mix(openers, text.Plain(begin++));
        }

        var nextEnd = text.RunEnd(begin);
        var next = text.Hash(begin, nextEnd);
        var nextShape = text.Shape(begin, nextEnd) | (scan.Lexicon.Common.Contains(text[begin..nextEnd]) ? Common : 0);
        var afterStart = text.SkipSpace(nextEnd);
        var afterEnd = text.RunEnd(afterStart);
        uint after = text.Hash(afterStart, afterEnd), afterShape = text.Shape(afterStart, afterEnd);
        var third = (uint)text.Class(text.SkipSpace(afterEnd));

        // The sentence so far, the line and the paragraph.
        var length = Length(words.Count);
        var line = (uint)(text.LineLength(lastEnd, 100) / 20);
        var isFull = text.LineLength(lastEnd, 111) + nextEnd - at >= scan.LongestLine ? 1u : 0u;
        var paragraph = scan.ParagraphAt(at).Kind;
        var open = scan.Open;
        uint first = (uint)text.Class(words[0].Start), firstEnd = (uint)text.Class(words[0].End - 1);

        features.Add(0);
        features.Add(gap, stop, closers);
        features.Add(gap, stop, closers, FeatureSet.Mix(openers, nextShape));
        features.Add(gap, stop, nextShape, line);
        features.Add(gap, line, lastShape);
        features.Add(last, gap);
        features.Add(last, nextShape, openers);
        features.Add(last, next);
        features.Add(end, closers, nextShape);
        features.Add(end, before, nextShape);
        features.Add(end, beforeShape, nextShape, openers);
        features.Add(before, stop, nextShape, closers);
        features.Add(before, stop, next);
        features.Add(beforeShape, stop, next);
        features.Add(endShape, next, stop);
        features.Add(endShape, beforeShape, nextShape, FeatureSet.Mix(openers, closers));
        features.Add(endShape, beforeShape, before2Shape, nextShape);
        features.Add(next, stop, gap);
        features.Add(next, after, stop);
        features.Add(nextShape, after, stop, closers);
        features.Add(nextShape, afterShape, stop, FeatureSet.Mix(openers, closers));
        features.Add(nextShape, afterShape, third, stop);
        features.Add(length, stop, nextShape, closers);
        features.Add(length, first, firstEnd, stop);
        features.Add(length, end, nextShape);
        features.Add(open, stop, closers, openers);
        features.Add(open, last, nextShape);
        features.Add(open, stop, nextShape, length);
        features.Add(closers, openers, stop, gap);
        features.Add(openers, next, closers);
        features.Add(text.Plain(afterStart), nextShape, stop, closers);
        features.Add(open, line, gap, stop);
        features.Add(abbreviation, stop, nextShape, openers);
        features.Add(abbreviation, stop, next);
        features.Add(abbreviation, stop, nextShape, afterShape);
        features.Add(paragraph, stop, gap, nextShape);
        features.Add(paragraph, lastShape, nextShape);
        features.Add(paragraph, length, stop, nextShape);
        features.Add(paragraph, (uint)text.ChunkAround(lastStart).Kind, (uint)text.ChunkAround(at).Kind, stop);
        features.Add(paragraph, next, stop);
        features.Add(paragraph, last, nextShape);
        features.Add(gap, isFull, stop, nextShape);
        features.Add(gap, isFull, line);
    }

    private static uint Length(int words) => words switch
    {
        <= 4 => (uint)words,
        <= 7 => 5,
        <= 12 => 6,
        <= 25 => 7,
        <= 40 => 8,
        _ => 9,
    };
}
