namespace Casus.Tests;

/// <summary>The tables of the PLOVER manual 2.0 (sections 3 and 5, tables 2.2 and 7.2), written out once more.</summary>
public sealed class PloverTests
{
    // Type, quad class, value, modes with their values. ACCUSE's minus sign and SANCTION's class: see Plover.
    private const string Manual = """
        AGREE | 1 | 2.5
        CONSULT | 1 | 2.5 | visit 4, third-party 1, multilateral 4, phone 1.5
        SUPPORT | 1 | 5
        CONCEDE | 1 | 4.5
        COOPERATE | 2 | 9.5
        AID | 2 | 10
        RETREAT | 2 | 6.5 | withdraw 8, release 6.5, disarm 10, ceasefire 7.5, access 6.5, resign 4.5
        REQUEST | 3 | 0 | assist 0.5, change -1, yield -1, meet 0
        ACCUSE | 3 | -3 | disapprove -2, investigate -3.5, allege -3.5
        REJECT | 3 | -2 | assist -1.5, change -2, yield -2, meet -2
        THREATEN | 3 | -3.5 | restrict -3, arrest -3.5, relations -3.5, expel -3.5, territory -4, violence -3.5
        PROTEST | 4 | -5 | demo -5, riot -7, strike -5, hunger -4.5, boycott -4.5, obstruct -4.5, vandalize -5
        SANCTION | 4 | -6 | convict -6, expel -5.5, withdraw -6, discontinue -6
        MOBILIZE | 4 | -5.5 | troops -6.5, weapons -6.5, police -5.5, militia -6
        COERCE | 4 | -7 | seize -7, restrict -7, censor -6.5, curfew -6.5, martial-law -7.5, arrest -7, deport -7, withhold -7, misinformation -6.5, cyber -7
        ASSAULT | 4 | -9 | abduct -8.5, beat -7.5, torture -8.5, sexual -8.5, targeted -9.5, destroy -8.5, primitive -8, firearms -9, explosives -9, suicide-attack -9.5, aerial -9.5, drone -9.5, heavy-weapons -9.5, crowd-control -7.5, unconventional -10
        """;

    private static readonly string[] Quads =
        ["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"];

    public static TheoryData<string> Rows => [.. Manual.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_type_has_the_class_the_value_and_the_modes_of_the_manual(string row)
    {
        var cells = row.Split('|', StringSplitOptions.TrimEntries);
        Assert.True(Plover.TryParse(cells[0], out var type));
        Assert.Equal(cells[0], Plover.Name(type));
        Assert.Equal(Quads[int.Parse(cells[1], System.Globalization.CultureInfo.InvariantCulture) - 1], Plover.Quad(type));
        Assert.Equal(Number(cells[2]), Plover.Intensity(type));

        var modes = cells.Length < 4 ? [] : cells[3].Split(", ").Select(mode => mode.Split(' ')).ToArray();
        Assert.Equal(modes.Select(m => m[0]).Order(StringComparer.Ordinal), Plover.Modes(type).Order(StringComparer.Ordinal));
        Assert.All(modes, mode => Assert.Equal(Number(mode[1]), Plover.Intensity(type, mode[0])));
        Assert.All(modes, mode => Assert.True(Plover.IsMode(type, mode[0])));
    }

    [Fact]
    public void All_16_types_are_in_the_manual() =>
        Assert.Equal(Enum.GetNames<EventType>().Length, Rows.Count);

    [Fact]
    public void Every_type_may_go_without_a_mode_but_not_with_a_foreign_one()
    {
        Assert.All(Enum.GetValues<EventType>(), type => Assert.True(Plover.IsMode(type, null)));
        Assert.False(Plover.IsMode(EventType.Agree, "visit"));
        Assert.Throws<ArgumentException>(() => Plover.Intensity(EventType.Agree, "visit"));
    }

    [Fact]
    public void Cooperation_is_worth_at_least_zero_and_conflict_at_most_what_a_request_is() =>
        Assert.All(Enum.GetValues<EventType>(), type =>
            Assert.True(Plover.Quad(type).EndsWith("cooperation", StringComparison.Ordinal)
                ? Plover.Intensity(type) > 0
                : Plover.Intensity(type) <= Plover.Intensity(EventType.Request)));

    [Fact]
    public void There_are_37_contexts() => Assert.Equal(37, Plover.Contexts.Count);

    [Fact]
    public void A_name_that_is_no_type_is_not_parsed() => Assert.False(Plover.TryParse("FIGHT", out _));

    private static double Number(string value) => double.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
}
