namespace Casus.Coding;

/// <summary>A text and two of its mentions, of which it is asked what the one does to the other.</summary>
/// <param name="Text">One or a few sentences.</param>
/// <param name="Source">Mentions of who does it, in code points; empty where the text only implies them.</param>
/// <param name="Target">Mentions of whom it is done to.</param>
public sealed record MentionPair(string Text, IReadOnlyList<Span> Source, IReadOnlyList<Span> Target);
