namespace Casus.Language.Coreference;

/// <summary>The stretches of a text between quotation marks, where "I" is not the writer.</summary>
internal sealed class QuoteScan
{
    // A mark left open does not quote the rest of the text.
    private const int Longest = 1500;

    private readonly List<(int Start, int End)> _quotes = [];

    /// <summary>Scans a document's text.</summary>
    public QuoteScan(Doc doc)
    {
        var text = doc.Source.Text;
        var open = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var opens = text[i] is '“' or '«' or '„' || (text[i] == '"' && open < 0);
            var closes = text[i] is '”' or '»' || (text[i] == '"' && open >= 0);
            if (open >= 0 && i - open > Longest)
            {
                open = -1;
            }

            if (opens && open < 0)
            {
                open = i;
            }
            else if (closes && open >= 0)
            {
                _quotes.Add((open, i));
                open = -1;
            }
        }
    }

    /// <summary>Whether an index lies between quotation marks.</summary>
    public bool Holds(int index)
    {
        var (low, high) = (0, _quotes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_quotes[middle].End < index)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < _quotes.Count && _quotes[low].Start < index;
    }
}
