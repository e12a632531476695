using FacultyDev.Institution.People;
using FacultyDev.Institution.Supervision;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Rosters.Strategies;

/// <summary>Loads all supervision lines, and the people whom a file of supervisors names.</summary>
internal sealed class StoredSupervisionQuery(FacultyDevDbContext db)
{
    private const int ChunkSize = 1000;

    public async Task<StoredSupervision> ForAsync(IReadOnlyCollection<RosterRow> rows, CancellationToken cancellationToken)
    {
        var people = new Dictionary<string, StoredPerson>(StringComparer.Ordinal);
        var named = rows.SelectMany(row => new[] { row[RosterField.EmployeeNumber], row[RosterField.SupervisorNumber] })
            .Where(number => !string.IsNullOrEmpty(number)).Distinct();
        foreach (var numbers in named.Chunk(ChunkSize))
            foreach (var member in await db.Set<FacultyMember>().AsNoTracking().Where(member => numbers.Contains(member.EmployeeNumber))
                .Select(member => new { member.EmployeeNumber, member.Id, member.DisplayName, member.Status }).ToListAsync(cancellationToken))
                people[member.EmployeeNumber] = new StoredPerson(member.Id, member.DisplayName, member.Status == MemberStatus.Left);
        var lines = await LoadLinesAsync(cancellationToken);
        var known = lines.Select(line => (line.Details.SupervisorId, line.Details.Supervisor))
            .Concat(people.Select(person => (person.Value.Id, person.Key)));
        return new StoredSupervision(people, lines, known.DistinctBy(each => each.Item1).ToDictionary(each => each.Item1, each => each.Item2));
    }

    public async Task<IReadOnlyList<StoredSupervisionLine>> LoadLinesAsync(CancellationToken cancellationToken) => await (
        from line in db.Set<SupervisionLine>().AsNoTracking()
        join supervisor in db.Set<FacultyMember>() on line.SupervisorId equals supervisor.Id
        orderby line.Id
        select new StoredSupervisionLine(
            line.Id,
            new SupervisionDetails(line.MemberId, line.SupervisorId, supervisor.EmployeeNumber, line.Kind, line.From, line.Until, line.Reason),
            line.EndedAt != null)).ToListAsync(cancellationToken);
}
