using System.Runtime.InteropServices;
using System.Text.Json;

namespace Casus.Ledger.Import;

/// <summary>
/// JSON objects one after the other: JSON Lines, an array, or PLOVER's own release, which is neither (objects with commas
/// between and behind). Each goes into one column, as plain JSON.
/// </summary>
internal sealed class JsonObjects(LineBuffer lines) : IRowReader
{
    private const int Largest = 16 << 20;

    private static readonly JsonDocumentOptions Lenient =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly List<byte> _object = [];
    private int _depth;
    private bool _inString, _escaped;
    private int _line = 1;
    private int _began;

    /// <inheritdoc/>
    public bool Fill(RowBatch batch, RowCounts counts)
    {
        while (!batch.IsFull)
        {
            if (!lines.Bytes(out var bytes))
            {
                if (_depth > 0)
                {
                    RefuseEndless(batch, counts);
                }

                return false;
            }

            foreach (var b in bytes)
            {
                _line += b == '\n' ? 1 : 0;
                Take(b, batch, counts);
            }

            if (_object.Count > Largest)
            {
                RefuseEndless(batch, counts);
                return false;
            }
        }

        return true;
    }

    private void RefuseEndless(RowBatch batch, RowCounts counts)
    {
        counts.Rows++;
        batch.Refuse(_began, "holds an object that does not end", Words());
        _depth = 0;
    }

    private ReadOnlySpan<byte> Words() => CollectionsMarshal.AsSpan(_object);

    private void Take(byte b, RowBatch batch, RowCounts counts)
    {
        if (_depth == 0 && b != '{')
        {
            return;
        }

        if (_depth == 0)
        {
            _object.Clear();
            // What shares a line is counted on, since a record is known by its line.
            _began = Math.Max(_line, _began + 1);
        }

        _object.Add(b);
        if (_inString)
        {
            (_inString, _escaped) = (_escaped || b != '"', !_escaped && b == '\\');
            return;
        }

        _inString = b == '"';
        _depth += b == '{' ? 1 : b == '}' ? -1 : 0;
        if (_depth == 0)
        {
            Finish(batch, counts);
        }
    }

    private void Finish(RowBatch batch, RowCounts counts)
    {
        counts.Rows++;
        try
        {
            using var json = JsonDocument.Parse(_object.ToArray(), Lenient);
            batch.Add(JsonSerializer.SerializeToUtf8Bytes(json.RootElement));
            batch.EndRow(_began);
        }
        catch (JsonException e)
        {
            batch.Refuse(_began, "holds an object that is no JSON: " + e.Message.Split('.')[0].ToLowerInvariant(), Words());
        }
    }
}
