namespace Casus.Language.Coreference;

/// <summary>
/// Finds the phrases that may corefer: pronouns, and noun phrases in their full extent, with relative clauses and
/// appositions but without prepositions, conjunctions and coordinated phrases; coordinations besides.
/// </summary>
internal static class MentionFinder
{
    private const int Deepest = 64;

    /// <summary>The mentions of a document, in order of their first tokens, longer ones first.</summary>
    public static List<Mention> Find(Doc doc)
    {
        var found = new List<Mention>();
        foreach (var sentence in doc.Sentences)
        {
            var from = found.Count;
            for (var i = 0; i < sentence.Tokens.Length; i++)
            {
                if (IsHead(sentence, i))
                {
                    Add(sentence, i, found);
                }
            }

            found.Sort(from, found.Count - from, Comparer<Mention>.Create((a, b) =>
                a.First != b.First ? a.First.CompareTo(b.First) : a.End != b.End ? b.End.CompareTo(a.End) : a.Head.CompareTo(b.Head)));
        }

        return found;
    }

    private static void Add(Sentence sentence, int head, List<Mention> found)
    {
        var (first, end) = Extent(sentence, head, false);
        var mention = new Mention(sentence.Index, first, end, head);
        if (Pronoun(sentence, head) is { } pronoun && end - first == 1)
        {
            found.Add(mention with { Kind = MentionKind.Pronoun, Number = pronoun.Number, Gender = pronoun.Gender });
            return;
        }

        var kind = KindOf(sentence, head, first);
        var number = sentence[head].Has("Number=Plur") ? MentionNumber.Plural
            : sentence[head].Has("Number=Sing") ? MentionNumber.Singular : MentionNumber.Open;
        found.Add(mention with { Kind = kind, Number = number, Gender = Titled(sentence, head, first) });
        if (HasConjunct(sentence, head))
        {
            var (all, allEnd) = Extent(sentence, head, true);
            found.Add(new Mention(sentence.Index, all, allEnd, head)
            {
                Kind = kind, Number = MentionNumber.Plural, Gender = MentionGender.Open, IsCoordination = true,
            });
        }
    }

    private static bool IsHead(Sentence sentence, int token)
    {
        var relation = sentence[token].BaseDeprel;
        if (relation is "flat" or "fixed" or "goeswith" or "expl" or "det" or "discourse" or "case" or "mark" or "cc")
        {
            return false;
        }

        return sentence[token].Upos switch
        {
            Upos.Propn => relation is not "amod",
            Upos.Noun => true,
            Upos.Pron => !sentence[token].Has("PronType=Rel") && !sentence[token].Has("PronType=Int") && Pronouns.Of(sentence[token].Form) is not null,
            Upos.Num => relation is "nsubj" or "obj",
            _ => false,
        };
    }

    private static Pronoun? Pronoun(Sentence sentence, int head) =>
        sentence[head].Upos is Upos.Pron ? Pronouns.Of(sentence[head].Form) : null;

    private static MentionKind KindOf(Sentence sentence, int head, int first)
    {
        if (sentence[head].Upos == Upos.Propn)
        {
            return MentionKind.Name;
        }

        foreach (var child in sentence.Children(head))
        {
            if ((sentence[child].BaseDeprel is "det" && (sentence[child].Has("Definite=Def") || sentence[child].Has("PronType=Dem"))) ||
                sentence[child].Deprel == "nmod:poss")
            {
                return MentionKind.Definite;
            }
        }

        return sentence[first].Upos == Upos.Propn && sentence[head].Upos == Upos.X ? MentionKind.Name : MentionKind.Indefinite;
    }

    // "Mrs. Clinton".
    private static MentionGender Titled(Sentence sentence, int head, int first)
    {
        for (var i = first; i <= head; i++)
        {
            switch (sentence[i].Form)
            {
                case "Mr." or "Mr" or "Sir" or "Lord":
                    return MentionGender.Masculine;
                case "Mrs." or "Mrs" or "Ms." or "Ms" or "Miss" or "Lady":
                    return MentionGender.Feminine;
            }
        }

        return MentionGender.Open;
    }

    private static bool HasConjunct(Sentence sentence, int head)
    {
        foreach (var child in sentence.Children(head))
        {
            if (sentence[child].BaseDeprel is "conj" && sentence[child].Upos is Upos.Noun or Upos.Propn or Upos.Pron)
            {
                return true;
            }
        }

        return false;
    }

    private static (int First, int End) Extent(Sentence sentence, int head, bool coordination)
    {
        int first = head, end = head + 1;
        Span<int> stack = stackalloc int[Deepest];
        var depth = 0;
        stack[depth++] = head;
        while (depth > 0)
        {
            var token = stack[--depth];
            first = Math.Min(first, token);
            end = Math.Max(end, token + 1);
            foreach (var child in sentence.Children(token))
            {
                if (depth < stack.Length && (token != head || IsPart(sentence, child, coordination)))
                {
                    stack[depth++] = child;
                }
            }
        }

        while (end > head + 1 && sentence[end - 1].Upos == Upos.Punct && sentence[end - 1].Form is "," or "." or ";" or ":" or "-" or "–" or "—")
        {
            end--;
        }

        return (first, end);
    }

    private static bool IsPart(Sentence sentence, int child, bool coordination) => sentence[child].BaseDeprel switch
    {
        // The possessive ending belongs to the phrase, a preposition does not.
        "case" => child > sentence[child].Head,
        "mark" or "punct" or "cop" or "aux" or "nsubj" or "csubj" or "advcl" or "parataxis" or "discourse" or "ccomp" or "vocative" or "obj" or "list" or "dep" => false,
        "cc" or "conj" => coordination,
        "advmod" => child < sentence[child].Head,
        _ => true,
    };
}
