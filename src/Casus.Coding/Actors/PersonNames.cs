using Casus.Language;
using NodaTime;

namespace Casus.Coding.Actors;

/// <summary>A person of a document, known or not.</summary>
/// <param name="Name">The full name.</param>
/// <param name="Actor">The person of the knowledge, or null.</param>
/// <param name="Sentence">Where the full name first stands.</param>
internal sealed record DocumentPerson(string Name, Actor? Actor, int Sentence)
{
    /// <summary>How often the full name stands in the document.</summary>
    public int Times { get; set; } = 1;
}

/// <summary>
/// The persons of one document by the parts of their names: once "Aigul Sadykova" is named, "Sadykova" is she,
/// whoever else of that name the knowledge knows.
/// </summary>
internal sealed class PersonNames(GivenNames givenNames, LocalDate? published)
{
    private readonly Dictionary<string, List<DocumentPerson>> _byPart = new(StringComparer.Ordinal);

    /// <summary>Registers a full name.</summary>
    public void Add(Sentence sentence, int first, int end, Actor? actor)
    {
        var person = new DocumentPerson(actor?.Name ?? Text(sentence, first, end), actor, sentence.Index);
        Part(Letters.Fold(sentence[end - 1].Form), person);
        Part(Letters.Fold(sentence[first].Form), person);
    }

    /// <summary>
    /// The person a part of a name stands for at a sentence: of those named before, else later, the one the document
    /// names most; null where none.
    /// </summary>
    /// <param name="part">The part.</param>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="title">The gender that a title tells ("Mrs."), or none.</param>
    public DocumentPerson? Find(string part, int sentence, NounTraits title = NounTraits.None)
    {
        if (!_byPart.TryGetValue(Letters.Fold(part), out var persons))
        {
            return null;
        }

        DocumentPerson? best = null;
        foreach (var person in persons)
        {
            if (Suits(person.Name, title) && (best is null ||
                (person.Sentence <= sentence, person.Times).CompareTo((best.Sentence <= sentence, best.Times)) > 0))
            {
                best = person;
            }
        }

        return best;
    }

    /// <summary>Whether a title's gender goes with a name.</summary>
    public bool Suits(string name, NounTraits title)
    {
        title &= NounTraits.He | NounTraits.She;
        return title == NounTraits.None || givenNames.Of(name) is var given && (given == NounTraits.None || given == title);
    }

    /// <summary>Of several persons of the knowledge with the name, the one the news of the day means; null where none suits.</summary>
    public Actor? Choose(IReadOnlyList<NameSense> senses, Func<string?, bool> isMentioned, NounTraits title = NounTraits.None)
    {
        Actor? best = null;
        var bestScore = int.MinValue;
        foreach (var sense in senses)
        {
            if (sense.Actor.Kind != ActorKind.Person || !Suits(sense.Actor.Name, title))
            {
                continue;
            }

            var score = (sense.Actor.IsActive(published) ? 2 : 0) + (isMentioned(sense.Actor.On(published).Country) ? 3 : 0);
            if (score > bestScore)
            {
                (best, bestScore) = (sense.Actor, score);
            }
        }

        return best;
    }

    /// <summary>Tokens as written, with single spaces.</summary>
    public static string Text(Sentence sentence, int first, int end)
    {
        var text = new System.Text.StringBuilder();
        for (var i = first; i < end; i++)
        {
            if (i > first && sentence[i].Start > sentence[i - 1].End)
            {
                text.Append(' ');
            }

            text.Append(sentence[i].Form);
        }

        return text.ToString();
    }

    private void Part(string part, DocumentPerson person)
    {
        if (part.Length < 2)
        {
            return;
        }

        if (!_byPart.TryGetValue(part, out var persons))
        {
            _byPart[part] = persons = [];
        }

        if (persons.Find(p => p.Name == person.Name) is { } known)
        {
            known.Times++;
        }
        else
        {
            persons.Add(person);
        }
    }
}
