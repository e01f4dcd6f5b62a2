using Casus.Coding.Lexicon;
using Casus.Coding.Syntax;
using Casus.Language;

namespace Casus.Coding.Places;

/// <summary>Reads the names of places off a sentence, by the gazetteer and by the model's names.</summary>
internal sealed class PlaceReader(Gazetteer gazetteer, PlaceWords words)
{
    /// <summary>The names of places, in order, without overlap; what stands for a capital comes after them.</summary>
    public List<PlaceMention> Read(Doc doc, Sentence sentence)
    {
        var found = new List<PlaceMention>();
        for (var i = 0; i < sentence.Tokens.Length;)
        {
            var mention = Known(doc, sentence, i) ?? Unknown(doc, sentence, i);
            if (mention is not null)
            {
                found.Add(mention);
            }

            i = mention?.End ?? i + 1;
        }

        Capitals(sentence, found);
        return found;
    }

    private PlaceMention? Known(Doc doc, Sentence sentence, int first)
    {
        var name = Within(sentence, first);
        // Of "New Mosul" or "the Hope Mission" no part is a place by itself.
        var isTail = name is { } longer && first > longer.First && sentence[first - 1].Upos == Upos.Propn;
        if (!StartsUpper(sentence[first].Form) || isTail || name is { Kind: NameKind.Person } ||
            (name is null && sentence[first].Upos is Upos.Verb or Upos.Aux or Upos.Adp or Upos.Pron))
        {
            return null;
        }

        for (var end = Math.Min(sentence.Tokens.Length, first + gazetteer.LongestName); end > first; end--)
        {
            var sites = gazetteer.Find(doc.Source.Text.AsSpan()[sentence[first].Start..sentence[end - 1].End]);
            if (sites.Count > 0)
            {
                return new PlaceMention(first, end, sites);
            }
        }

        return null;
    }

    // A name that no list has: the model takes it for a place, or it stands as one ("the village of X").
    private PlaceMention? Unknown(Doc doc, Sentence sentence, int first)
    {
        if (Within(sentence, first) is { Kind: NameKind.Place } name && name.First == first)
        {
            // "eastern X" holds X; capitals alone are an organisation ("EU"), an adjective is no place.
            var mention = new PlaceMention(name.First, name.End, []);
            var head = mention.Head(sentence);
            return HoldsKnown(doc, sentence, name) || sentence[head].Upos is not (Upos.Propn or Upos.Noun) ||
                   !StartsUpper(sentence[first].Form) || sentence[head].Form.All(c => !char.IsLower(c)) ||
                   gazetteer.StateOfPeople(sentence[head].Form) is not null ||
                   gazetteer.IsBody(doc.Source.Text.AsSpan()[sentence[name.First].Start..sentence[name.End - 1].End])
                ? null
                : mention;
        }

        if (sentence[first].Upos != Upos.Propn || first < 2 || sentence[first - 1].Form != "of" ||
            sentence[first - 2].Upos != Upos.Noun || !words.Is(PlaceWordKind.Site, Lemmas.Of(sentence[first - 2])))
        {
            return null;
        }

        var end = first + 1;
        while (end < sentence.Tokens.Length && sentence[end].Upos == Upos.Propn)
        {
            end++;
        }

        return new PlaceMention(first, end, []);
    }

    private bool HoldsKnown(Doc doc, Sentence sentence, Name name)
    {
        for (var token = name.First + 1; token < name.End; token++)
        {
            if (Known(doc, sentence, token) is not null)
            {
                return true;
            }
        }

        return false;
    }

    // "the Libyan capital", "Libya's capital".
    private void Capitals(Sentence sentence, List<PlaceMention> found)
    {
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            // "the Turkish capital Ankara" has a name already.
            if (sentence[i].Upos != Upos.Noun || !words.Is(PlaceWordKind.Capital, Lemmas.Of(sentence[i])) ||
                found.Exists(m => m.First > i && m.First <= i + 2))
            {
                continue;
            }

            foreach (var child in sentence.Children(i))
            {
                var country = sentence[child].BaseDeprel is "amod" or "compound" or "nmod"
                    ? gazetteer.StateOfPeople(sentence[child].Form) ?? CountryOf(found, child)
                    : null;
                if (country is not null && gazetteer.Capital(country) is { } capital)
                {
                    found.Add(new PlaceMention(Math.Min(child, i), Math.Max(child, i) + 1, [capital]));
                    break;
                }
            }
        }
    }

    private static string? CountryOf(List<PlaceMention> found, int token) =>
        found.Find(m => m.First <= token && token < m.End && m.Sites.Count > 0)?.Sites is [{ Kind: SiteKind.State } state]
            ? state.Country
            : null;

    private static bool StartsUpper(string form) => form.Length > 0 && char.IsUpper(form[0]);

    private static Name? Within(Sentence sentence, int token)
    {
        foreach (var name in sentence.Names)
        {
            if (name.First <= token && token < name.End)
            {
                return name;
            }
        }

        return null;
    }
}
