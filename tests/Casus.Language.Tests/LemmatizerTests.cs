using Casus.Language.Lemmas;
using Casus.Language.Models;
using CsCheck;

namespace Casus.Language.Tests;

public sealed class LemmatizerTests
{
    private static readonly Lemmatizer Lemmatizer =
        Lemmatizer.Load(ModelFile.Read(Path.Combine(AppContext.BaseDirectory, "models", "lemmatizer.model")));

    [Theory]
    [InlineData("VBD", "said:say met:meet denied:deny accused:accuse shelled:shell seized:seize fled:flee overthrew:overthrow")]
    [InlineData("VBD", "vetoed:veto acceded:accede withdrew:withdraw raided:raid clashed:clash besieged:besiege struck:strike")]
    [InlineData("VBD", "permitted:permit visited:visit banned:ban deployed:deploy repatriated:repatriate ceded:cede Vowed:vow")]
    [InlineData("VBN", "underwent:undergo arrested:arrest freed:free beheaded:behead expelled:expel foreseen:foresee left:leave")]
    [InlineData("VBG", "planning:plan urging:urge dying:die banning:ban meeting:meet freeing:free lying:lie dissolving:dissolve")]
    [InlineData("VBZ", "pushes:push denies:deny vetoes:veto seeks:seek says:say imposes:impose focuses:focus")]
    public void Verbs_of_the_news_lead_to_their_base(string tag, string pairs) => AssertLemmas(pairs, Upos.Verb, tag);

    [Theory]
    [InlineData("NNS", "ministers:minister allies:ally casualties:casualty crises:crisis wives:wife men:man hostages:hostage")]
    [InlineData("NNS", "headquarters:headquarters troops:troops airstrikes:airstrike embassies:embassy vetoes:veto")]
    public void Plurals_lead_to_their_singular(string tag, string pairs) => AssertLemmas(pairs, Upos.Noun, tag);

    [Theory]
    [InlineData(Upos.Propn, "NNP", "Reynolds:Reynolds Sept.:September Orlov:Orlov NATO:NATO U.S.:U.S.")]
    [InlineData(Upos.Adj, "JJ", "Ruritanian:Ruritanian Great:great")]
    [InlineData(Upos.Adj, "JJR", "larger:large bigger:big heavier:heavy")]
    [InlineData(Upos.Num, "CD", "3,000:3000 1,234,567:1234567 2.5:2.5 7,5:7,5")]
    [InlineData(Upos.Part, "RB", "n't:not n\u2019t:not")]
    public void Names_keep_their_form_and_other_words_get_theirs(Upos upos, string tag, string pairs) => AssertLemmas(pairs, upos, tag);

    [Theory]
    [InlineData(Upos.Noun, "NN", "goverment:government embasy:embassy minsiter:minister")]
    [InlineData(Upos.Noun, "NNS", "soliders:soldier ambasadors:ambassador")]
    [InlineData(Upos.Verb, "VBD", "attakced:attack anounced:announce")]
    [InlineData(Upos.Intj, "UH", "pls:please")]
    [InlineData(Upos.Noun, "NN", "Goverment:goverment zzgov:zzgov rebel:rebel")]
    public void A_word_with_a_slip_of_one_letter_gets_the_lemma_of_the_word_it_was_to_be(Upos upos, string tag, string pairs) =>
        AssertLemmas(pairs, upos, tag);

    [Theory]
    [InlineData(":")]
    [InlineData(",")]
    public void A_mark_is_its_own_lemma_whatever_it_does(string tag) => AssertLemmas("--:-- ...:... ,:,", Upos.Punct, tag);

    [Fact]
    public void A_contracted_has_is_told_from_is_by_the_tree()
    {
        // "He's left" with the participle as head, against "He's leaving".
        Assert.Equal("have", Contracted("VBN"));
        Assert.Equal("be", Contracted("VBG"));
    }

    [Fact]
    public void Of_a_word_split_by_mistake_the_first_part_has_the_lemma_of_the_whole()
    {
        // "They ac cused him"
        var draft = new SentenceDraft(["They", "ac", "cused", "him"], [0, 5, 8, 14], [4, 7, 13, 17]);
        (draft.Upos[1], draft.Xpos[1]) = (Upos.Verb, "VBD");
        (draft.Upos[2], draft.Xpos[2], draft.Heads[2], draft.Deprels[2]) = (Upos.X, "GW", 1, "goeswith");
        Lemmatizer.Annotate(draft);

        Assert.Equal(["accuse", "_"], draft.Lemmas[1..3]);
    }

    [Fact]
    public void Any_word_with_any_tag_has_a_lemma() =>
        Gen.Select(Gen.String[1, 90], Gen.Enum<Upos>(), Gen.OneOf<string>("NNS", "VBD", "VBG", "NNP", "POS", "_", "no tag")).Sample(
            (form, upos, xpos) => Assert.NotEqual("", Lemmatizer.Lemma(form, upos, xpos)),
            iter: 5000);

    private static string Contracted(string tag)
    {
        var draft = new SentenceDraft(["He", "'s", "left"], [0, 2, 5], [2, 4, 9]);
        (draft.Upos[1], draft.Xpos[1], draft.Heads[1], draft.Deprels[1]) = (Upos.Aux, "VBZ", 2, "aux");
        (draft.Upos[2], draft.Xpos[2]) = (Upos.Verb, tag);
        Lemmatizer.Annotate(draft);
        return draft.Lemmas[1];
    }

    private static void AssertLemmas(string pairs, Upos upos, string tag) =>
        Assert.Equal(
            pairs.Split(' ').Select(p => p.Split(':')[1]),
            pairs.Split(' ').Select(p => Lemmatizer.Lemma(p.Split(':')[0], upos, tag)));
}
