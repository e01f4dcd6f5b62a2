using Casus.Ledger.Tables;
using Spectre.Console;

namespace Casus.Cli.Screen;

/// <summary>A result table on standard output.</summary>
internal static class TableView
{
    /// <summary>Writes it.</summary>
    public static void Write(ResultTable result)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var column in result.Columns)
        {
            var head = new TableColumn(new Text(column.Name));
            table.AddColumn(column.Kind is ValueKind.Whole or ValueKind.Number ? head.RightAligned() : head);
        }

        foreach (var row in result.Rows)
        {
            table.AddRow(row.Select(v => new Text(Shown(v))));
        }

        if (result.Columns.Count > 0)
        {
            Terminal.Output.Write(table);
        }
    }

    private static string Shown(object? value) => value is double number && double.IsFinite(number)
        ? ResultValue.Text(Math.Round(number, 4))!
        : ResultValue.Text(value) ?? "";
}
