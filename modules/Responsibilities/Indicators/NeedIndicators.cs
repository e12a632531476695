using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using FacultyDev.Responsibilities.Needs;
using FacultyDev.Statistics.Disclosure;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Indicators;

/// <summary>
/// MEN-ORG-1, PEE-ORG-1 and PEE-PER-2: the number of needs raised by mentors and by peer mentors and of proposals of circles, and the
/// share that was answered (accepted or declined). They count in the raiser's own unit; withdrawn needs are excluded from both numbers.
/// The query reads all units of the year, because suppression in one unit depends on the others.
/// </summary>
internal sealed class NeedIndicators(FacultyDevDbContext db, IUnits units, Clock clock) : IIndicatorProvider
{
    private static readonly Dictionary<string, RaisedAs> Voices = new()
    {
        ["MEN-ORG-1"] = RaisedAs.Mentor, ["PEE-ORG-1"] = RaisedAs.PeerMentor, ["PEE-PER-2"] = RaisedAs.Circle,
    };

    public IReadOnlyCollection<string> Codes => Voices.Keys;

    public async Task<IReadOnlyList<IReadOnlyDictionary<string, IndicatorValue>>> ComputeAsync(
        IReadOnlyList<UnitSet> scopes, AcademicYear year, DateOnly asOf, CancellationToken cancellationToken)
    {
        var counted = await db.Set<Need>()
            .Where(need => need.AcademicYear == year.StartYear && need.Status != NeedStatus.Withdrawn && need.RaisedOn <= asOf)
            .GroupBy(need => new { need.RaisedAs, need.FromUnitId })
            .Select(group => new Counted(
                group.Key.RaisedAs, group.Key.FromUnitId, group.Count(),
                group.Count(need => need.AnsweredOn != null && need.AnsweredOn <= asOf),
                group.Select(need => need.RaiserId).Distinct().Count()))
            .ToListAsync(cancellationToken);

        var tree = await units.GetTreeAsync(cancellationToken);
        var values = scopes.Select(_ => new Dictionary<string, IndicatorValue>()).ToList();
        foreach (var (code, voice) in Voices)
        {
            var raised = counted.Where(each => each.Voice == voice).ToList();
            var byUnit = raised.ToLookup(each => each.Unit);
            var groups = new UnitSuppression(tree, raised.ToDictionary(each => each.Unit, each => each.Raisers));
            for (var i = 0; i < scopes.Count; i++)
                if (byUnit.Within(scopes[i]).ToList() is { Count: > 0 } here)
                    values[i][code] = Value(here, groups.IsWithheld(scopes[i]), voice);
        }

        return values;
    }

    private IndicatorValue Value(List<Counted> here, bool withheld, RaisedAs voice)
    {
        var (raised, answered) = (here.Sum(each => each.Raised), here.Sum(each => each.Answered));
        var now = clock.UtcNow;
        return withheld
            ? new IndicatorValue(IndicatorUnit.Share, null, null, null, now, Suppressed: true)
            : ShareIndicator.Of(answered, raised, now, $"/responsibilities/needs?list={NeedList.Answered}&voice={voice}");
    }

    private sealed record Counted(RaisedAs Voice, Guid Unit, int Raised, int Answered, int Raisers);
}
