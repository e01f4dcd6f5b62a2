using System.CommandLine;
using Casus.Cli.Commands;
using Casus.Ledger.Queries;
using NodaTime;

namespace Casus.Cli.Queries;

/// <summary>The options that say which events are meant; several values of one option are alternatives.</summary>
internal sealed class FilterOptions
{
    private readonly Option<EventType[]> _type = new("--type") { Description = "PLOVER type", HelpName = "TYPE" };
    private readonly Option<string[]> _mode = new("--mode") { Description = "PLOVER mode", HelpName = "MODE" };
    private readonly Option<string[]> _quad = new("--quad") { Description = "Quad class, such as 'verbal conflict'", HelpName = "CLASS" };
    private readonly Option<string[]> _context = new("--context") { Description = "PLOVER context", HelpName = "CONTEXT" };
    private readonly Option<ActorPattern[]> _actor = Who("--actor", "Who did it: KAZ, KAZ/GOV, /REB or words of a name");
    private readonly Option<ActorPattern[]> _recipient = Who("--recipient", "To whom, in the same terms");
    private readonly Option<ActorPattern[]> _either = Who("--either", "Actor or recipient");
    private readonly Option<ActorPattern[]> _between = Who("--between", "Two that stand on different sides, in either direction");
    private readonly Option<string[]> _country = new("--country") { Description = "Country that took part or where it took place", HelpName = "CODE" };
    private readonly Option<string[]> _sector = new("--sector") { Description = "PLOVER sector that took part", HelpName = "CODE" };
    private readonly Option<string[]> _place = new("--place") { Description = "Where: a country's code or words of a name", HelpName = "PLACE" };
    private readonly Option<LocalDate?> _from = SharedOptions.Day("--from", "First day");
    private readonly Option<LocalDate?> _to = SharedOptions.Day("--to", "Last day");
    private readonly Option<string[]> _outlet = new("--outlet") { Description = "Outlet", HelpName = "NAME" };
    private readonly Option<string[]> _article = new("--article") { Description = "Id of a document", HelpName = "ID" };
    private readonly Option<ActorPattern[]> _source = Who("--source", "Who is cited for it");
    private readonly Option<bool> _ownVoice = new("--own-voice") { Description = "Only what the outlet says itself" };
    private readonly Option<bool> _attributed = new("--attributed") { Description = "Only what somebody is cited for" };
    private readonly Option<Polarity[]> _polarity = new("--polarity") { Description = "positive or negative", HelpName = "WORD" };
    private readonly Option<Certainty[]> _certainty = new("--certainty") { Description = "certain, probable, possible or unknown", HelpName = "WORD" };
    private readonly Option<Tense[]> _tense = new("--tense") { Description = "past, present, future, habitual or hypothetical", HelpName = "WORD" };
    private readonly Option<double?> _confidence = new("--confidence") { Description = "Lowest confidence, 0 to 1", HelpName = "N" };
    private readonly Option<bool> _originals = new("--originals") { Description = "Leave out articles that are copies of others" };
    private readonly Option<string[]> _dataset = new("--dataset")
    {
        Description = "Imported data set; articles (the default); all",
        HelpName = "NAME",
    };

    private readonly Option<bool> _distinct = new("--distinct") { Description = "One report of each event" };

    private readonly Option<string?> _text = new("--text")
    {
        Description = "Words in the event's sentence: all of them; \"in this order\"; begin*; -without",
        HelpName = "WORDS",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])
            [
                _type, _mode, _quad, _context, _actor, _recipient, _either, _between, _country, _sector, _place, _from, _to,
                _outlet, _article, _source, _ownVoice, _attributed, _polarity, _certainty, _tense, _confidence, _originals, _distinct, _text, _dataset,
            ])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The filter they make.</summary>
    /// <exception cref="CommandException">They contradict each other, or a word is none of its vocabulary.</exception>
    public EventFilter Filter(ParseResult parse)
    {
        if (parse.GetValue(_ownVoice) && parse.GetValue(_attributed))
        {
            throw new CommandException("--own-voice and --attributed exclude each other");
        }

        T[] Values<T>(Option<T[]> option) => parse.GetValue(option) ?? [];
        return new EventFilter
        {
            Types = Values(_type),
            Modes = Known("--mode", Values(_mode), Enum.GetValues<EventType>().SelectMany(Plover.Modes)),
            Quads = Known("--quad", Values(_quad), Enum.GetValues<EventType>().Select(Plover.Quad)),
            Contexts = Known("--context", Values(_context), Plover.Contexts),
            Actors = Values(_actor),
            Recipients = Values(_recipient),
            Participants = Values(_either),
            Between = Values(_between) switch
            {
                [] => null,
                [var one, var other] => (one, other),
                _ => throw new CommandException("--between: give two, such as --between KAZ RUS"),
            },
            Countries = Values(_country),
            Sectors = Known("--sector", Values(_sector), Plover.Sectors),
            Places = Values(_place),
            From = parse.GetValue(_from),
            To = parse.GetValue(_to),
            Outlets = Values(_outlet),
            Documents = Values(_article),
            Sources = Values(_source),
            Voice = parse.GetValue(_ownVoice) ? Voice.Own : parse.GetValue(_attributed) ? Voice.Attributed : null,
            Polarities = Values(_polarity),
            Certainties = Values(_certainty),
            Tenses = Values(_tense),
            Confidence = parse.GetValue(_confidence),
            Originals = parse.GetValue(_originals),
            Distinct = parse.GetValue(_distinct),
            Text = parse.GetValue(_text),
            Datasets = Values(_dataset),
        };
    }

    private static Option<ActorPattern[]> Who(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "WHO",
        AllowMultipleArgumentsPerToken = name == "--between",
        CustomParser = result =>
        {
            try
            {
                return [.. result.Tokens.Select(t => ActorPattern.Parse(t.Value))];
            }
            catch (FormatException e)
            {
                result.AddError($"{name}: {e.Message}");
                return null;
            }
        },
    };

    private static string[] Known(string option, string[] words, IEnumerable<string> vocabulary)
    {
        var known = vocabulary.Distinct().Order(StringComparer.Ordinal).ToList();
        return words.FirstOrDefault(w => !known.Contains(w)) is { } unknown
            ? throw new CommandException($"{option}: there is no '{unknown}'; there are {string.Join(", ", known)}")
            : words;
    }
}
