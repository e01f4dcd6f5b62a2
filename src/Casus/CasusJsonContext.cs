using System.Text.Json.Serialization;

namespace Casus;

/// <summary>How records are read and written, made when the program is built: to find it out at start takes a tenth of the first second.</summary>
[JsonSerializable(typeof(LedgerRecord))]
internal sealed partial class CasusJsonContext : JsonSerializerContext;
