using System.Numerics.Tensors;
using Casus.Language.Segmentation;

namespace Casus.Language.Coreference;

/// <summary>A mention with all that the features ask of it, worked out once.</summary>
internal sealed class MentionView
{
    private readonly float[] _vector = new float[NounSemantics.Width];
    private readonly float[] _governor = new float[NounSemantics.Width];
    private readonly ulong _letters, _headLetters;

    public MentionView(Doc doc, in Mention mention, int index, NounSemantics semantics, bool isQuoted)
    {
        var sentence = doc.Sentences[mention.Sentence];
        (Mention, Sentence, Index, IsQuoted) = (mention, sentence, index, isQuoted);
        ref readonly var head = ref sentence[mention.Head];
        HeadText = Lower(head.Lemma ?? head.Form);
        Head = Hash(HeadText);
        Pronoun = mention.Kind == MentionKind.Pronoun ? Pronouns.Of(head.Form) : null;
        Text = Spelled(sentence, mention);
        (_letters, _headLetters) = (Pairs(Text), Pairs(HeadText));
        TextHash = Hash(Text);
        Role = Hash(head.Deprel);
        FirstWord = Hash(Lower(sentence[mention.First].Form));
        LastWord = Hash(Lower(sentence[mention.End - 1].Form));
        Before = mention.First > 0 ? Hash(Lower(sentence[mention.First - 1].Form)) : 1;
        After = mention.End < sentence.Tokens.Length ? Hash(Lower(sentence[mention.End].Form)) : 2;
        Governor = head.Head >= 0 ? Hash(Lower(sentence[head.Head].Lemma ?? sentence[head.Head].Form)) : 3;
        GovernorUpos = head.Head >= 0 ? (uint)sentence[head.Head].Upos : 99;
        foreach (var name in sentence.Names)
        {
            if (name.First <= mention.Head && mention.Head < name.End)
            {
                NameKind = 1 + (uint)name.Kind;
            }
        }

        // Pronouns choose by what kind of word the other is: apart by how they agree, names, nouns, pronouns by their base.
        Type = mention.IsCoordination ? 40u : mention.Kind switch
        {
            MentionKind.Pronoun => 10 + (uint)Array.IndexOf(Bases, Pronoun!.Base),
            MentionKind.Name => 1,
            MentionKind.Definite => 2,
            _ => 3,
        };
        if (Pronoun is null)
        {
            semantics.Copy(sentence, mention, _vector);
        }

        if (head.Head >= 0)
        {
            semantics.Copy(sentence[head.Head], _governor);
        }
    }

    /// <summary>One more than the largest type.</summary>
    public const int Types = 41;

    /// <summary>The pronouns that choose antecedents, in their base form.</summary>
    public static readonly string[] Bases = ["i", "you", "he", "she", "it", "we", "they", "this", "that", "these", "those", "one"];

    public Mention Mention { get; }

    public Sentence Sentence { get; }

    public int Index { get; }

    public bool IsQuoted { get; }

    public Pronoun? Pronoun { get; }

    public string HeadText { get; }

    public string Text { get; }

    public uint Head { get; }

    public uint TextHash { get; }

    public uint Role { get; }

    public uint FirstWord { get; }

    public uint LastWord { get; }

    public uint Before { get; }

    public uint After { get; }

    public uint Governor { get; }

    public uint GovernorUpos { get; }

    public uint NameKind { get; }

    /// <summary>1 to 3 for names, definite and other nouns, 10 and on for pronouns, 40 for coordinations.</summary>
    public uint Type { get; }

    public ReadOnlySpan<float> Vector => _vector;

    /// <summary>Cosine of the heads.</summary>
    public float Likeness(MentionView other) => TensorPrimitives.Dot(_vector, other._vector);

    /// <summary>How well the other suits what governs this one.</summary>
    public float Suits(MentionView other) => TensorPrimitives.Dot<float>(_governor, other._vector);

    /// <summary>Cosine of what governs them.</summary>
    public float LikeGovernors(MentionView other) => TensorPrimitives.Dot<float>(_governor, other._governor);

    /// <summary>Whether the other's tokens all stand inside this one's.</summary>
    public bool Holds(MentionView other) =>
        Mention.Sentence == other.Mention.Sentence && Mention.First <= other.Mention.First && other.Mention.End <= Mention.End;

    /// <summary>Whether the other's head may stand in this one's text: no pair of its letters is missing.</summary>
    public bool MayHold(MentionView other) => (other._headLetters & ~_letters) == 0;

    private static ulong Pairs(string text)
    {
        var pairs = 0ul;
        for (var i = 1; i < text.Length; i++)
        {
            pairs |= 1ul << (((text[i - 1] * 31) + text[i]) & 63);
        }

        return pairs;
    }

    private static string Spelled(Sentence sentence, in Mention mention)
    {
        // Articles and possessive endings do not count: "the United States", "United States'".
        var text = new System.Text.StringBuilder();
        for (var i = mention.First; i < mention.End; i++)
        {
            if (sentence[i].Deprel is not ("det" or "case" or "punct"))
            {
                text.Append(' ').Append(sentence[i].Form);
            }
        }

        return text.ToString().ToLowerInvariant();
    }

    private static string Lower(string text) => text.Any(char.IsUpper) ? text.ToLowerInvariant() : text;

    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = FeatureSet.Mix(hash, c);
        }

        return hash;
    }
}
