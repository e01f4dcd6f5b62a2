using Casus.Coding.Events;
using Casus.Language;
using Casus.Language.Models;

namespace Casus.Coding.Relations;

/// <summary>
/// Tells what holds between pairs of mentions: some networks trained alike but from different beginnings, whose chances are
/// averaged. Immutable and safe for parallel use.
/// </summary>
internal sealed class RelationModel
{
    private readonly RelationWeights[] _members;
    private readonly WordVectorTable _vectors;
    private readonly RelationFlags _flags;
    private readonly int _none;

    /// <param name="classes">All classes, in the order of the networks' scores.</param>
    /// <param name="members">The networks.</param>
    /// <param name="vectors">Word vectors.</param>
    /// <param name="flags">What is seen of tokens.</param>
    public RelationModel(
        IReadOnlyList<RelationClass> classes, RelationWeights[] members, WordVectorTable vectors, RelationFlags flags) =>
        (Classes, _members, _vectors, _flags, _none) =
        (classes, members, vectors, flags, classes.Index().First(c => c.Item.Type is null).Index);

    /// <summary>All classes.</summary>
    public IReadOnlyList<RelationClass> Classes { get; }

    /// <summary>Loads <c>relation.model</c> of a model folder; the fast tier asks the first network alone.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or made for other flags.</exception>
    public static RelationModel Load(string models, Codebook codebook, WordVectorTable vectors, Tier tier = Tier.Default)
    {
        var path = Path.Join(models, "relation.model");
        var file = ModelFile.Read(path);
        var classes = file.Strings("classes").Select(RelationClass.Parse).ToArray();
        var members = new RelationWeights[tier == Tier.Fast ? 1 : file.Ints("members")[0]];
        for (var m = 0; m < members.Length; m++)
        {
            members[m] = new RelationWeights(classes.Length);
            foreach (var (name, values) in members[m].All())
            {
                var stored = file.Floats($"{name}-{m}");
                if (stored.Length != values.Length)
                {
                    throw new InvalidDataException($"model file {path}: '{name}' has {stored.Length} numbers, not {values.Length}");
                }

                stored.CopyTo(values, 0);
            }
        }

        return new RelationModel(classes, members, vectors, new RelationFlags(codebook));
    }

    /// <summary>Adds the networks to a model file.</summary>
    public static void Save(ModelFileWriter file, IReadOnlyList<RelationClass> classes, IReadOnlyList<RelationWeights> members)
    {
        file.Add("classes", [.. classes.Select(c => c.ToString())]);
        file.Add("members", [members.Count]);
        for (var m = 0; m < members.Count; m++)
        {
            foreach (var (name, values) in members[m].All())
            {
                file.AddHalf($"{name}-{m}", values, values.Length);
            }
        }
    }

    /// <summary>Makes ready to ask about pairs of one sentence.</summary>
    public Asking On(Sentence sentence, IReadOnlyList<EventReading> readings) => new(this, sentence, readings);

    /// <summary>Questions about one sentence: what does not depend on the pair is computed once.</summary>
    internal sealed class Asking
    {
        private readonly RelationModel _model;
        private readonly Sentence _sentence;
        private readonly IReadOnlyList<EventReading> _readings;
        private readonly VerbParties _parties;
        private readonly FlagLists _tokenFlags;
        private readonly float[] _vectors;
        private readonly int[] _heads;
        private readonly float[]?[] _states;
        private readonly RelationPass _pass;

        public Asking(RelationModel model, Sentence sentence, IReadOnlyList<EventReading> readings)
        {
            (_model, _sentence, _readings) = (model, sentence, readings);
            var count = sentence.Tokens.Length;
            _parties = new VerbParties(sentence);
            _tokenFlags = model._flags.OfTokens(sentence);
            (_vectors, _heads) = (new float[count * RelationWeights.Vector], new int[count]);
            for (var i = 0; i < count; i++)
            {
                _heads[i] = sentence[i].Head;
                model._vectors.Copy(sentence[i], _vectors.AsSpan(i * RelationWeights.Vector, RelationWeights.Vector));
            }

            _states = new float[model._members.Length][];
            _pass = new RelationPass(model.Classes.Count, traced: false);
        }

        /// <summary>What holds between two sides, or null where already the first network sees too little chance of any event.</summary>
        /// <param name="actor">Who.</param>
        /// <param name="recipient">To whom.</param>
        /// <param name="path">The way between them.</param>
        /// <param name="least">The least chance of an event that is worth asking the other networks.</param>
        public Relation? RelateIfAny(PairMention actor, PairMention recipient, TreePath path, double least) =>
            Relate(new RelationExample(_sentence, _parties, _tokenFlags, _readings, actor, recipient, path), least);

        /// <summary>What holds between two sides by a reading.</summary>
        public Relation Relate(PairMention actor, PairMention recipient, EventReading told) => Relate(
            new RelationExample(
                _sentence, _parties, _tokenFlags, _readings, actor, recipient, TreePath.Over(told, _sentence, actor, recipient), told),
            least: 0)!;

        /// <summary>What holds between two sides: the surest of what the readings that join them tell, or what the way between them does.</summary>
        public Relation Relate(PairMention actor, PairMention recipient)
        {
            var told = ReadingFit.Joining(_sentence, _readings, actor, recipient);
            return told.Count == 0
                ? RelateIfAny(actor, recipient, new TreePath(_sentence, actor.Heads, recipient.Heads), least: 0)!
                : told.Select(reading => Relate(actor, recipient, reading)).MaxBy(r => r.Chance)!;
        }

        private Relation? Relate(RelationExample example, double least)
        {
            var chances = new float[_model.Classes.Count];
            for (var m = 0; m < _states.Length; m++)
            {
                RelationNetwork.Pool(_model._members[m], example, States(m), _pass);
                RelationNetwork.Finish(_model._members[m], example, _model.Classes, _pass);
                if (m == 0 && 1 - _pass.Scores[_model._none] < least)
                {
                    return null;
                }

                for (var c = 0; c < chances.Length; c++)
                {
                    chances[c] += _pass.Scores[c] / _states.Length;
                }
            }

            return new Relation(_model.Classes, chances);
        }

        // Most sentences need the first network only.
        private float[] States(int member)
        {
            if (_states[member] is { } ready)
            {
                return ready;
            }

            var states = new float[_heads.Length * RelationWeights.Hidden];
            RelationNetwork.Tokens(_model._members[member], _vectors, _heads, _tokenFlags, states);
            return _states[member] = states;
        }
    }
}
