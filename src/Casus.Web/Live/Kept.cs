using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Casus.Web.Live;

/// <summary>Answers kept until the ledger changes: many people look at the same pages, and counting a large ledger takes time.</summary>
internal sealed class Kept(OpenLedger ledger)
{
    private const int Most = 500;
    private readonly Lock _gate = new();
    private (long Revision, ConcurrentDictionary<(object Question, string Name), Lazy<object>> Answers) _kept = (-1, []);

    /// <summary>The answer to a question; those who ask the same at once wait for one answer.</summary>
    /// <param name="question">A filter, or whatever else tells questions apart by value.</param>
    /// <param name="ask">Finds the answer.</param>
    /// <param name="name">What is asked.</param>
    public TAnswer Get<TQuestion, TAnswer>(
        TQuestion question, Func<TQuestion, TAnswer> ask, [CallerArgumentExpression(nameof(ask))] string name = "")
        where TQuestion : notnull
        where TAnswer : class
    {
        var key = ((object)question, typeof(TAnswer).FullName + name);
        var answers = Current();
        var answer = answers.GetOrAdd(key, _ => new Lazy<object>(() => ask(question)));
        try
        {
            return (TAnswer)answer.Value;
        }
        catch
        {
            // What failed may work the next time.
            answers.TryRemove(new(key, answer));
            throw;
        }
    }

    private ConcurrentDictionary<(object, string), Lazy<object>> Current()
    {
        lock (_gate)
        {
            // Read before anything is asked: what is written meanwhile makes the answer old.
            var revision = ledger.Revision;
            if (_kept.Revision != revision || _kept.Answers.Count >= Most)
            {
                _kept = (revision, []);
            }

            return _kept.Answers;
        }
    }
}
