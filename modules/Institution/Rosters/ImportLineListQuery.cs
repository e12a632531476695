using AutoMapper;
using AutoMapper.QueryableExtensions;
using FacultyDev.Kernel.Files.Spreadsheets;
using FacultyDev.Kernel.Localization;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Rosters;

internal sealed class ImportLineRow
{
    public Guid Id { get; init; }

    public int Number { get; init; }

    public int Line { get; init; }

    public LineSubject Subject { get; init; }

    public required string Key { get; init; }

    public required string Name { get; init; }

    public LineOutcome Outcome { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }

    public string? Problems { get; init; }

    public string? KeptBecause { get; init; }
}

/// <summary>Lists what an import does row by row, for the page and the download.</summary>
internal sealed class ImportLineListQuery(
    RosterImportAccess access, IMapper mapper, ImportStrategies strategies, ImportDetailsFormatter formatter, IStringLocalizer<InstitutionText> texts, ModuleTexts moduleTexts)
{
    /// <summary>
    /// Rows for one page of the table. Unchanged rows are stored many to a record and are read only when <paramref
    /// name="outcome"/> asks for them.
    /// </summary>
    /// <param name="outcome">Null for all lines except unchanged rows.</param>
    public async Task<IQueryable<ImportLineRow>> RowsAsync(RosterImport import, LineOutcome? outcome, CancellationToken cancellationToken)
    {
        var lines = Query(access.LinesOf(import.Id).Where(line => outcome == null || line.Outcome == outcome));
        return outcome == LineOutcome.Left
            ? (await UnchangedAsync(import, cancellationToken)).Concat(await lines.ToListAsync(cancellationToken)).AsQueryable()
            : lines;
    }

    /// <summary>Rows for the download. With a null outcome, unchanged rows are included.</summary>
    public async Task<IQueryable<ImportLineRow>> AllAsync(RosterImport import, LineOutcome? outcome, CancellationToken cancellationToken) =>
        outcome is null && import.Left > 0
            ? (await UnchangedAsync(import, cancellationToken)).Concat(await Query(access.LinesOf(import.Id)).ToListAsync(cancellationToken)).AsQueryable()
            : await RowsAsync(import, outcome, cancellationToken);

    private IQueryable<ImportLineRow> Query(IQueryable<RosterImportLine> lines) =>
        lines.ProjectTo<ImportLineRow>(mapper.ConfigurationProvider);

    private async Task<IEnumerable<ImportLineRow>> UnchangedAsync(RosterImport import, CancellationToken cancellationToken)
    {
        var subject = strategies.Of(import.Kind).Subject;
        var records = await access.UnchangedRowsOf(import.Id).AsNoTracking().OrderBy(rows => rows.First).ToListAsync(cancellationToken);
        return records.SelectMany(rows => rows.Read()).Select(row => new ImportLineRow
        {
            // Only distinguishes rows on the page; there is no record with this id.
            Id = new Guid(row.Number, 0, 0, new byte[8]), Number = row.Number, Line = row.Line, Subject = subject, Key = row.Key, Name = row.Name,
            Outcome = LineOutcome.Left,
        });
    }

    /// <summary>Only the line column can be sorted, by the row's number, because only that has an index.</summary>
    public TableDefinition<ImportLineRow> Definition() => new TableDefinition<ImportLineRow>(row => row.Id)
        .Column("line", texts["Label.Line"], row => row.Number, row => Text($"{row.Line}"), row => row.Line)
        .UnsortedColumn("what", texts["Import.What"], row => Text(texts[$"Subject.{row.Subject}"]), row => texts[$"Subject.{row.Subject}"].Value)
        .UnsortedColumn("key", texts["Import.Key"], row => Text(row.Key), row => row.Key)
        .UnsortedColumn("name", texts["Label.Name"], row => Text(row.Name), row => row.Name)
        .UnsortedColumn("outcome", texts["Import.Outcome"], row => Text(texts[$"Outcome.{row.Outcome}"]), row => texts[$"Outcome.{row.Outcome}"].Value)
        .UnsortedColumn("details", texts["Import.Details"], row => Details(row), row => string.Join("; ", Sentences(row)))
        .SortedBy("line");

    private static HtmlContentBuilder Text(string text) => (HtmlContentBuilder)new HtmlContentBuilder().Append(text);

    private HtmlContentBuilder Details(ImportLineRow row)
    {
        var content = new HtmlContentBuilder();
        foreach (var sentence in Sentences(row))
            content.AppendHtml("<span class=\"block\">").Append(sentence).AppendHtml("</span>");
        return content;
    }

    private IEnumerable<string> Sentences(ImportLineRow row)
    {
        foreach (var problem in RowProblem.Deserialize(row.Problems))
            yield return moduleTexts.Get("Error", problem.Code, [.. problem.Arguments]);
        if (row.Outcome is LineOutcome.Created or LineOutcome.Changed)
            foreach (var change in Changes(row))
                yield return change;
        foreach (var reason in RowProblem.Deserialize(row.KeptBecause))
            yield return texts["Import.Kept", moduleTexts.Get("Error", reason.Code, [.. reason.Arguments])];
    }

    /// <summary>For a new record all values that will be stored; for an existing one only the values that change.</summary>
    private IEnumerable<string> Changes(ImportLineRow row)
    {
        var after = formatter.FormatFields(row.Subject, row.After!);
        if (row.Before is null)
        {
            yield return string.Join(" · ", after.Where(fact => !IsInName(fact.Key) && fact.Value is not null).Select(fact => fact.Value));
            yield break;
        }

        var before = formatter.FormatFields(row.Subject, row.Before);
        foreach (var (field, value) in after)
            if (before[field] != value)
                yield return texts["Import.Change", texts[$"Field.{field}"], before[field] ?? "–", value ?? "–"];
    }

    /// <summary>Fields that the name column already shows.</summary>
    private static bool IsInName(string field) => field is "FirstName" or "LastName" or "UnitName";
}
