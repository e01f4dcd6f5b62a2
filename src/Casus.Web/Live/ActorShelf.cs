using Casus.Ledger.Views;

namespace Casus.Web.Live;

/// <summary>What there is of an actor.</summary>
/// <param name="Name">Name or country code.</param>
/// <param name="Mentions">What the texts call it.</param>
/// <param name="Events">Events it takes part in.</param>
/// <param name="Says">What it says.</param>
/// <param name="Told">What others say of it.</param>
/// <param name="Pairs">Whom it deals with.</param>
public sealed record ActorStory(
    string Name, IReadOnlyList<Choice> Mentions, PageOf<EventLine> Events, PageOf<StatementLine> Says, PageOf<StatementLine> Told, IReadOnlyList<PairLine> Pairs);

/// <summary>One of two, towards the other.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Recipient">To whom.</param>
/// <param name="Events">What he does to the other.</param>
/// <param name="Says">What he says of the other.</param>
public sealed record PairSide(string Actor, string Recipient, PageOf<EventLine> Events, PageOf<StatementLine> Says);

/// <summary>Two actors.</summary>
/// <param name="There">The first towards the second.</param>
/// <param name="Back">The second towards the first.</param>
public sealed record PairStory(PairSide There, PairSide Back);

/// <summary>Actors and pairs, kept until the ledger changes.</summary>
internal sealed class ActorShelf(ActorViews actors, EventViews events, StatementViews statements, Kept kept)
{
    private const int Shown = 10;

    /// <summary>An actor.</summary>
    public ActorStory Actor(string name)
    {
        var filter = new EventFilter { Party = name };
        return new ActorStory(
            name, kept.Get(name, actors.Mentions), Events(filter), Said(new StatementFilter { Source = name }), Said(new StatementFilter { About = name }),
            kept.Get(filter, f => actors.Pairs(f, most: 30)));
    }

    /// <summary>Two actors.</summary>
    public PairStory Pair(string one, string other) => new(Side(one, other), Side(other, one));

    /// <summary>Who does how much to whom.</summary>
    public IReadOnlyList<PairLine> Pairs(EventFilter filter, bool countries) => kept.Get((filter, countries), q => actors.Pairs(q.filter, q.countries));

    private PairSide Side(string actor, string recipient) => new(
        actor, recipient, Events(new EventFilter { Actor = actor, Recipient = recipient }), Said(new StatementFilter { Source = actor, About = recipient }));

    private PageOf<EventLine> Events(EventFilter filter) => kept.Get(filter, f => events.List(f, Shown));

    private PageOf<StatementLine> Said(StatementFilter filter) => kept.Get(filter, f => statements.List(f, Shown));
}
