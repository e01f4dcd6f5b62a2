using Casus.Coding.Actors;
using NodaTime;

namespace Casus.Coding.Tests.Actors;

public class TenureTests
{
    [Theory]
    [InlineData("2010-05..2019-10-27", 2010, 5, 1, true)]
    [InlineData("2010-05..2019-10-27", 2010, 4, 30, false)]
    [InlineData("2010-05..2019-10-27", 2019, 10, 28, false)]
    [InlineData("..1997", 1997, 12, 31, true)]
    [InlineData("..1997-02", 1997, 3, 1, false)]
    [InlineData("2021..", 2021, 1, 1, true)]
    [InlineData("", 1900, 1, 1, true)]
    public void A_month_or_year_stands_for_its_outer_days(string range, int year, int month, int day, bool holds) =>
        Assert.Equal(holds, Tenure.Parse(range).Holds(new LocalDate(year, month, day)));

    [Theory]
    [InlineData("2021..", true)]
    [InlineData("..2021", false)]
    public void On_an_unknown_day_what_is_still_open_holds(string range, bool holds) =>
        Assert.Equal(holds, Tenure.Parse(range).Holds(null));

    [Theory]
    [InlineData("2010")]
    [InlineData("2010-02-30..")]
    [InlineData("2010-1-1-1..")]
    [InlineData("May 2010..")]
    [InlineData("2011..2010")]
    public void What_is_no_range_is_refused(string range) => Assert.Throws<FormatException>(() => Tenure.Parse(range));
}
