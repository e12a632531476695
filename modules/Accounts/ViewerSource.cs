using FacultyDev.Accounts.Administration;
using FacultyDev.Accounts.Sessions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Accounts;

/// <summary>
/// Loads the person and today's roles for an account. When staff must use two-factor, staff roles are suspended on pages and in
/// the API for a session that began with a password alone, and for a token made in such a session.
/// </summary>
internal sealed class ViewerSource(FacultyDevDbContext db, ISignInPeople people, IUnits units, CurrentSession session) : IViewerSource
{
    public async Task<bool> LoadAsync(Viewer viewer, Guid accountId, string? address, CancellationToken cancellationToken)
    {
        var account = await db.Set<Account>().AsNoTracking().Where(account => account.Id == accountId)
            .Select(account => new { account.MemberId, account.Name }).SingleOrDefaultAsync(cancellationToken);
        if (account is null)
            return false;
        var person = account.MemberId is { } id ? await people.FindAsync(id, cancellationToken) : null;
        if (person is { HasLeft: true })
            return false;

        var roles = person?.Roles.ToList() ?? [];
        if (session is { IsKnown: true, HasTwoFactor: false } && roles.Exists(AccountRules.AppliesTo)
            && await db.Set<AccountRules>().AnyAsync(rules => rules.StaffRequiresTwoFactor, cancellationToken))
        {
            session.SuspendRoles();
            roles.RemoveAll(AccountRules.AppliesTo);
        }

        viewer.SetPerson(accountId, account.MemberId, person?.Name ?? account.Name, address, roles, await units.GetTreeAsync(cancellationToken));
        return true;
    }
}
