using AutoMapper;
using AutoMapper.QueryableExtensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Data;
using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Years;

/// <param name="Open">Open ones that go on next year unless they are left behind: the first of them, by due date.</param>
/// <param name="OpenCount">All of them.</param>
/// <param name="Recurring">Finished ones that happen every year, the first of them.</param>
/// <param name="Carried">What was copied forward already.</param>
internal sealed record YearPreview(
    IReadOnlyList<CarriedRow> Open, int OpenCount, IReadOnlyList<CarriedRow> Recurring, int RecurringCount, int Carried);

internal sealed record CarriedRow(Guid Id, string Title, Guid UnitId, ActionStatus Status, DateOnly Due);

/// <summary>What copying a year forward would do.</summary>
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
    /// <summary>Open ones that have not been copied forward.</summary>
    public static IQueryable<ResponsibilityAction> WhereToContinue(this IQueryable<ResponsibilityAction> actions) => actions.Where(action =>
        action.ContinuedById == null && action.Status != ActionStatus.Done && action.Status != ActionStatus.Dropped);

    /// <summary>Finished ones that happen every year and have not been copied forward.</summary>
    public static IQueryable<ResponsibilityAction> WhereToRepeat(this IQueryable<ResponsibilityAction> actions) => actions.Where(action =>
        action.ContinuedById == null && action.IsRecurring && action.Status == ActionStatus.Done);
}
