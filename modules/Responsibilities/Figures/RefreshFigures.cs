using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using FacultyDev.Responsibilities.YearLocks;
using FacultyDev.Responsibilities.Years;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Figures;

/// <summary>
/// Brings the stored figures of all units up to date: those of the years before and after this one and of this year, as long as they are
/// open. Figures of other open years are computed when somebody looks. No lock is held while it computes.
/// </summary>
internal sealed class RefreshFigures(FacultyDevDbContext db, FigureComputation computation, IRoleHolders holders, IUnits units, Clock clock)
{
    /// <summary>Units whose figures are written in one transaction, so that others need not wait long for it.</summary>
    private const int UnitsPerWrite = 40;
    private const int MaxMarks = 100_000;
    private const int MarksPerDelete = 5_000;

    /// <returns>How many units and years were computed.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var tree = await units.GetTreeAsync(cancellationToken);
        var today = clock.Today;
        var years = await ListYearsAsync(AcademicYear.Of(today), cancellationToken);
        // Marks that are added from here on stay for the next run, because what they mark may have been counted already or not.
        var marks = await db.Set<FigureMark>().AsNoTracking().OrderBy(mark => mark.Id).Take(MaxMarks).ToListAsync(cancellationToken);
        var due = new List<(AcademicYear Year, IReadOnlyList<Guid> Units)>();
        foreach (var year in years)
            due.Add((year, await ListDueAsync(tree, year, today, marks, cancellationToken)));
        var held = await ListHoldersAsync(tree, [.. due.SelectMany(each => each.Units).Distinct()], cancellationToken);
        foreach (var (year, ofYear) in due)
            await RefreshAsync(tree, year, today, ofYear, held, cancellationToken);
        foreach (var done in marks.Select(mark => mark.Id).Chunk(MarksPerDelete))
            await db.Set<FigureMark>().Where(mark => done.Contains(mark.Id)).ExecuteDeleteAsync(cancellationToken);
        return due.Sum(each => each.Units.Count);
    }

    private async Task<IReadOnlyList<AcademicYear>> ListYearsAsync(AcademicYear thisYear, CancellationToken cancellationToken)
    {
        var locked = await db.Set<YearClosing>().Where(closing => closing.State != YearState.Open).Select(closing => closing.StartYear).ToListAsync(cancellationToken);
        return [.. new[] { thisYear.Previous, thisYear, thisYear.Next }.Where(year => !locked.Contains(year.StartYear))];
    }

    private async Task<IReadOnlyList<Guid>> ListDueAsync(
        UnitTree tree, AcademicYear year, DateOnly today, IReadOnlyList<FigureMark> marks, CancellationToken cancellationToken)
    {
        var fresh = await db.Set<UnitFigures>().Where(figures => figures.StartYear == year.StartYear && figures.Day == today)
            .Select(figures => figures.UnitId).ToListAsync(cancellationToken);
        return DueUnits(tree, fresh, [.. marks.Where(mark => mark.Concerns(year.StartYear))]);
    }

    /// <summary>Those who hold roles today, which is the same in all years.</summary>
    private async Task<IReadOnlyDictionary<Guid, IReadOnlyDictionary<FacultyRole, RoleHolders>>> ListHoldersAsync(
        UnitTree tree, IReadOnlyList<Guid> due, CancellationToken cancellationToken) =>
        due.Count == 0 ? new Dictionary<Guid, IReadOnlyDictionary<FacultyRole, RoleHolders>>()
        : due.Zip(await holders.ListByRoleAsync([.. due.Select(tree.Reach)], cancellationToken)).ToDictionary(each => each.First, each => each.Second);

    private async Task RefreshAsync(
        UnitTree tree, AcademicYear year, DateOnly today, IReadOnlyList<Guid> due,
        IReadOnlyDictionary<Guid, IReadOnlyDictionary<FacultyRole, RoleHolders>> held, CancellationToken cancellationToken)
    {
        if (due.Count == 0)
            return;
        var sets = await computation.ComputeAsync([.. due.Select(tree.Reach)], year, FigureComputation.FiftyCodes, cancellationToken);
        foreach (var chunk in due.Zip(sets, due.Select(unit => held[unit])).Chunk(UnitsPerWrite))
            await WriteAsync(year, today, chunk, cancellationToken);
    }

    private static IReadOnlyList<Guid> DueUnits(UnitTree tree, List<Guid> fresh, IReadOnlyList<FigureMark> marks)
    {
        var all = tree.Indented().Select(place => place.Unit.Id);
        if (marks.Any(mark => mark.UnitId is null))
            return [.. all];
        var due = all.Except(fresh).ToHashSet();
        // What changed in a closed unit counts for the institution only.
        foreach (var marked in marks.Select(mark => mark.UnitId!.Value).Distinct())
            due.UnionWith(tree.Find(marked) is null && tree.Root is { } root ? [root.Id] : tree.PathTo(marked).Select(unit => unit.Id));
        return [.. due];
    }

    private async Task WriteAsync(
        AcademicYear year, DateOnly day, IReadOnlyList<(Guid Unit, FigureSet Figures, IReadOnlyDictionary<FacultyRole, RoleHolders> Holders)> computed,
        CancellationToken cancellationToken)
    {
        var ids = computed.Select(each => each.Unit).ToArray();
        var stored = await db.Set<UnitFigures>().Include(figures => figures.Figures)
            .Where(figures => figures.StartYear == year.StartYear && ids.Contains(figures.UnitId)).AsSplitQuery()
            .ToDictionaryAsync(figures => figures.UnitId, cancellationToken);
        foreach (var (unit, figures, held) in computed)
        {
            if (!stored.TryGetValue(unit, out var row))
                db.Add(row = new UnitFigures(unit, year));
            row.Replace(figures, held, day);
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }
}
