using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Shell;
using FacultyDev.Responsibilities.Figures;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Table;

/// <summary>A tile as a line of a list, for spreadsheets. What is withheld on the tile is withheld here.</summary>
internal sealed class TableExportRow
{
    public Guid Id { get; } = Guid.CreateVersion7();

    /// <summary>Where it stands in the table.</summary>
    public required int Position { get; init; }

    public required ResponsibilityStanding Standing { get; init; }

    public required string Figure { get; init; }

    public static TableExportRow Of(ResponsibilityStanding standing, int position, FigureText figures) => new()
    {
        Position = position, Standing = standing, Figure = figures.Indicator(standing.Measurement, standing.Indicator),
    };

    /// <summary>In the order of the table.</summary>
    public static TableDefinition<TableExportRow> Columns(IStringLocalizer<ResponsibilitiesText> text) => new TableDefinition<TableExportRow>(row => row.Id)
        .Unsorted("code", text["Export.Code"], Cell(row => row.Standing.Code), row => row.Standing.Code)
        .Unsorted("role", text["Table.Role"], Cell(row => text[$"Row.{row.Standing.Role}"]), row => text[$"Row.{row.Standing.Role}"].Value)
        .Unsorted("domain", text["Export.Domain"], Cell(row => text[$"Domain.{row.Standing.Domain}"]), row => text[$"Domain.{row.Standing.Domain}"].Value)
        .Unsorted("title", text["Action.Codes.Short"], Cell(row => row.Standing.Title), row => row.Standing.Title)
        .Unsorted("state", text["Year.State"], Cell(row => text[$"Count.{row.Standing.State}"]), row => text[$"Count.{row.Standing.State}"].Value)
        .Unsorted("figure", text["Indicator"], Cell(row => row.Figure), row => row.Figure)
        .Unsorted("value", text["Export.Value"], Cell(row => $"{row.Standing.Indicator?.Value}"), row => row.Standing.Indicator?.Value)
        .Unsorted("base", text["Export.Base"], Cell(row => $"{row.Standing.Indicator?.Denominator}"), row => row.Standing.Indicator?.Denominator)
        .Unsorted("actions", text["Actions.Title"], Cell(row => $"{row.Standing.Actions.Total}"), row => row.Standing.Actions.Total)
        .Unsorted("done", text["Status.Done"], Cell(row => $"{row.Standing.Actions.Done}"), row => row.Standing.Actions.Done)
        .Unsorted("late", text["Late"], Cell(row => $"{row.Standing.Actions.Late}"), row => row.Standing.Actions.Late)
        .Unsorted("blocked", text["Status.Blocked"], Cell(row => $"{row.Standing.Actions.Blocked}"), row => row.Standing.Actions.Blocked)
        .Column("position", text["Export.Code"], row => row.Position, shown: false, inCsv: false)
        .SortedBy("position");

    private static Func<TableExportRow, Microsoft.AspNetCore.Html.IHtmlContent> Cell(Func<TableExportRow, string> read) => row => Markup.Of($"{read(row)}");
}
