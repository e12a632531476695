using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Responsibilities.Figures;
using FacultyDev.Ui;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Matrix;

/// <summary>A tile of the matrix as a row of the spreadsheet export. Figures withheld on the tile are withheld here as well.</summary>
internal sealed class ResponsibilityMatrixExportRow
{
    public Guid Id { get; } = Guid.CreateVersion7();

    /// <summary>The position in the matrix, used for sorting.</summary>
    public required int Position { get; init; }

    public required ResponsibilityStanding Standing { get; init; }

    public required string Figure { get; init; }

    public static ResponsibilityMatrixExportRow Of(ResponsibilityStanding standing, int position, FigureFormatter figures) => new()
    {
        Position = position, Standing = standing, Figure = figures.Indicator(standing.Measurement, standing.Indicator),
    };

    /// <summary>The export columns, with rows sorted in matrix order.</summary>
    public static TableDefinition<ResponsibilityMatrixExportRow> Columns(IStringLocalizer<ResponsibilitiesText> text) => new TableDefinition<ResponsibilityMatrixExportRow>(row => row.Id)
        .UnsortedColumn("code", text["Label.Code"], Cell(row => row.Standing.Code), row => row.Standing.Code)
        .UnsortedColumn("role", text["Label.Role"], Cell(row => text[$"Role.{row.Standing.Role}.Plural"]), row => text[$"Role.{row.Standing.Role}.Plural"].Value)
        .UnsortedColumn("domain", text["Export.Domain"], Cell(row => text[$"Domain.{row.Standing.Domain}"]), row => text[$"Domain.{row.Standing.Domain}"].Value)
        .UnsortedColumn("title", text["Label.Responsibility"], Cell(row => row.Standing.Title), row => row.Standing.Title)
        .UnsortedColumn("state", text["Label.State"], Cell(row => text[$"Count.{row.Standing.State}"]), row => text[$"Count.{row.Standing.State}"].Value)
        .UnsortedColumn("figure", text["Label.Indicator"], Cell(row => row.Figure), row => row.Figure)
        .UnsortedColumn("value", text["Export.Value"], Cell(row => $"{row.Standing.Indicator?.Value}"), row => row.Standing.Indicator?.Value)
        .UnsortedColumn("base", text["Export.Base"], Cell(row => $"{row.Standing.Indicator?.Denominator}"), row => row.Standing.Indicator?.Denominator)
        .UnsortedColumn("actions", text["Actions.Title"], Cell(row => $"{row.Standing.Actions.Total}"), row => row.Standing.Actions.Total)
        .UnsortedColumn("done", text["ActionStatus.Done"], Cell(row => $"{row.Standing.Actions.Done}"), row => row.Standing.Actions.Done)
        .UnsortedColumn("late", text["Late"], Cell(row => $"{row.Standing.Actions.Late}"), row => row.Standing.Actions.Late)
        .UnsortedColumn("blocked", text["ActionStatus.Blocked"], Cell(row => $"{row.Standing.Actions.Blocked}"), row => row.Standing.Actions.Blocked)
        .Column("position", text["Label.Code"], row => row.Position, shown: false, inCsv: false)
        .SortedBy("position");

    private static Func<ResponsibilityMatrixExportRow, Microsoft.AspNetCore.Html.IHtmlContent> Cell(Func<ResponsibilityMatrixExportRow, string> read) => row => Markup.Of($"{read(row)}");
}
