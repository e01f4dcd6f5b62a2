namespace Casus.Language.Segmentation;

/// <summary>What speaks for a word to start between two characters that are no spaces.</summary>
internal static class WordFeatures
{
    public static void Describe(in BoundaryScan scan, int at, FeatureSet features)
    {
        features.Clear();
        var text = scan.Text;
        uint p3 = text.Plain(at - 3), p2 = text.Plain(at - 2), p1 = text.Plain(at - 1);
        uint n0 = text.Plain(at), n1 = text.Plain(at + 1), n2 = text.Plain(at + 2);
        uint k4 = Class(text, at - 4), k3 = Class(text, at - 3), k2 = Class(text, at - 2), k1 = Class(text, at - 1);
        uint c0 = Class(text, at), c1 = Class(text, at + 1), c2 = Class(text, at + 2), c3 = Class(text, at + 3);

        // Characters around.
        features.Add(0);
        features.Add(p1, n0);
        features.Add(p2, p1, n0);
        features.Add(p1, n0, n1);
        features.Add(p2, p1, n0, n1);
        features.Add(p3, p2, p1, n0);
        features.Add(p1, n0, n1, n2);
        features.Add((k3 << 8) | k2, (k1 << 8) | c0, (c1 << 8) | c2);
        features.Add((k2 << 8) | k1, (c0 << 8) | c1);
        features.Add((k4 << 8) | k3, (k2 << 8) | k1, (c0 << 8) | c1, (c2 << 8) | c3);

        // Runs of letters and digits around, and the word so far.
        var runStart = text.RunStart(at);
        var (run, before) = (LeftRun(text, at), LeftRun(text, at - 1));
        var nextEnd = text.RunEnd(at);
        var (next, after) = (text.Hash(at, nextEnd), text.Hash(at + 1, text.RunEnd(at + 1)));
        var word = text.Hash(scan.WordStart, at);
        var chunk = text.ChunkAround(at);
        uint length = (uint)Math.Min(at - scan.WordStart, 6), left = (uint)Math.Min(chunk.End - at, 4);
        features.Add(run, n0);
        features.Add(run, n0, c1);
        features.Add(run, n0, n1, left);
        features.Add(next, p1);
        features.Add(next, p1, k2);
        features.Add(next, p1, word);
        features.Add(word, n0);
        features.Add(word, c0, left);
        features.Add(length, left, (k1 << 8) | c0, c1);
        features.Add(length, p1, n0);
        features.Add((uint)chunk.Kind, p1, n0);
        features.Add((uint)chunk.Kind, k1, c0, c1);
        features.Add(text.Hash(chunk.Start, chunk.End), (uint)(at - chunk.Start));
        features.Add(before, p1, c0, c1);
        features.Add(before, p1, next);
        features.Add(run, n0, after);
        features.Add(n0, after);
        features.Add(p1, n0, after, k2);

        // At the end of a chunk what comes next tells an abbreviation from an end.
        var beyond = text.SkipSpace(chunk.End);
        var beyondClass = Class(text, beyond);
        var gap = text.Gap(chunk.End, beyond);
        var isLast = nextEnd == chunk.End || at + 1 == chunk.End ? 1u : 0u;
        features.Add(isLast, n0, beyondClass, (Class(text, beyond + 1) << 4) | gap);
        features.Add(isLast, n0, run, beyondClass);
        features.Add(isLast, n0, text.Hash(beyond, text.RunEnd(beyond)), beyondClass);
        features.Add(left, Class(text, chunk.Start), k1, c0);
        var (lastStart, lastEnd) = scan.Words.Count == 0 ? (0, 0) : scan.Words[^1];
        features.Add(text.Hash(lastStart, lastEnd), k1, n0, beyondClass);
        features.Add(text.Hash(lastStart, lastEnd), n0, run);
        features.Add(text.Shape(lastStart, lastEnd), n0, k1, beyondClass);
        if (n0 == '.')
        {
            var kind = scan.Lexicon.Abbreviations.KindOf(text[runStart..at]);
            features.Add(kind, c1, Class(text, runStart));
            features.Add(kind, c1, beyondClass, Class(text, beyond + 1));
            features.Add(kind, left, gap, Class(text, runStart - 1));
        }
    }

    private static uint Class(TextView text, int at) => (uint)text.Class(at);

    private static uint LeftRun(TextView text, int at) =>
        text.RunStart(at) is var start && start == at ? text.Plain(at - 1) : text.Hash(start, at);
}
