using FacultyDev.Institution.People;
using FacultyDev.Institution.Roles;
using FacultyDev.Institution.Supervision;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Rosters.Kinds;

/// <summary>Makes and changes the lines of supervision of a batch.</summary>
internal sealed class ApplySupervisors(FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    private static readonly RosterProblem Overtaken = new("institution.row-overtaken");

    public async Task RunAsync(IReadOnlyList<RosterImportLine> lines, SupervisionGraph graph, CancellationToken cancellation)
    {
        var facts = lines.ToDictionary(line => line.Number, line => FactsJson.Read<SupervisionFacts>(line.After!));
        var ids = facts.Values.SelectMany(each => new[] { each.MemberId, each.SupervisorId }).Distinct().ToArray();
        var people = await db.Set<FacultyMember>().AsNoTracking().Where(member => ids.Contains(member.Id))
            .ToDictionaryAsync(member => member.Id, cancellation);
        var members = facts.Values.Select(each => each.MemberId).Distinct().ToArray();
        var stored = (await db.Set<SupervisionLine>().Where(line => members.Contains(line.MemberId)).ToListAsync(cancellation))
            .ToLookup(line => (line.MemberId, line.SupervisorId));
        foreach (var line in lines)
            if (Apply(line, facts[line.Number], people, stored, graph) is { } problem)
                line.Reject(problem);
    }

    private RosterProblem? Apply(
        RosterImportLine line, SupervisionFacts facts, Dictionary<Guid, FacultyMember> people, ILookup<(Guid, Guid), SupervisionLine> stored, SupervisionGraph graph)
    {
        var (member, supervisor) = (people.GetValueOrDefault(facts.MemberId), people.GetValueOrDefault(facts.SupervisorId));
        if (member is null or { Status: MemberStatus.Left } || supervisor is null or { Status: MemberStatus.Left })
            return Overtaken;
        var same = stored[(member.Id, supervisor.Id)].ToList();
        var above = graph.Above(supervisor.Id, facts);
        try
        {
            if (line.Outcome == LineOutcome.Created)
                return Create(line, facts, member, supervisor, same, above);
            if (same.SingleOrDefault(each => each.Id == line.RecordId) is not { } existing || !FactsJson.Read<SupervisionFacts>(line.Before!).IsOf(existing))
                return Overtaken;
            existing.Change(facts.Terms, facts.Reason, above);
            return null;
        }
        catch (DomainException refusal)
        {
            return RosterProblem.Of(refusal);
        }
    }

    private RosterProblem? Create(
        RosterImportLine line, SupervisionFacts facts, FacultyMember member, FacultyMember supervisor, List<SupervisionLine> same, IReadOnlySet<Guid> above)
    {
        if (same.Any(each => !(each.Until < facts.From) && !(each.From > facts.Until)))
            return Overtaken;
        db.AddAs(line.RecordId!.Value, new SupervisionLine(
            member, supervisor, facts.Terms, above,
            new Decision(viewer.IsSignedIn ? viewer.AccountId : null, time.GetUtcNow().UtcDateTime, facts.Reason)));
        return null;
    }
}
