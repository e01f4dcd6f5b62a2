namespace Casus.Reading;

/// <summary>Ends the reading of one input; the message is the refusal's reason.</summary>
internal sealed class RefusedException(string reason, int? line = null) : Exception(reason)
{
    public int? Line { get; } = line;
}
