using FacultyDev.Institution.People;
using FacultyDev.Institution.Supervision;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Files.Spreadsheets;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Rosters.Strategies;

internal sealed class ApplySupervisors(FacultyDevDbContext db, IViewer viewer, Clock clock)
{
    private static readonly RowProblem ChangedMeanwhile = new("institution.row.changed-meanwhile");

    public async Task RunAsync(IReadOnlyList<RosterImportLine> lines, SupervisionGraph graph, CancellationToken cancellationToken)
    {
        var details = lines.ToDictionary(line => line.Number, line => DetailsJson.Read<SupervisionDetails>(line.After!));
        var ids = details.Values.SelectMany(each => new[] { each.MemberId, each.SupervisorId }).Distinct().ToArray();
        var people = await db.Set<FacultyMember>().AsNoTracking().Where(member => ids.Contains(member.Id))
            .ToDictionaryAsync(member => member.Id, cancellationToken);
        var members = details.Values.Select(each => each.MemberId).Distinct().ToArray();
        var stored = (await db.Set<SupervisionLine>().Where(line => members.Contains(line.MemberId)).ToListAsync(cancellationToken))
            .ToLookup(line => (line.MemberId, line.SupervisorId));
        foreach (var line in lines)
            if (Apply(line, details[line.Number], people, stored, graph) is { } problem)
                line.Reject(problem);
    }

    private RowProblem? Apply(
        RosterImportLine line, SupervisionDetails details, Dictionary<Guid, FacultyMember> people, ILookup<(Guid, Guid), SupervisionLine> stored, SupervisionGraph graph)
    {
        var (member, supervisor) = (people.GetValueOrDefault(details.MemberId), people.GetValueOrDefault(details.SupervisorId));
        if (member is null or { Status: MemberStatus.Left } || supervisor is null or { Status: MemberStatus.Left })
            return ChangedMeanwhile;
        var same = stored[(member.Id, supervisor.Id)].ToList();
        var above = graph.Above(supervisor.Id, details);
        try
        {
            if (line.Outcome == LineOutcome.Created)
                return Create(line, details, member, supervisor, same, above);
            if (same.SingleOrDefault(each => each.Id == line.RecordId) is not { } existing || !DetailsJson.Read<SupervisionDetails>(line.Before!).MatchesLine(existing))
                return ChangedMeanwhile;
            existing.Change(details.Terms, details.Reason, above);
            return null;
        }
        catch (DomainException refusal)
        {
            return RowProblem.Of(refusal);
        }
    }

    private RowProblem? Create(
        RosterImportLine line, SupervisionDetails details, FacultyMember member, FacultyMember supervisor, List<SupervisionLine> same, IReadOnlySet<Guid> above)
    {
        if (same.Any(each => !(each.Until < details.From) && !(each.From > details.Until)))
            return ChangedMeanwhile;
        db.AddWithId(line.RecordId!.Value, new SupervisionLine(
            member, supervisor, details.Terms, above,
            viewer.ToActor(clock), details.Reason));
        return null;
    }
}
