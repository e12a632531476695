using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Profiles;
using FacultyDev.Institution.Roles;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Files;
using FacultyDev.Kernel.Time;
using FacultyDev.Kernel.Web;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Institution.People;

/// <summary>One person: profile fields on the left, record and roles on the right, reduced to what the viewer may see.</summary>
[RequirePermission(InstitutionPermissions.People.Directory)]
internal sealed class PersonModel(
    ProfileQuery profiles, FileStore files, IUnits units, RevokeRole revoke, RoleAccess roleAccess, IViewer viewer, Clock clock, DateFormatter dates, IStringLocalizer<InstitutionText> texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ProfileView Person { get; private set; } = null!;

    public IReadOnlyList<RoleView> Roles { get; private set; } = [];

    public UnitTree Tree { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    /// <summary>Whether the page links back to the list of people; otherwise to the directory.</summary>
    public bool CanSeeList => viewer.HasPermission(InstitutionPermissions.People.View);

    public bool MayManage => HasPermissionForUnit(InstitutionPermissions.People.Manage);

    /// <summary>People who have left cannot be given roles.</summary>
    public bool MayGrant => Person.Record is { Status: not MemberStatus.Left } && HasPermissionForUnit(InstitutionPermissions.Roles.Grant);

    public bool CanSeeRoles => HasPermissionForUnit(InstitutionPermissions.Roles.View);

    /// <summary>
    /// Whether to offer requesting break-glass access. Not for oneself, people who have left, or while access is already open.
    /// </summary>
    public bool MayAskToSeeAll => Person is { Opening: null, ViewerAudience: not Audience.OnlyMe, Record: null or { Status: not MemberStatus.Left } }
        && HasPermissionForUnit(PlatformPermissions.BreakGlass.Request);

    public bool MayRevoke(RoleView role) => !role.IsOver(Today) && MayGrant && roleAccess.CanDecide(role.Role, role.UnitId);

    public string ScopeOf(RoleView role) => role.UnitId is { } unit ? Tree.Find(unit)?.Name ?? "" : texts["Label.WholeInstitution"];

    /// <summary>Term, grantor, reason and revocation of a role.</summary>
    public IEnumerable<string> HistoryOf(RoleView role)
    {
        yield return role.Until is { } until ? texts["Roles.FromUntil", DateFormatter.Day(role.From), DateFormatter.Day(until)] : texts["Roles.From", DateFormatter.Day(role.From)];
        if (role.GrantedBy is { } granter)
            yield return texts["Roles.GrantedBy", granter];
        if (role.IsBySignOn)
            yield return texts["Roles.BySignOn"];
        if (role.Reason is { } reason)
            yield return texts["Roles.Because", reason];
        if (role.RevokedAt is { } at)
            yield return texts["Roles.RevokedBy", role.RevokedBy ?? (role.IsBySignOn ? texts["SignOn.Actor"] : "–"), dates.Moment(at)];
    }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    /// <summary>Serves the photo as a download, which the browser displays only inside an image element.</summary>
    public async Task<IActionResult> OnGetPhotoAsync(CancellationToken cancellationToken) =>
        await files.ServeAsync(await profiles.GetPhotoIdAsync(Id, cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostRevokeAsync(Guid role, CancellationToken cancellationToken)
    {
        await revoke.RunAsync(role, cancellationToken);
        TempData.Success(texts["Roles.Revoked"]);
        return RedirectToPage(new { id = Id });
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Person = await profiles.FindAsync(Id, cancellationToken);
        Roles = await profiles.ListRolesAsync(Person, cancellationToken);
        Tree = await units.GetTreeAsync(cancellationToken);
        return Page();
    }

    private bool HasPermissionForUnit(string permission) => viewer.UnitsFor(permission).Contains(Person.HomeUnitId);
}
