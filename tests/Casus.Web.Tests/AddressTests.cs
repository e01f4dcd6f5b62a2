using Casus.Ledger.Views;
using Casus.Web.Http;
using CsCheck;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Casus.Web.Tests;

/// <summary>A view's address holds its filter, whole.</summary>
public sealed class AddressTests
{
    [Fact]
    public void A_filter_comes_back_from_its_address_as_it_was() =>
        Gen.Select(Gen.String.Null(), Gen.String.Null(), Gen.DateOnly.Nullable(), Gen.Double[0, 1].Nullable()).Sample((actor, place, from, confidence) =>
        {
            var filter = new EventFilter { Actor = actor, Place = place, From = from, Confidence = confidence, Type = "AID" };
            var address = QueryText.Address("/events", filter);
            var read = QueryText.Read<EventFilter>(new QueryCollection(QueryHelpers.ParseQuery(new Uri("http://x" + address).Query)));
            Assert.Equal(filter with { Actor = Empty(actor), Place = Empty(place) }, read);
        });

    [Fact]
    public void What_makes_no_sense_in_an_address_is_passed_over()
    {
        var read = QueryText.Read<EventFilter>(new QueryCollection(QueryHelpers.ParseQuery("?from=yesterday&page=-1&confidence=much&type=AID")));
        Assert.Equal(new EventFilter { Type = "AID" }, read);
    }

    private static string? Empty(string? text) => text is "" ? null : text;
}
