namespace Casus.Coding.Actors;

/// <summary>A name of the knowledge in a sentence: tokens <c>[First, End)</c> and what they may stand for.</summary>
internal sealed record NameMatch(int First, int End, IReadOnlyList<NameSense> Senses);
