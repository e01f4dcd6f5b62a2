using Casus.Language;
using NodaTime;

namespace Casus.Coding.Actors;

/// <summary>A person of a document, known or not.</summary>
/// <param name="Name">The full name.</param>
/// <param name="Actor">The person of the knowledge, or null.</param>
/// <param name="Sentence">Where the full name first stands.</param>
internal sealed record DocumentPerson(string Name, Actor? Actor, int Sentence);

/// <summary>
/// The persons of one document by the parts of their names: once "Aigul Sadykova" is named, "Sadykova" is she,
/// whoever else of that name the knowledge knows.
/// </summary>
internal sealed class PersonNames(LocalDate? published)
{
    private readonly Dictionary<string, List<DocumentPerson>> _byPart = new(StringComparer.Ordinal);

    /// <summary>Registers a full name.</summary>
    public void Add(Sentence sentence, int first, int end, Actor? actor)
    {
        var name = actor?.Name ?? Text(sentence, first, end);
        var person = new DocumentPerson(name, actor, sentence.Index);
        Part(Letters.Fold(sentence[end - 1].Form), person);
        Part(Letters.Fold(sentence[first].Form), person);
    }

    /// <summary>The person a part of a name stands for at a sentence: named before, else later; null where none.</summary>
    public DocumentPerson? Find(string part, int sentence)
    {
        if (!_byPart.TryGetValue(Letters.Fold(part), out var persons))
        {
            return null;
        }

        DocumentPerson? best = null;
        foreach (var person in persons)
        {
            best = best is null || (person.Sentence <= sentence && person.Sentence >= best.Sentence) ? person : best;
        }

        return best;
    }

    /// <summary>Of several persons of the knowledge with the name, the one the news of the day means.</summary>
    public Actor? Choose(IReadOnlyList<NameSense> senses, Func<string?, bool> isMentioned)
    {
        Actor? best = null;
        var bestScore = int.MinValue;
        foreach (var sense in senses)
        {
            if (sense.Actor.Kind != ActorKind.Person)
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

        if (!persons.Exists(p => p.Name == person.Name))
        {
            persons.Add(person);
        }
    }
}
