namespace Casus.Ledger;

/// <summary>What participants and words are to their record.</summary>
internal static class Roles
{
    public const string Actor = "actor";
    public const string Recipient = "recipient";
    public const string Source = "source";
    public const string Trigger = "trigger";
    public const string Cue = "cue";
    public const string Content = "content";
}
