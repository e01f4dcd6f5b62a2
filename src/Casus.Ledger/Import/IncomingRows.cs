using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace Casus.Ledger.Import;

/// <summary>
/// The rows of a batch as the database sees them: the view <c>incoming</c> with the line and the columns of the format, all text,
/// empty as null. The database reads the batch where it lies, from several threads, and only the columns that are asked for.
/// </summary>
internal sealed unsafe partial class IncomingRows : IDisposable
{
    private const int ChunkRows = 2048;

    private readonly DuckDBConnection _connection;
    private GCHandle _self;
    private DatasetFormat? _format;
    private RowBatch? _batch;

    public IncomingRows(DuckDBConnection connection)
    {
        (_connection, _self) = (connection, GCHandle.Alloc(this));
        var function = NativeMethods.TableFunction.DuckDBCreateTableFunction();
        NativeMethods.TableFunction.DuckDBTableFunctionSetName(function, "incoming_rows");
        NativeMethods.TableFunction.DuckDBTableFunctionSetExtraInfo(function, GCHandle.ToIntPtr(_self), &Keep);
        NativeMethods.TableFunction.DuckDBTableFunctionSetBind(function, &Bind);
        NativeMethods.TableFunction.DuckDBTableFunctionSetInit(function, &Begin);
        NativeMethods.TableFunction.DuckDBTableFunctionSetFunction(function, &Give);
        NativeMethods.TableFunction.DuckDBTableFunctionSupportsProjectionPushdown(function, true);
        _ = NativeMethods.TableFunction.DuckDBRegisterTableFunction(connection.NativeConnection, function);
        NativeMethods.TableFunction.DuckDBDestroyTableFunction(ref function);
    }

    /// <summary>Makes a batch the one that is seen; it must stay as it is until the next, or none, is shown.</summary>
    public void Show(DatasetFormat format, RowBatch batch)
    {
        _batch = batch;
        if (_format != format)
        {
            _format = format;
            _connection.Execute("CREATE OR REPLACE TEMP VIEW incoming AS FROM incoming_rows()");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _self.Free();

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Keep(IntPtr data)
    {
        // The handle lives as long as this object.
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Bind(IntPtr info)
    {
        var rows = At<IncomingRows>(NativeMethods.TableFunction.DuckDBBindGetExtraInfo(info));
        using var number = NativeMethods.LogicalType.DuckDBCreateLogicalType(DuckDBType.Integer);
        using var text = NativeMethods.LogicalType.DuckDBCreateLogicalType(DuckDBType.Varchar);
        NativeMethods.TableFunction.DuckDBBindAddResultColumn(info, "line", number);
        foreach (var column in rows._format!.Columns)
        {
            NativeMethods.TableFunction.DuckDBBindAddResultColumn(info, column.Name, text);
        }

        NativeMethods.TableFunction.DuckDBBindSetCardinality(info, (ulong)rows._batch!.Count, true);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Begin(IntPtr info)
    {
        var rows = At<IncomingRows>(NativeMethods.TableFunction.DuckDBInitGetExtraInfo(info));
        var columns = new int[NativeMethods.TableFunction.DuckDBInitGetColumnCount(info)];
        for (var i = 0; i < columns.Length; i++)
        {
            // The first column of the view is the line.
            columns[i] = (int)NativeMethods.TableFunction.DuckDBInitGetColumnIndex(info, (ulong)i) - 1;
        }

        var scan = GCHandle.Alloc(new Scan(rows._batch!, columns));
        NativeMethods.TableFunction.DuckDBInitSetInitData(info, GCHandle.ToIntPtr(scan), &End);
        SetMaxThreads(info, (ulong)Math.Max(1, rows._batch!.Count / (8 * ChunkRows)));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void End(IntPtr scan) => GCHandle.FromIntPtr(scan).Free();

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Give(IntPtr info, IntPtr output)
    {
        var scan = At<Scan>(NativeMethods.TableFunction.DuckDBFunctionGetInitData(info));
        using var chunk = new DuckDBDataChunk(output);
        var first = scan.Take(ChunkRows);
        var count = Math.Clamp(scan.Batch.Count - first, 0, ChunkRows);
        for (var i = 0; i < scan.Columns.Length && count > 0; i++)
        {
            var vector = NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, i);
            if (scan.Columns[i] < 0)
            {
                scan.Batch.Lines(first, count).CopyTo(new Span<int>(NativeMethods.Vectors.DuckDBVectorGetData(vector), count));
            }
            else
            {
                Texts(scan.Batch, scan.Columns[i], first, count, vector);
            }
        }

        NativeMethods.DataChunks.DuckDBDataChunkSetSize(chunk, (ulong)count);
    }

    private static void Texts(RowBatch batch, int column, int first, int count, IntPtr vector)
    {
        var texts = (Text*)NativeMethods.Vectors.DuckDBVectorGetData(vector);
        ulong* valid = null;
        for (var row = 0; row < count; row++)
        {
            var field = batch.Field(first + row, column);
            if (!field.IsEmpty)
            {
                texts[row].Set(field);
                continue;
            }

            if (valid is null)
            {
                NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(vector);
                valid = NativeMethods.Vectors.DuckDBVectorGetValidity(vector);
            }

            valid[row / 64] &= ~(1UL << (row % 64));
        }
    }

    private static T At<T>(IntPtr handle) where T : class => (T)GCHandle.FromIntPtr(handle).Target!;

    // The driver does not have this one.
    [LibraryImport("duckdb", EntryPoint = "duckdb_init_set_max_threads")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static partial void SetMaxThreads(IntPtr info, ulong threads);

    // A reading of the batch by one statement, which several threads may share.
    private sealed class Scan(RowBatch batch, int[] columns)
    {
        private int _next;

        public RowBatch Batch { get; } = batch;

        public int[] Columns { get; } = columns;

        public int Take(int rows) => Interlocked.Add(ref _next, rows) - rows;
    }

    // DuckDB's duckdb_string_t: up to twelve bytes in place, padded with zeros; else the first four and where all of them lie.
    [StructLayout(LayoutKind.Sequential)]
    private struct Text
    {
        private const int InPlace = 12;

        private int _length;
        private uint _start;
        private ulong _rest;

        public void Set(Span<byte> bytes)
        {
            // A batch has room after its bytes, which are pinned.
            ref var first = ref MemoryMarshal.GetReference(bytes);
            _length = bytes.Length;
            _start = Unsafe.ReadUnaligned<uint>(ref first);
            if (_length > InPlace)
            {
                _rest = (ulong)Unsafe.AsPointer(ref first);
            }
            else if (_length > sizeof(uint))
            {
                _rest = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, sizeof(uint))) & Low(_length - sizeof(uint));
            }
            else
            {
                (_start, _rest) = (_start & (uint)Low(_length), 0);
            }
        }

        // As many bytes, the least of a number.
        private static ulong Low(int bytes) => ulong.MaxValue >> (64 - 8 * bytes);
    }
}
