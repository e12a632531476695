using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Data;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Figures;
using FacultyDev.Responsibilities.Needs;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Indicators;

/// <summary>
/// CDO-PER-4, remedies worked out together: needs answered by a joint remedy, and the share of them whose remedy is finished. They
/// count where and in the year in which the remedy is done, not where somebody raised them.
/// </summary>
internal sealed class RemedyIndicator(FacultyDevDbContext db, TimeProvider time) : IIndicatorProvider
{
    private const string Code = "CDO-PER-4";

    public IReadOnlyCollection<string> Codes { get; } = [Code];

    public async Task<IReadOnlyDictionary<string, IndicatorValue>> ComputeAsync(IndicatorQuestion question, CancellationToken cancellation)
    {
        var asOf = question.AsOf;
        var remedies = db.Set<ResponsibilityAction>()
            .Where(action => action.Kind == ActionKind.JointRemedy && action.AcademicYear == question.Year.StartYear && action.Status != ActionStatus.Dropped)
            .Within(question.Units, action => action.UnitId);
        var counted = await (
            from action in remedies
            join need in db.Set<Need>() on action.Id equals need.ActionId
            where need.AnsweredOn <= asOf
            group need by action.CompletedOn != null && action.CompletedOn <= asOf into needs
            select new { IsFinished = needs.Key, Count = needs.Count() }).ToListAsync(cancellation);

        var answered = counted.Sum(each => each.Count);
        var finished = counted.Where(each => each.IsFinished).Sum(each => each.Count);
        return answered == 0
            ? new Dictionary<string, IndicatorValue>()
            : new Dictionary<string, IndicatorValue>
            {
                [Code] = Shares.Of(
                    finished, answered, time.GetUtcNow().UtcDateTime,
                    $"/responsibilities/actions?kind={ActionKind.JointRemedy}&year={question.Year.StartYear}"),
            };
    }
}
