using Casus.Coding;
using Casus.Coding.Actors;
using Casus.Coding.Events;
using Casus.Coding.Relations;
using Casus.Language;

namespace Casus.Training.Relations;

/// <summary>A text of a labelled pair after analysis.</summary>
internal sealed record PreparedText(LabelledPair Pair, Doc Doc, ActorResolver Actors);

/// <summary>Analyses the texts of labelled pairs and makes them ready for training.</summary>
internal sealed class PairPreparation(Analyzer analyzer, Codebook codebook, WordVectorTable vectors, IReadOnlyList<RelationClass> classes)
{
    // Pairs beside the marked one that the lexicon does not join are mostly, not always, without an event of their own.
    private const float TurnedWeight = 0.5f, BesideWeight = 0.25f;
    private const int MostBeside = 4;

    private readonly RelationFlags _flags = new(codebook);

    /// <summary>Analyses a text.</summary>
    public PreparedText Analyse(LabelledPair pair)
    {
        var doc = analyzer.Analyze(new SourceText(pair.Text), [(0, pair.Text.Length)]);
        return new PreparedText(pair, doc, new ActorResolver(codebook.Actors, doc, null));
    }

    /// <summary>The marked pair in every way it would be asked about; none where its words cannot be found.</summary>
    public IReadOnlyList<TrainingPair> Marked(PreparedText text) =>
        PairSentence.Of(text.Doc, text.Pair.Actor, text.Pair.Recipient) is not { } found ? []
            : [.. new Prepared(this, text, found.Sentence).Ways(found.Actor, found.Recipient, Right(text.Pair))];

    /// <summary>The marked pair, and pairs of other mentions of its sentence that the lexicon does not join as pairs without an event.</summary>
    public IEnumerable<TrainingPair> WithOthers(PreparedText text, float weight)
    {
        if (PairSentence.Of(text.Doc, text.Pair.Actor, text.Pair.Recipient) is not { } found)
        {
            yield break;
        }

        var (sentence, actor, recipient) = found;
        var prepared = new Prepared(this, text, sentence);
        yield return prepared.Pair(actor, recipient, Right(text.Pair), weight);
        if (text.Pair.Class?.Type is null && text.Pair.Root is null)
        {
            yield break;
        }

        var none = classes.Select(c => c.Type is null).ToArray();
        if (actor.Heads.Count > 0 && recipient.Heads.Count > 0 && !IsMutual(text.Pair.Root!))
        {
            yield return prepared.Pair(recipient, actor, none, weight * TurnedWeight);
        }

        var heads = ActorHeads.Of(sentence, text.Actors.IsActor);
        var beside = heads.SelectMany(a => heads.Select(b => (A: a, B: b)))
            .Where(p => p.A != p.B && !(Marks(p.A) && Marks(p.B)))
            .Select(p => (A: Side(p.A), B: Side(p.B)))
            .Where(p => !prepared.IsRead(p.A, p.B)).ToList();
        // Spread over the sentence, the same ones each time.
        for (var i = 0; i < Math.Min(MostBeside, beside.Count); i++)
        {
            var (a, b) = beside[i * beside.Count / Math.Min(MostBeside, beside.Count)];
            yield return prepared.Pair(a, b, none, weight * BesideWeight);
        }

        bool Marks(int head) => actor.Holds(head) || recipient.Holds(head);

        PairMention Side(int head)
        {
            var resolved = text.Actors.Resolve(sentence, head);
            return PairMention.Of(sentence, [(resolved.Start, resolved.End)]);
        }
    }

    // What holds one way between two holds the other way as well, or as often.
    private static bool IsMutual(string root) => root is "CONSULT" or "AGREE" or "COOPERATE" or "ASSAULT";

    private bool[] Right(LabelledPair pair) => pair.Class is { } exact
        ? [.. classes.Select(c => c == exact)]
        : [.. classes.Select(c => c.Plv == pair.Root && c.Type is not null)];

    private sealed class Prepared
    {
        private readonly PairPreparation _preparation;
        private readonly Sentence _sentence;
        private readonly VerbParties _parties;
        private readonly FlagLists _tokenFlags;
        private readonly IReadOnlyList<EventReading> _readings;
        private readonly float[] _words;
        private readonly int[] _heads;

        public Prepared(PairPreparation preparation, PreparedText text, Sentence sentence)
        {
            _preparation = preparation;
            _sentence = sentence;
            _parties = new VerbParties(sentence);
            _tokenFlags = preparation._flags.OfTokens(sentence);
            _readings = new SentenceReader(preparation.Codebook, text.Actors.IsActor).Read(sentence);
            _words = new float[sentence.Tokens.Length * RelationWeights.Vector];
            _heads = new int[sentence.Tokens.Length];
            for (var i = 0; i < _heads.Length; i++)
            {
                _heads[i] = sentence[i].Head;
                preparation.Vectors.Copy(sentence[i], _words.AsSpan(i * RelationWeights.Vector, RelationWeights.Vector));
            }
        }

        /// <summary>The pair as a reading of the right type tells of it, if there is one, else any that joins the two, else by the way between them.</summary>
        public TrainingPair Pair(PairMention actor, PairMention recipient, bool[] right, float weight)
        {
            var joining = ReadingFit.Joining(_sentence, _readings, actor, recipient);
            return Pair(actor, recipient, joining.FirstOrDefault(r => _preparation.IsRight(r.Type, right)) ?? (joining.Count > 0 ? joining[0] : null), right, weight);
        }

        /// <summary>The pair in every way it would be asked about.</summary>
        public IEnumerable<TrainingPair> Ways(PairMention actor, PairMention recipient, bool[] right) =>
            ReadingFit.Joining(_sentence, _readings, actor, recipient).DefaultIfEmpty().Select(told => Pair(actor, recipient, told, right, 1));

        /// <summary>Whether the lexicon itself joins two, so that there may well be an event that nobody marked.</summary>
        public bool IsRead(PairMention actor, PairMention recipient) => ReadingFit.Joining(_sentence, _readings, actor, recipient).Count > 0;

        private TrainingPair Pair(PairMention actor, PairMention recipient, EventReading? told, bool[] right, float weight)
        {
            var path = told is null ? new TreePath(_sentence, actor.Heads, recipient.Heads) : TreePath.Over(told, _sentence, actor, recipient);
            return new(new RelationExample(_sentence, _parties, _tokenFlags, _readings, actor, recipient, path, told), _words, _heads, right, weight);
        }
    }

    private bool IsRight(EventType type, bool[] right) => classes.Index().Any(c => right[c.Index] && c.Item.Type == type);

    private Codebook Codebook => codebook;

    private WordVectorTable Vectors => vectors;
}
