using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Data;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Units;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Indicators;

/// <summary>
/// DEA-ORG-2 and DEA-PER-1: the number of policy proposals and the share adopted. DEA-PER-1 counts only those about work and life, which
/// DEA-ORG-2 includes as well. Dropped proposals are excluded from both numbers. One query, answered from one index.
/// </summary>
internal sealed class PolicyIndicators(FacultyDevDbContext db, TimeProvider time) : IIndicatorProvider
{
    private const string All = "DEA-ORG-2";
    private const string WorkAndLife = "DEA-PER-1";

    public IReadOnlyCollection<string> Codes { get; } = [All, WorkAndLife];

    public async Task<IReadOnlyDictionary<string, IndicatorValue>> ComputeAsync(IndicatorScope scope, CancellationToken cancellationToken)
    {
        var asOf = scope.AsOf;
        var counted = await db.Set<PolicyProposal>()
            .Where(policy => policy.AcademicYear == scope.Year.StartYear && policy.Status != ActionStatus.Dropped && policy.PlannedOn <= asOf)
            .InUnits(scope.Units, policy => policy.UnitId)
            .GroupBy(policy => policy.Topic)
            .Select(group => new Counted(group.Key, group.Count(), group.Count(policy => policy.Stage == PolicyStage.Adopted && policy.DecidedOn <= asOf)))
            .ToListAsync(cancellationToken);

        var values = new Dictionary<string, IndicatorValue>();
        Add(All, counted);
        Add(WorkAndLife, counted.Where(each => each.Topic == PolicyTopic.WorkAndLife));
        return values;

        void Add(string code, IEnumerable<Counted> of)
        {
            var (adopted, tracked) = (of.Sum(each => each.Adopted), of.Sum(each => each.Tracked));
            if (tracked > 0)
                values[code] = ShareIndicator.Of(
                    adopted, tracked, time.GetUtcNow().UtcDateTime,
                    $"/responsibilities/actions?kind={ActionKind.PolicyProposal}&year={scope.Year.StartYear}");
        }
    }

    private sealed record Counted(PolicyTopic Topic, int Tracked, int Adopted);
}
