using AutoMapper;
using AutoMapper.QueryableExtensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Localization;
using FacultyDev.Kernel.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Kernel.BreakGlass;

internal sealed class BreakGlassRow
{
    public Guid Id { get; init; }

    public Guid AskerId { get; init; }

    public Guid OwnerId { get; init; }

    public string DataClass { get; init; } = "";

    public DateTime AskedAt { get; init; }

    public BreakGlassStatus Status { get; init; }

    public DateTime LapsesAt { get; init; }

    public DateTime? EndsAt { get; init; }
}

/// <param name="Steps">The first first.</param>
/// <param name="Names">Of everybody in it.</param>
internal sealed record BreakGlassDetails(
    BreakGlassRequest Request, BreakGlassRights Rights, BreakGlassState State, IReadOnlyList<BreakGlassStep> Steps, IReadOnlyDictionary<Guid, PersonName> Names);

/// <summary>Requests as a list and one by one, for those who ask and approve; and for an owner what was opened of theirs.</summary>
internal sealed class BreakGlassQuery(
    FacultyDevDbContext db, IMapper mapper, BreakGlassInReach reach, BreakGlassWords words, IPeople people, IViewer viewer, IStringLocalizer<KernelText> texts)
{
    private const int MostOpenings = 50;

    /// <param name="state">Null for all.</param>
    public async Task<TableResult<BreakGlassRow>> ListAsync(BreakGlassState? state, TableRequest request, CancellationToken cancellation)
    {
        var (now, found) = (reach.Now, await reach.VisibleAsync(cancellation));
        if (state is { } one)
            found = found.In(one, now);
        var rows = found.AsNoTracking().IgnoreAutoIncludes().ProjectTo<BreakGlassRow>(mapper.ConfigurationProvider);
        // Filled once the rows are known; the cells ask for it later.
        IReadOnlyDictionary<Guid, PersonName> names = new Dictionary<Guid, PersonName>();
        var list = await TableResult.LoadAsync(rows, Columns(person => words.Person(names, person), now), request, cancellation);
        names = await people.NamesAsync([.. list.Rows.SelectMany(row => (Guid[])[row.AskerId, row.OwnerId])], cancellation);
        return list;
    }

    /// <exception cref="Errors.NotFoundException">There is none, or not for this viewer.</exception>
    public async Task<BreakGlassDetails> FindAsync(Guid id, CancellationToken cancellation)
    {
        var (request, rights) = await reach.FindAsync(id, cancellation);
        return await DescribeAsync(request, rights, cancellation);
    }

    /// <summary>What was opened of the viewer's own data, the newest first; what was only asked for is not among it.</summary>
    public async Task<IReadOnlyList<BreakGlassDetails>> OfMineAsync(CancellationToken cancellation)
    {
        if (viewer.PersonId is not { } me)
            return [];
        var opened = await db.Set<BreakGlassRequest>().AsNoTracking().Where(request => request.OwnerId == me && request.Status == BreakGlassStatus.Granted)
            .OrderByDescending(request => request.AskedAt).Take(MostOpenings).ToListAsync(cancellation);
        var names = await people.NamesAsync([.. opened.SelectMany(PeopleIn)], cancellation);
        return [.. opened.Select(request => Details(request, new BreakGlassRights(false, false, false, false), names))];
    }

    private async Task<BreakGlassDetails> DescribeAsync(BreakGlassRequest request, BreakGlassRights rights, CancellationToken cancellation) =>
        Details(request, rights, await people.NamesAsync([.. PeopleIn(request)], cancellation));

    private BreakGlassDetails Details(BreakGlassRequest request, BreakGlassRights rights, IReadOnlyDictionary<Guid, PersonName> names) =>
        new(request, rights, request.StateAt(reach.Now), [.. request.Steps.OrderBy(step => step.At).ThenBy(step => step.Id)], names);

    private static IEnumerable<Guid> PeopleIn(BreakGlassRequest request) => request.Steps.Select(step => step.PersonId).Append(request.OwnerId);

    private TableDefinition<BreakGlassRow> Columns(Func<Guid, string> name, DateTime now) => new TableDefinition<BreakGlassRow>(row => row.Id)
        .LinkingTo(row => $"/administration/break-glass/{row.Id}")
        .Unsorted("whose", texts["BreakGlass.Whose"], row => Markup.Of($"{name(row.OwnerId)}"))
        .Unsorted("what", texts["Reads.What"], row => Markup.Of($"{words.Class(row.DataClass)}"))
        .Unsorted("who", texts["BreakGlass.AskedBy"], row => Markup.Of($"{name(row.AskerId)}"))
        .Column("at", texts["BreakGlass.AskedAt"], row => row.AskedAt, row => Markup.Of($"""<span class="nowrap">{Dates.Moment(row.AskedAt)}</span>"""))
        .Unsorted("state", texts["BreakGlass.State"], row => words.State(BreakGlassStates.Of(row.Status, row.LapsesAt, row.EndsAt, now)))
        .SortedBy("at", descending: true);
}
