using Casus.Web.Http;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Casus.Web.Parts;

/// <summary>A page whose address holds all that it shows.</summary>
public abstract class ViewPage : ComponentBase
{
    /// <summary>The request behind the page.</summary>
    [CascadingParameter]
    public HttpContext Request { get; set; } = null!;

    /// <summary>Where the page is.</summary>
    [Inject]
    public NavigationManager Navigation { get; set; } = null!;

    /// <summary>The filter in the address.</summary>
    private protected T Filter<T>() where T : new() => QueryText.Read<T>(Request.Request.Query);

    /// <summary>A value in the address, or null.</summary>
    private protected string? Value(string name) => Request.Request.Query[name].ToString() is { Length: > 0 } value ? value : null;

    /// <summary>Answers that there is no such thing.</summary>
    private protected void Missing() => Navigation.NotFound();
}
