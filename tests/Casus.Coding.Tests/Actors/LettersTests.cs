using Casus.Coding.Actors;
using CsCheck;

namespace Casus.Coding.Tests.Actors;

public class LettersTests
{
    [Theory]
    [InlineData("Đukanović", "dukanovic")]
    [InlineData("Al-Shabaab", "alshabaab")]
    [InlineData("U.N.", "un")]
    [InlineData("Sana'a", "sanaa")]
    [InlineData("Standard & Poor's", "standardandpoors")]
    public void Folding_leaves_the_letters_that_spellings_share(string name, string letters) =>
        Assert.Equal(letters, Letters.Fold(name));

    [Theory]
    [InlineData("Tokayev", "Toqaev")]
    [InlineData("Nazarbayev", "Nazarbaev")]
    [InlineData("Zhaparov", "Japarov")]
    [InlineData("al-Sisi", "Sissi")]
    [InlineData("Mohammed", "Mohamed")]
    public void Transliterations_vary_to_one_key(string a, string b) => Assert.Equal(Letters.Vary(a), Letters.Vary(b));

    [Theory]
    [InlineData("Putin", "Patin")]
    [InlineData("Merkel", "Markel")]
    [InlineData("Biden", "Baden")]
    public void Other_names_keep_apart(string a, string b) => Assert.NotEqual(Letters.Vary(a), Letters.Vary(b));

    [Fact]
    public void Folding_twice_changes_nothing() =>
        Gen.String[Gen.Char, 0, 40].Sample(name => Letters.Fold(Letters.Fold(name)) == Letters.Fold(name));
}
