using AutoMapper;
using AutoMapper.QueryableExtensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Platform.BreakGlass;

internal sealed class BreakGlassRow
{
    public Guid Id { get; init; }

    public Guid RequesterId { get; init; }

    public Guid OwnerId { get; init; }

    public string DataClass { get; init; } = "";

    public DateTime RequestedAt { get; init; }

    public BreakGlassStatus Status { get; init; }

    public DateTime LapsesAt { get; init; }

    public DateTime? EndsAt { get; init; }
}

/// <param name="History">Oldest first.</param>
/// <param name="Names">Names of everybody who appears in the request or its history.</param>
internal sealed record BreakGlassView(
    BreakGlassRequest Request, BreakGlassRights Rights, BreakGlassState State, IReadOnlyList<BreakGlassHistoryEntry> History, IReadOnlyDictionary<Guid, PersonName> Names);

/// <summary>Reads requests as a list and one by one, for requesters and approvers, and opened requests for the owner of the data.</summary>
internal sealed class BreakGlassQuery(
    FacultyDevDbContext db, IMapper mapper, BreakGlassAccess access, BreakGlassFormatter formatter, IPeople people, IViewer viewer, DateFormatter dates, IStringLocalizer<PlatformText> texts)
{
    private const int MaxOpenings = 50;

    /// <param name="state">Null for all.</param>
    public async Task<TableResult<BreakGlassRow>> ListAsync(BreakGlassState? state, TableRequest request, CancellationToken cancellationToken)
    {
        var (now, found) = (access.Now, await access.VisibleAsync(cancellationToken));
        if (state is { } one)
            found = found.InState(one, now);
        var rows = found.AsNoTracking().IgnoreAutoIncludes().ProjectTo<BreakGlassRow>(mapper.ConfigurationProvider);
        // The columns read this variable when the cells are rendered, after the names of the loaded rows are known.
        IReadOnlyDictionary<Guid, PersonName> names = new Dictionary<Guid, PersonName>();
        var list = await TableResult.LoadAsync(rows, Columns(person => formatter.Person(names, person), now), request, cancellationToken);
        names = await people.GetNamesAsync([.. list.Rows.SelectMany(row => (Guid[])[row.RequesterId, row.OwnerId])], cancellationToken);
        return list;
    }

    /// <exception cref="Errors.NotFoundException">The request does not exist or the viewer may not see it.</exception>
    public async Task<BreakGlassView> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var (request, rights) = await access.FindAsync(id, cancellationToken);
        return await DescribeAsync(request, rights, cancellationToken);
    }

    /// <summary>
    /// Returns the granted requests about the viewer's own data, newest first; requests that were never granted are left out.
    /// </summary>
    public async Task<IReadOnlyList<BreakGlassView>> ListMineAsync(CancellationToken cancellationToken)
    {
        if (viewer.PersonId is not { } me)
            return [];
        var opened = await db.Set<BreakGlassRequest>().AsNoTracking().Where(request => request.OwnerId == me && request.Status == BreakGlassStatus.Granted)
            .OrderByDescending(request => request.RequestedAt).Take(MaxOpenings).ToListAsync(cancellationToken);
        var names = await people.GetNamesAsync([.. opened.SelectMany(PeopleIn)], cancellationToken);
        return [.. opened.Select(request => Details(request, new BreakGlassRights(false, false, false, false), names))];
    }

    private async Task<BreakGlassView> DescribeAsync(BreakGlassRequest request, BreakGlassRights rights, CancellationToken cancellationToken) =>
        Details(request, rights, await people.GetNamesAsync([.. PeopleIn(request)], cancellationToken));

    private BreakGlassView Details(BreakGlassRequest request, BreakGlassRights rights, IReadOnlyDictionary<Guid, PersonName> names) =>
        new(request, rights, request.StateAt(access.Now), [.. request.History.OrderBy(entry => entry.At).ThenBy(entry => entry.Id)], names);

    private static IEnumerable<Guid> PeopleIn(BreakGlassRequest request) => request.History.Select(entry => entry.PersonId).OfType<Guid>().Append(request.OwnerId);

    private TableDefinition<BreakGlassRow> Columns(Func<Guid, string> name, DateTime now) => new TableDefinition<BreakGlassRow>(row => row.Id)
        .LinkingTo(row => $"/administration/break-glass/{row.Id}")
        .UnsortedColumn("whose", texts["BreakGlass.Whose"], row => Markup.Of($"{name(row.OwnerId)}"))
        .UnsortedColumn("what", texts["Reads.What"], row => Markup.Of($"{formatter.Class(row.DataClass)}"))
        .UnsortedColumn("who", texts["BreakGlass.RequestedBy"], row => Markup.Of($"{name(row.RequesterId)}"))
        .Column("at", texts["BreakGlass.RequestedAt"], row => row.RequestedAt, row => Markup.Of($"""<span class="nowrap">{dates.Moment(row.RequestedAt)}</span>"""))
        .UnsortedColumn("state", texts["Label.State"], row => formatter.State(BreakGlassStates.Of(row.Status, row.LapsesAt, row.EndsAt, now)))
        .SortedBy("at", descending: true);
}
