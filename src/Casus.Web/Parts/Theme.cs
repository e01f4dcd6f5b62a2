using MudBlazor;

namespace Casus.Web.Parts;

/// <summary>Colours and type of the component library; the site's own are in <c>site.css</c>. Both themes are in every page.</summary>
internal static class Theme
{
    private static readonly string[] Font = ["system-ui", "-apple-system", "Segoe UI", "Roboto", "Noto Sans", "sans-serif"];

    /// <summary>Dark on light.</summary>
    public static MudTheme Light { get; } = Of(":root");

    /// <summary>Light on dark.</summary>
    public static MudTheme Dark { get; } = Of(":root[data-theme=\"dark\"]");

    private static MudTheme Of(string scope) => new()
    {
        PseudoCss = new PseudoCss { Scope = scope },
        PaletteLight = new PaletteLight
        {
            Primary = "#1d4e79", Secondary = "#5b4b8a", AppbarBackground = "#14293d", Background = "#f7f6f3", Surface = "#ffffff",
            TextPrimary = "#1b1f24", TextSecondary = "#4a525c", LinesDefault = "#d5d2ca", TableLines = "#d5d2ca",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#8cc2f2", PrimaryContrastText = "#0d1720", Secondary = "#c3b3f5", AppbarBackground = "#0d1720", Background = "#12171d",
            Surface = "#1a2129", TextPrimary = "#e8eaed", TextSecondary = "#b3bbc5", LinesDefault = "#38424e", TableLines = "#38424e",
        },
        Typography = new Typography { Default = new DefaultTypography { FontFamily = Font, FontSize = "1rem" } },
    };
}
