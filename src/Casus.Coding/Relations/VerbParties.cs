using Casus.Coding.Syntax;
using Casus.Language;

namespace Casus.Coding.Relations;

/// <summary>Who does what each verb of a sentence tells, and to whom: computed once a sentence.</summary>
internal sealed class VerbParties
{
    private readonly (int Agent, int Patient)[] _parties;

    public VerbParties(Sentence sentence)
    {
        _parties = new (int, int)[sentence.Tokens.Length];
        for (var i = 0; i < _parties.Length; i++)
        {
            _parties[i] = sentence[i].Upos == Upos.Verb
                ? (Clauses.Agent(sentence, i), Clauses.Patient(sentence, i))
                : (-1, -1);
        }
    }

    /// <summary>Logical subject and object of a verb, -1 where there is none.</summary>
    public (int Agent, int Patient) this[int verb] => _parties[verb];
}
