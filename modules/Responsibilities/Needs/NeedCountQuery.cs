using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Needs;

/// <param name="Voice">The kind of raiser whose needs are counted; null for all kinds.</param>
/// <param name="ToAnswer">The number of open needs that the viewer may answer.</param>
/// <param name="Overdue">How many of those are past their due date.</param>
/// <param name="Mine">The number of needs that the viewer raised, closed ones included.</param>
internal sealed record NeedCount(RaisedAs? Voice, int ToAnswer, int Overdue, int Mine);

/// <summary>Counts needs for the pages of the responsibilities that are measured by them.</summary>
internal sealed class NeedCountQuery(NeedAccess needs, Clock clock)
{
    /// <summary>The kind of raiser whose needs each responsibility covers; null for all.</summary>
    private static readonly Dictionary<string, RaisedAs?> RaisersByCode = new()
    {
        ["CDO-PER-4"] = null, ["MEN-ORG-1"] = RaisedAs.Mentor, ["PEE-ORG-1"] = RaisedAs.PeerMentor, ["PEE-PER-2"] = RaisedAs.Circle,
    };

    /// <returns>Null when the responsibility is not about needs.</returns>
    public async Task<NeedCount?> FindAsync(string code, CancellationToken cancellationToken)
    {
        if (!RaisersByCode.TryGetValue(code, out var raisedAs))
            return null;
        var today = clock.Today;
        var open = await Of(needs.Addressed(), raisedAs).Where(need => need.Status == NeedStatus.Open)
            .GroupBy(need => need.DueOn < today).Select(group => new { Overdue = group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        var ownCount = await Of(needs.QueryOwn(), raisedAs).CountAsync(cancellationToken);
        return new NeedCount(raisedAs, open.Sum(each => each.Count), open.Where(each => each.Overdue).Sum(each => each.Count), ownCount);
    }

    private static IQueryable<Need> Of(IQueryable<Need> needs, RaisedAs? raisedAs) => raisedAs is { } one ? needs.Where(need => need.RaisedAs == one) : needs;
}
