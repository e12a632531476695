using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Accounts;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Profiles;
using FacultyDev.Institution.Roles;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Files;
using FacultyDev.Kernel.Shell;
using FacultyDev.Kernel.Web;
using FacultyDev.Kernel.Zones;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Institution.People;

/// <summary>One person: what this viewer may see of them left, their record and roles right.</summary>
[RequirePermission(InstitutionPermissions.People.Directory)]
internal sealed class PersonModel(
    ProfileQuery profiles, PersonQuery people, FileStore files, IUnits units, RevokeRole revoke, RoleAuthority authority,
    GiveAccount giveAccount, IViewer viewer, TimeProvider time, IStringLocalizer<InstitutionText> texts) : PageModel, IFormPage
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
    public bool SeesList => viewer.May(InstitutionPermissions.People.View);

    public bool MayManage => Reaches(InstitutionPermissions.People.Manage);

    /// <summary>Nothing is given to who is no longer here.</summary>
    public bool MayGrant => Person.Record is { Status: not MemberStatus.Left } && Reaches(InstitutionPermissions.Roles.Grant);

    public bool SeesRoles => Reaches(InstitutionPermissions.Roles.View);

    /// <summary>By break-glass, where nothing is open yet; nobody asks about themselves or about who has gone.</summary>
    public bool MayAskToSeeAll => Person is { Opening: null, Standing: not Audience.OnlyMe, Record: null or { Status: not MemberStatus.Left } }
        && Reaches(KernelPermissions.BreakGlass.Ask);

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

    /// <summary>As any file, never as a part of this site; the browser shows it only inside an image.</summary>
    public async Task<IActionResult> OnGetPhotoAsync(CancellationToken cancellation) =>
        await files.ServeAsync(await profiles.PhotoAsync(Id, cancellation), cancellation);

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
        Person = await profiles.FindAsync(Id, cancellation);
        Roles = await profiles.RolesAsync(Person, cancellation);
        Tree = await units.TreeAsync(cancellation);
        return Page();
    }

    private bool Reaches(string permission) => viewer.UnitsFor(permission).Contains(Person.HomeUnitId);
}
