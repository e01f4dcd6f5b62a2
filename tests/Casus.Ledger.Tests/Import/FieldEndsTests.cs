using System.Text;
using Casus.Ledger.Import;
using CsCheck;

namespace Casus.Ledger.Tests.Import;

public sealed class FieldEndsTests
{
    [Fact]
    public void A_line_is_taken_apart_at_every_tab_however_long_its_fields_are() =>
        Gen.OneOf("", "a", "ab;c", "Алматы", "a field that is longer than a stretch of thirty-two bytes").List[1, 200].Sample(fields =>
        {
            var line = Encoding.UTF8.GetBytes(string.Join('\t', fields));
            var ends = new FieldEnds();
            ends.Find("another\tline"u8);
            ends.Find(line);

            Assert.Equal(fields, Enumerable.Range(0, ends.Count).Select(i => Encoding.UTF8.GetString(ends.Field(line, i))));
            Assert.Equal(
                string.Concat(fields.Skip(1).Select(f => "\t" + f)), Encoding.UTF8.GetString(ends.After(line, 0)));
        });
}
