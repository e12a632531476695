using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Accounts;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Profiles;
using FacultyDev.Institution.Roles;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Files;
using FacultyDev.Kernel.Shell;
using FacultyDev.Kernel.Web;
using FacultyDev.Kernel.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Institution.People;

/// <summary>One person: what this viewer may see of them left, their record and roles right.</summary>
[RequirePermission(InstitutionPermissions.People.Directory)]
internal sealed class PersonModel(
    ProfileQuery profiles, PersonDetailsQuery people, FileStore files, IUnits units, RevokeRole revoke, RoleAccess authority,
    IssueOneTimePassword giveAccount, IViewer viewer, TimeProvider time, IStringLocalizer<InstitutionText> texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ProfileView Person { get; private set; } = null!;

    public IReadOnlyList<RoleView> Roles { get; private set; } = [];

    public UnitTree Tree { get; private set; } = null!;

    public DateOnly Today => time.Today();

    /// <summary>Shown once, right after it was made.</summary>
    public string? OneTimePassword { get; private set; }

    /// <summary>Whether there is a list of people to go back to; else there is the directory.</summary>
    public bool CanSeeList => viewer.HasPermission(InstitutionPermissions.People.View);

    public bool MayManage => HasPermissionForUnit(InstitutionPermissions.People.Manage);

    /// <summary>Nothing is given to who is no longer here.</summary>
    public bool MayGrant => Person.Record is { Status: not MemberStatus.Left } && HasPermissionForUnit(InstitutionPermissions.Roles.Grant);

    public bool CanSeeRoles => HasPermissionForUnit(InstitutionPermissions.Roles.View);

    /// <summary>By break-glass, where nothing is open yet; nobody asks about themselves or about who has gone.</summary>
    public bool MayAskToSeeAll => Person is { Opening: null, ViewerAudience: not Audience.OnlyMe, Record: null or { Status: not MemberStatus.Left } }
        && HasPermissionForUnit(KernelPermissions.BreakGlass.Request);

    public bool MayRevoke(RoleView role) => !role.IsOver(Today) && MayGrant && authority.CanDecide(role.Role, role.UnitId);

    public string ScopeOf(RoleView role) => role.UnitId is { } unit ? Tree.Find(unit)?.Name ?? "" : texts["Roles.Everywhere"];

    /// <summary>Since when, by whom, why, and how it ended.</summary>
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
            yield return texts["Roles.RevokedBy", role.RevokedBy ?? (role.IsBySignOn ? texts["SignOn.Actor"] : "–"), DateFormatter.Moment(at)];
    }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    /// <summary>As any file, never as a part of this site; the browser shows it only inside an image.</summary>
    public async Task<IActionResult> OnGetPhotoAsync(CancellationToken cancellationToken) =>
        await files.ServeAsync(await profiles.GetPhotoIdAsync(Id, cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostRevokeAsync(Guid role, CancellationToken cancellationToken)
    {
        await revoke.RunAsync(role, cancellationToken);
        TempData.Success(texts["Roles.Revoked"]);
        return RedirectToPage(new { id = Id });
    }

    /// <summary>Answers with the page itself: the password must not travel through a redirect or be seen again.</summary>
    public async Task<IActionResult> OnPostAccountAsync(CancellationToken cancellationToken)
    {
        var member = await people.LoadAsync(Id, cancellationToken);
        OneTimePassword = await giveAccount.RunAsync(member, cancellationToken);
        Response.Headers.CacheControl = "no-store";
        return await ShowAsync(cancellationToken);
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
