using AutoMapper;
using AutoMapper.QueryableExtensions;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Localization;
using FacultyDev.Kernel.Shell;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Kernel.Reads;

internal sealed class ReadRow
{
    public Guid Id { get; init; }

    public DateTime At { get; init; }

    public string ReaderName { get; init; } = "";

    public string DataClass { get; init; } = "";

    public string Purpose { get; init; } = "";
}

/// <summary>Reads of one's own data for their owner; for administrators when, who and which class, never whose.</summary>
internal sealed class ReadsQuery(FacultyDevDbContext db, IMapper mapper, IViewer viewer, ModuleTexts modules, IStringLocalizer<KernelText> texts)
{
    public Task<TableResult<ReadRow>> MineAsync(TableRequest request, CancellationToken cancellation)
    {
        var me = viewer.PersonId;
        return TableResult.LoadAsync(Rows(db.Set<SensitiveRead>().Where(read => me != null && read.OwnerId == me)), Definition(), request, cancellation);
    }

    /// <param name="dataClass">Null for all.</param>
    /// <param name="reader">The whole name; null for all.</param>
    public Task<TableResult<ReadRow>> AllAsync(string? dataClass, string? reader, TableRequest request, CancellationToken cancellation)
    {
        IQueryable<SensitiveRead> reads = db.Set<SensitiveRead>();
        if (!string.IsNullOrEmpty(dataClass))
            reads = reads.Where(read => read.DataClass == dataClass);
        if (!string.IsNullOrEmpty(reader))
            reads = reads.Where(read => read.ReaderName == reader);
        return TableResult.LoadAsync(Rows(reads), Definition(), request, cancellation);
    }

    private IQueryable<ReadRow> Rows(IQueryable<SensitiveRead> reads) => reads.AsNoTracking().ProjectTo<ReadRow>(mapper.ConfigurationProvider);

    // Ids follow time, and every index ends in them.
    private TableDefinition<ReadRow> Definition() => new TableDefinition<ReadRow>(row => row.Id)
        .Column("at", texts["Reads.At"], row => row.Id, row => Markup.Of($"""<span class="nowrap">{Dates.Moment(row.At)}</span>"""))
        .Unsorted("who", texts["Reads.Who"], row => Text(row.ReaderName))
        .Unsorted("what", texts["Reads.What"], row => Text(texts[$"DataClass.{DataClasses.KeyOf(row.DataClass)}"]))
        .Unsorted("purpose", texts["Reads.Purpose"], row => Text(modules.Find("Purpose", row.Purpose) ?? row.Purpose))
        .SortedBy("at", descending: true);

    private static IHtmlContentBuilder Text(string text) => new HtmlContentBuilder().Append(text);
}
