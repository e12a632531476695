using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Accounts.Administration;

/// <summary>Reads and saves the rules for accounts. Everybody may read them; saving requires the permission institution-wide.</summary>
internal sealed class AccountRulesStore(FacultyDevDbContext db, IViewer viewer)
{
    public async Task<AccountRules> GetAsync(CancellationToken cancellationToken) =>
        await db.Set<AccountRules>().AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? new AccountRules();

    public async Task SaveAsync(bool staffRequiresTwoFactor, int version, CancellationToken cancellationToken)
    {
        viewer.RequireInstitutionWide(AccountsPermissions.Manage);
        var rules = await db.LoadOrAddSingleRowAsync<AccountRules>(version, cancellationToken);
        rules.Update(staffRequiresTwoFactor);
        await db.SaveChangesAsync(cancellationToken);
    }
}
