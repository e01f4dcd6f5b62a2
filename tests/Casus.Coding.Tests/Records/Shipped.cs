namespace Casus.Coding.Tests.Records;

/// <summary>Texts coded with the models and knowledge that ship with the program.</summary>
internal static class Shipped
{
    private static readonly Lazy<Coder> s_coder = new(() => Coder.Load(
        Path.Combine(AppContext.BaseDirectory, "models"), Path.Combine(AppContext.BaseDirectory, "knowledge")));

    /// <summary>A text with its records.</summary>
    public static CodedDocument Code(string text) => s_coder.Value.Code(new Article(text));

    /// <summary>The only event of a text.</summary>
    public static EventRecord Only(string text) => Assert.Single(Code(text).Events);
}
