using AutoMapper;
using AutoMapper.QueryableExtensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Data;
using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Years;

/// <param name="Open">The first open actions by due date; they continue next year unless they are dropped.</param>
/// <param name="OpenCount">The number of all such open actions.</param>
/// <param name="Recurring">The first finished recurring actions by due date.</param>
/// <param name="Carried">The number of actions already copied to the next year.</param>
internal sealed record YearPreview(
    IReadOnlyList<CarriedRow> Open, int OpenCount, IReadOnlyList<CarriedRow> Recurring, int RecurringCount, int Carried);

internal sealed record CarriedRow(Guid Id, string Title, Guid UnitId, ActionStatus Status, DateOnly Due);

/// <summary>Shows what carrying a year forward would do, without changing anything.</summary>
internal sealed class YearPreviewQuery(FacultyDevDbContext db, IMapper mapper)
{
    private const int Shown = 200;

    public async Task<YearPreview> LoadAsync(AcademicYear year, CancellationToken cancellationToken)
    {
        var actions = db.Set<ResponsibilityAction>().Where(action => action.AcademicYear == year.StartYear);
        var (open, recurring) = (actions.WhereToContinue(), actions.WhereToRepeat());
        return new YearPreview(
            await RowsAsync(open), await open.CountAsync(cancellationToken),
            await RowsAsync(recurring), await recurring.CountAsync(cancellationToken),
            await actions.CountAsync(action => action.ContinuedById != null, cancellationToken));

        Task<List<CarriedRow>> RowsAsync(IQueryable<ResponsibilityAction> some) => some
            .OrderBy(action => action.Due).ThenBy(action => action.Id).Take(Shown)
            .ProjectTo<CarriedRow>(mapper.ConfigurationProvider)
            .ToListAsync(cancellationToken);
    }
}

internal static class CarryForwardExtensions
{
    /// <summary>The open actions that have not been copied to the next year.</summary>
    public static IQueryable<ResponsibilityAction> WhereToContinue(this IQueryable<ResponsibilityAction> actions) => actions.Where(action =>
        action.ContinuedById == null && action.Status != ActionStatus.Done && action.Status != ActionStatus.Dropped);

    /// <summary>The finished recurring actions that have not been copied to the next year.</summary>
    public static IQueryable<ResponsibilityAction> WhereToRepeat(this IQueryable<ResponsibilityAction> actions) => actions.Where(action =>
        action.ContinuedById == null && action.IsRecurring && action.Status == ActionStatus.Done);
}
