using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Kernel.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Institution.People;

/// <summary>Records leave, departure and return.</summary>
[RequirePermission(InstitutionPermissions.People.Manage)]
internal sealed class StatusModel(MemberCommands commands, TimeProvider time, IStringLocalizer<InstitutionText> texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public FacultyMember Member { get; private set; } = null!;

    private DateOnly Today => time.Today();

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        (Input.From, Input.LastDay) = (Today, Today);
        return ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAwayAsync(CancellationToken cancellationToken)
    {
        var member = await commands.GoOnLeaveAsync(Id, Input.From ?? Today, Input.Until, cancellationToken);
        return Done("MemberStatus.IsAway", member);
    }

    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken cancellationToken)
    {
        var member = await commands.LeaveAsync(Id, Input.LastDay ?? Today, cancellationToken);
        return Done("MemberStatus.HasLeft", member);
    }

    public async Task<IActionResult> OnPostReturnAsync(CancellationToken cancellationToken)
    {
        var member = await commands.ReturnAsync(Id, cancellationToken);
        return Done("MemberStatus.IsBack", member);
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Member = await commands.LoadAsync(Id, cancellationToken);
        return Page();
    }

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

        [Display(Name = "MemberStatus.LastDayLabel")]
        public DateOnly? LastDay { get; set; }
    }
}
