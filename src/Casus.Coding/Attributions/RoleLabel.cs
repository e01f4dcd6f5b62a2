namespace Casus.Coding.Attributions;

/// <summary>What a token is to one attribution: begin and inside of each role.</summary>
internal static class RoleLabel
{
    public const int None = 0, Source = 1, Cue = 3, Content = 5;

    /// <summary>Whether a label may follow another: inside only its own role. Before the first token stands <see cref="None"/>.</summary>
    public static bool Follows(int before, int label) =>
        label % 2 == 1 || label == None || before == label || before == label - 1;

    /// <summary>Whether a label is of a role (begin or inside).</summary>
    public static bool Is(int label, int role) => label == role || label == role + 1;
}
