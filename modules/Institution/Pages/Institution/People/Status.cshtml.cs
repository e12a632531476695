using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Time;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Institution.People;

/// <summary>Records leave, departure and return.</summary>
[RequirePermission(InstitutionPermissions.People.Manage)]
internal sealed class StatusModel(MemberAccess members, Clock clock, IStringLocalizer<InstitutionText> texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public FacultyMember Member { get; private set; } = null!;

    private DateOnly Today => clock.Today;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        (Input.From, Input.LastDay) = (Today, Today);
        return ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAwayAsync(CancellationToken cancellationToken)
    {
        var member = await ChangeAsync((member, actor) => member.GoOnLeave(Input.From ?? Today, Input.Until, actor.Day), cancellationToken);
        return Done("MemberStatus.IsAway", member);
    }

    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken cancellationToken)
    {
        var member = await ChangeAsync((member, actor) => member.Leave(Input.LastDay ?? Today, actor.Day), cancellationToken);
        return Done("MemberStatus.HasLeft", member);
    }

    public async Task<IActionResult> OnPostReturnAsync(CancellationToken cancellationToken)
    {
        var member = await ChangeAsync((member, _) => member.Return(), cancellationToken);
        return Done("MemberStatus.IsBack", member);
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Member = await members.FindAsync(Id, MemberOperation.Manage, cancellationToken);
        return Page();
    }

    private Task<FacultyMember> ChangeAsync(Action<FacultyMember, Actor> verb, CancellationToken cancellationToken) =>
        members.ChangeAsync(Id, null, MemberOperation.Manage, verb, cancellationToken);

    private RedirectToPageResult Done(string key, FacultyMember member)
    {
        TempData.Success(texts[key, member.DisplayName]);
        return RedirectToPage("Person", new { id = Id });
    }

    internal sealed class InputModel
    {
        [Display(Name = "MemberStatus.From")]
        public DateOnly? From { get; set; }

        [Display(Name = "MemberStatus.Until")]
        public DateOnly? Until { get; set; }

        [Display(Name = "Label.LastDay")]
        public DateOnly? LastDay { get; set; }
    }
}
