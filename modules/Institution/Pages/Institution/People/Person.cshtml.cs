using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Accounts;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Roles;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Shell;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Institution.People;

/// <summary>One person: facts left, roles right. Out of reach is 404.</summary>
[RequirePermission(InstitutionPermissions.People.View)]
internal sealed class PersonModel(
    PersonQuery people, IUnits units, RevokeRole revoke, RoleAuthority authority, GiveAccount giveAccount, IViewer viewer, TimeProvider time,
    IStringLocalizer<InstitutionText> texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public PersonView Person { get; private set; } = null!;

    public UnitTree Tree { get; private set; } = null!;

    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>Shown once, right after it was made.</summary>
    public string? OneTimePassword { get; private set; }

    public bool MayGrant => viewer.UnitsFor(InstitutionPermissions.Roles.Grant).Contains(Person.Member.UnitId);

    public bool SeesRoles => viewer.UnitsFor(InstitutionPermissions.Roles.View).Contains(Person.Member.UnitId);

    public bool MayRevoke(RoleView role) => !role.IsOver(Today) && MayGrant && authority.MayDecide(role.Role, role.UnitId);

    public string ScopeOf(RoleView role) => role.UnitId is { } unit ? Tree.Find(unit)?.Name ?? "" : texts["Roles.Everywhere"];

    /// <summary>Since when, by whom, why, and how it ended.</summary>
    public IEnumerable<string> HistoryOf(RoleView role)
    {
        yield return role.Until is { } until ? texts["Roles.FromUntil", Dates.Day(role.From), Dates.Day(until)] : texts["Roles.From", Dates.Day(role.From)];
        if (role.GrantedBy is { } granter)
            yield return texts["Roles.GrantedBy", granter];
        if (role.BySignOn)
            yield return texts["Roles.BySignOn"];
        if (role.Reason is { } reason)
            yield return texts["Roles.Because", reason];
        if (role.RevokedAt is { } at)
            yield return texts["Roles.RevokedBy", role.RevokedBy ?? (role.BySignOn ? texts["SignOn.Actor"] : "–"), Dates.Moment(at)];
    }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostRevokeAsync(Guid role, CancellationToken cancellation)
    {
        await revoke.RunAsync(role, cancellation);
        TempData.Success(texts["Roles.Revoked"]);
        return RedirectToPage(new { id = Id });
    }

    /// <summary>Answers with the page itself: the password must not travel through a redirect or be seen again.</summary>
    public async Task<IActionResult> OnPostAccountAsync(CancellationToken cancellation)
    {
        var member = await people.LoadAsync(Id, cancellation);
        OneTimePassword = await giveAccount.RunAsync(member, cancellation);
        Response.Headers.CacheControl = "no-store";
        return await ShowAsync(cancellation);
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Person = await people.FindAsync(Id, cancellation);
        Tree = await units.TreeAsync(cancellation);
        return Page();
    }
}
