using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Indicators;

/// <summary>
/// DEA-ORG-2 and DEA-PER-1: the number of policy proposals and the share adopted. DEA-PER-1 counts only those about work and life, which
/// DEA-ORG-2 includes as well. Dropped proposals are excluded from both numbers. One query, answered from one index.
/// </summary>
internal sealed class PolicyIndicators(FacultyDevDbContext db, Clock clock) : IIndicatorProvider
{
    private const string All = "DEA-ORG-2";
    private const string WorkAndLife = "DEA-PER-1";

    public IReadOnlyCollection<string> Codes { get; } = [All, WorkAndLife];

    public async Task<IReadOnlyList<IReadOnlyDictionary<string, IndicatorValue>>> ComputeAsync(
        IReadOnlyList<UnitSet> scopes, AcademicYear year, DateOnly asOf, CancellationToken cancellationToken)
    {
        var counted = await db.Set<PolicyProposal>()
            .Where(policy => policy.AcademicYear == year.StartYear && policy.Status != ActionStatus.Dropped && policy.PlannedOn <= asOf)
            .InUnits(UnitSet.UnionOf(scopes), policy => policy.UnitId)
            .GroupBy(policy => new { policy.UnitId, policy.Topic })
            .Select(group => new Counted(
                group.Key.UnitId, group.Key.Topic, group.Count(),
                group.Count(policy => policy.Stage == PolicyStage.Adopted && policy.DecidedOn <= asOf)))
            .ToListAsync(cancellationToken);
        var byUnit = counted.ToLookup(each => each.UnitId);
        return [.. scopes.Select(scope => Values([.. byUnit.Within(scope)], year))];
    }

    private Dictionary<string, IndicatorValue> Values(List<Counted> counted, AcademicYear year)
    {
        var values = new Dictionary<string, IndicatorValue>();
        Add(All, counted);
        Add(WorkAndLife, counted.Where(each => each.Topic == PolicyTopic.WorkAndLife));
        return values;

        void Add(string code, IEnumerable<Counted> of)
        {
            var (adopted, tracked) = (of.Sum(each => each.Adopted), of.Sum(each => each.Tracked));
            if (tracked > 0)
                values[code] = ShareIndicator.Of(
                    adopted, tracked, clock.UtcNow,
                    $"/responsibilities/actions?kind={ActionKind.PolicyProposal}&year={year.StartYear}");
        }
    }

    private sealed record Counted(Guid UnitId, PolicyTopic Topic, int Tracked, int Adopted);
}
