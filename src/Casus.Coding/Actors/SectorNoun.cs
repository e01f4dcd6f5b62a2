namespace Casus.Coding.Actors;

/// <summary>How a noun for people or bodies behaves (<c>knowledge/actors/sectors.txt</c>).</summary>
[Flags]
internal enum NounTraits
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>One human being.</summary>
    Person = 1,

    /// <summary>A plural or collective of human beings.</summary>
    People = 2,

    /// <summary>An institution.</summary>
    Body = 4,

    /// <summary>A man.</summary>
    He = 8,

    /// <summary>A woman.</summary>
    She = 16,

    /// <summary>The sector is that of whom the phrase names besides.</summary>
    Weak = 32,

    /// <summary>No actor by itself; tells the sector of a weak noun beside it.</summary>
    Adj = 64,

    /// <summary>Counts or groups what follows "of".</summary>
    Part = 128,

    /// <summary>Stands before a name and says no more than the gender, if that.</summary>
    Title = 256,

    /// <summary>No actor at all, though it looks like one ("state of emergency").</summary>
    Not = 512,

    /// <summary>Says that it is not of the country the news is about ("foreign").</summary>
    Abroad = 1024,
}

/// <summary>What a noun says of an actor.</summary>
/// <param name="Term">The noun, in its dictionary form.</param>
/// <param name="Sector">PLOVER sector, or null where the noun leaves it open.</param>
/// <param name="Traits">How it behaves.</param>
internal sealed record SectorNoun(string Term, string? Sector, NounTraits Traits)
{
    /// <summary>Whether it has the trait.</summary>
    public bool Is(NounTraits trait) => (Traits & trait) != 0;
}
