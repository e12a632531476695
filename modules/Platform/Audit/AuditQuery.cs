using AutoMapper;
using AutoMapper.QueryableExtensions;
using FacultyDev.Kernel.Audit;
using FacultyDev.Kernel.Data;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Platform.Audit;

/// <param name="From">First day, UTC, inclusive.</param>
/// <param name="To">Last day, UTC, inclusive.</param>
/// <param name="Who">The actor's full name, exactly as stored.</param>
/// <param name="Kind">Module and type: "responsibilities.Action".</param>
internal sealed record AuditFilter(DateOnly? From, DateOnly? To, string? Who, string? Kind, Guid? Record);

internal sealed class AuditRow
{
    public Guid Id { get; init; }

    public DateTime At { get; init; }

    public string ActorName { get; init; } = "";

    public string? Address { get; init; }

    public string Kind { get; init; } = "";

    public Guid RecordId { get; init; }

    public string Label { get; init; } = "";

    public AuditChange Change { get; init; }

    public string Fields { get; init; } = "";
}

/// <summary>Reads the audit trail, newest first. Every filter has an index that ends in the time.</summary>
internal sealed class AuditQuery(FacultyDevDbContext db, IMapper mapper, AuditFormatter formatter, DateFormatter dates, IStringLocalizer<PlatformText> texts)
{
    /// <summary>Returns the audited record types of the model with their display names.</summary>
    public IReadOnlyList<(string Kind, string Name)> Kinds() =>
    [
        .. db.Model.GetEntityTypes()
            .Where(type => typeof(IAudited).IsAssignableFrom(type.ClrType))
            .Select(AuditTrail.KindOf)
            .Distinct()
            .Select(kind => (kind, formatter.Kind(kind)))
            .OrderBy(kind => kind.Item2, StringComparer.CurrentCulture),
    ];

    public Task<TableResult<AuditRow>> ListAsync(AuditFilter filter, TableRequest request, CancellationToken cancellationToken) =>
        TableResult.LoadAsync(Rows(filter), Columns(), request, cancellationToken);

    /// <summary>
    /// Returns all matching entries as a CSV file. Field values are exported as stored, so redacted values stay redacted.
    /// </summary>
    public IActionResult Csv(AuditFilter filter, TableRequest request) => TableCsv.Of("audit", Rows(filter), Columns(), request);

    private IQueryable<AuditRow> Rows(AuditFilter filter) =>
        Filtered(filter).AsNoTracking().ProjectTo<AuditRow>(mapper.ConfigurationProvider);

    private TableDefinition<AuditRow> Columns() => new TableDefinition<AuditRow>(row => row.Id)
        .Column("at", texts["Audit.At"], row => row.At, row => Markup.Of($"""<span class="nowrap">{dates.Moment(row.At)}</span>"""))
        .UnsortedColumn("who", texts["Audit.Who"], formatter.Actor, csv: row => row.ActorName)
        .UnsortedColumn("address", texts["Audit.Address"], row => Markup.Of($"{row.Address}"), csv: row => row.Address, shown: false)
        .UnsortedColumn("what", texts["Audit.What"], formatter.Record, csv: row => formatter.Summary(row))
        .UnsortedColumn("record", texts["Audit.Record"], row => Markup.Of($"{row.RecordId}"), csv: row => row.RecordId, shown: false)
        .UnsortedColumn("changes", texts["Audit.Changes"], formatter.Changes, csv: row => row.Fields)
        .SortedBy("at", descending: true);

    private IQueryable<AuditEntry> Filtered(AuditFilter filter)
    {
        IQueryable<AuditEntry> entries = db.Set<AuditEntry>();
        if (filter.From is { } from)
        {
            var begin = from.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            entries = entries.Where(entry => entry.At >= begin);
        }

        if (filter.To is { } to && to < DateOnly.MaxValue)
        {
            var end = to.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            entries = entries.Where(entry => entry.At < end);
        }

        if (filter.Who is { Length: > 0 } who)
            entries = entries.Where(entry => entry.ActorName == who);
        if (filter.Kind is { Length: > 0 } kind)
            entries = entries.Where(entry => entry.Kind == kind);
        if (filter.Record is { } record)
            entries = entries.Where(entry => entry.RecordId == record);
        return entries;
    }
}
