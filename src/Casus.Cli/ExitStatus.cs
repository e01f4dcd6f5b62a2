namespace Casus.Cli;

/// <summary>What the process reports to its caller; fixed by the contract.</summary>
internal static class ExitStatus
{
    /// <summary>All inputs were coded.</summary>
    public const int Done = 0;

    /// <summary>The command could not run, or was stopped.</summary>
    public const int Failed = 1;

    /// <summary>Some inputs were refused, each named on standard error; the rest was coded.</summary>
    public const int SomeRefused = 2;
}
