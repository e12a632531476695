using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Responsibilities.Indicators;
using FacultyDev.Responsibilities.Priorities;
using FacultyDev.Responsibilities.Targets;
using FacultyDev.Responsibilities.Views;

namespace FacultyDev.Responsibilities.Demo;

/// <summary>Creates targets for the institution and its first school, and the saved filters of the career development office.</summary>
internal sealed class TargetsAndFiltersDemoSeeder(FacultyDevDbContext db, IUnits units, IRoleHolders holders, IAccounts accounts) : IDemoSeeder
{
    public int Order => 210;

    public async Task SeedAsync(DemoPlan plan, CancellationToken cancellationToken)
    {
        var tree = await units.GetTreeAsync(cancellationToken);
        if (tree.Root is not { } root)
            return;
        var year = AcademicYear.Of(plan.Today);
        db.Add(new IndicatorTarget(CultureIndicator.Code, root.Id, year, 6, year.End));
        db.Add(new IndicatorTarget(PriorityIndicator.Code, root.Id, year, 120, year.End));
        if (tree.ChildrenOf(root.Id).FirstOrDefault() is { } school)
            db.Add(new IndicatorTarget(PriorityIndicator.Code, school.Id, year, 25, year.End));

        var office = await holders.ListHoldersAsync(FacultyRole.CareerDevelopmentOffice, root.Id, 10, cancellationToken);
        var account = await accounts.GetAccountIdsAsync([.. office.Select(person => person.Id)], cancellationToken);
        foreach (var person in office.Where(person => account.ContainsKey(person.Id)))
        {
            db.Add(new SavedFilter(account[person.Id], person.Name, "Late, all units", ActionListLayout.List, "late=true", root.Id));
            db.Add(new SavedFilter(account[person.Id], person.Name, "Open, as a board", ActionListLayout.Board, "status=open", null));
        }
    }
}
