using AutoMapper;
using AutoMapper.QueryableExtensions;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Localization;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Platform.AccessLogging;

internal sealed class AccessLogRow
{
    public Guid Id { get; init; }

    public DateTime At { get; init; }

    public string ReaderName { get; init; } = "";

    public string DataClass { get; init; } = "";

    public string Purpose { get; init; } = "";
}

/// <summary>
/// Lists access log entries. People see the entries about their own data; administrators see all entries, without the data's owner.
/// </summary>
internal sealed class AccessLogQuery(FacultyDevDbContext db, IMapper mapper, IViewer viewer, ModuleTexts modules, DateFormatter dates, IStringLocalizer<PlatformText> texts)
{
    public Task<TableResult<AccessLogRow>> ListMineAsync(TableRequest request, CancellationToken cancellationToken)
    {
        var me = viewer.PersonId;
        return TableResult.LoadAsync(Rows(db.Set<AccessLogEntry>().Where(read => me != null && read.OwnerId == me)), Definition(), request, cancellationToken);
    }

    /// <param name="dataClass">Null for all.</param>
    /// <param name="reader">The reader's full name; null for all.</param>
    public Task<TableResult<AccessLogRow>> ListAllAsync(string? dataClass, string? reader, TableRequest request, CancellationToken cancellationToken)
    {
        IQueryable<AccessLogEntry> entries = db.Set<AccessLogEntry>();
        if (!string.IsNullOrEmpty(dataClass))
            entries = entries.Where(read => read.DataClass == dataClass);
        if (!string.IsNullOrEmpty(reader))
            entries = entries.Where(read => read.ReaderName == reader);
        return TableResult.LoadAsync(Rows(entries), Definition(), request, cancellationToken);
    }

    private IQueryable<AccessLogRow> Rows(IQueryable<AccessLogEntry> entries) => entries.AsNoTracking().ProjectTo<AccessLogRow>(mapper.ConfigurationProvider);

    // Version 7 ids sort by time and every index ends in the id, so sorting by id also sorts by time.
    private TableDefinition<AccessLogRow> Definition() => new TableDefinition<AccessLogRow>(row => row.Id)
        .Column("at", texts["Reads.At"], row => row.Id, row => Markup.Of($"""<span class="nowrap">{dates.Moment(row.At)}</span>"""))
        .UnsortedColumn("who", texts["Reads.Who"], row => Text(row.ReaderName))
        .UnsortedColumn("what", texts["Reads.What"], row => Text(texts[$"DataClass.{DataClasses.KeyOf(row.DataClass)}"]))
        .UnsortedColumn("purpose", texts["Reads.Purpose"], row => Text(modules.Find("Purpose", row.Purpose) ?? row.Purpose))
        .SortedBy("at", descending: true);

    private static IHtmlContentBuilder Text(string text) => new HtmlContentBuilder().Append(text);
}
