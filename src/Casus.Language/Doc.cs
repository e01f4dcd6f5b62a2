namespace Casus.Language;

/// <summary>A text after linguistic analysis: sentences of tokens with tags, trees and names. Immutable.</summary>
/// <param name="Source">The text, with its code point map.</param>
/// <param name="Sentences">In order, without overlap.</param>
public sealed record Doc(SourceText Source, IReadOnlyList<Sentence> Sentences);

/// <summary>What a name names.</summary>
public enum NameKind : byte
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>An organisation.</summary>
    Organisation,

    /// <summary>A place.</summary>
    Place,
}

/// <summary>A name: tokens <c>[First, End)</c> of its sentence.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Kind">What it names.</param>
public readonly record struct Name(int First, int End, NameKind Kind);
