namespace Casus.Coding.Attributions;

/// <summary>Tells verbatim speech from the writer's words, and questions from statements.</summary>
internal static class Manners
{
    /// <summary>Direct where all words of the content stand in quotation marks, mixed where some do.</summary>
    public static Manner Of(Quotations quotations, List<(int First, int Last)> content)
    {
        var (inside, outside) = (0, 0);
        foreach (var (first, last) in content)
        {
            for (var i = first; i <= last; i++)
            {
                inside += quotations.State(i) == QuoteState.Inside ? 1 : 0;
                outside += quotations.State(i) == QuoteState.Outside ? 1 : 0;
            }
        }

        return inside == 0 ? Manner.Indirect : outside == 0 ? Manner.Direct : Manner.Mixed;
    }

    /// <summary>Whether a content that ends there is a question.</summary>
    public static bool IsQuestion(Passage passage, int last)
    {
        while (last > 0 && Quotations.IsMark(passage[last].Form))
        {
            last--;
        }

        return passage[last].Form == "?";
    }
}
