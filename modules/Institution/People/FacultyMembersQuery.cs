using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Settings;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.People;

internal sealed class FacultyMembersQuery(FacultyDevDbContext db, InstitutionSettingsQuery settings) : IFacultyMembers
{
    private IQueryable<FacultyMember> Current => db.Set<FacultyMember>().AsNoTracking().Where(member => member.Status != MemberStatus.Left);

    public async Task<IReadOnlyList<CountedMember>> ListCountedAsync(DateOnly asOf, CancellationToken cancellationToken)
    {
        var rule = (await settings.GetAsync(cancellationToken)).StageRule;
        var members = await Current.Select(member => new { member.Id, member.Rank, member.UnitId, member.FirstAppointment }).ToListAsync(cancellationToken);
        return [.. members.Select(member => new CountedMember(member.Id, member.Rank, member.UnitId, rule.StageOf(member.Rank, member.FirstAppointment, asOf)))];
    }

    public async Task<IReadOnlyList<string>> ListRanksAsync(CancellationToken cancellationToken) => (await settings.GetAsync(cancellationToken)).Ranks;

    public async Task<IReadOnlyList<Guid>> ListIdsAsync(CancellationToken cancellationToken) =>
        await db.Set<FacultyMember>().OrderBy(member => member.EmployeeNumber).Select(member => member.Id).ToListAsync(cancellationToken);

    public async Task<IReadOnlyDictionary<string, Guid>> FindIdsByNumberAsync(
        IReadOnlyCollection<string> employeeNumbers, CancellationToken cancellationToken)
    {
        var numbers = employeeNumbers.ToArray();
        return await Current.Where(member => numbers.Contains(member.EmployeeNumber))
            .ToDictionaryAsync(member => member.EmployeeNumber, member => member.Id, cancellationToken);
    }
}
