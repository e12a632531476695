using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Institution.People;

/// <summary>Data about a member that the office maintains and rosters do not contain.</summary>
[RequirePermission(InstitutionPermissions.People.Manage)]
internal sealed class RecordModel(MemberAccess members, IStringLocalizer<InstitutionText> texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public FacultyMember Member { get; private set; } = null!;

    public IReadOnlyList<ConflictField> Conflict { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var member = await members.FindAsync(Id, MemberOperation.Manage, cancellationToken);
        Input = new InputModel { Campus = member.Campus, RankSince = member.RankSince, Version = member.Version };
        return await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await members.ChangeAsync(
            Id, Input.Version, MemberOperation.Manage,
            (member, actor) =>
            {
                member.SetCampus(Input.Campus);
                member.SetRankSince(Input.RankSince, actor.Day);
            },
            cancellationToken);
        TempData.Success(texts["Record.Saved"]);
        return RedirectToPage("Person", new { id = Id });
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Member = await members.FindAsync(Id, MemberOperation.Manage, cancellationToken);
        Conflict =
        [
            new(texts["Field.Campus"], Input.Campus, Member.Campus),
            new(texts["Field.RankSince"], Day(Input.RankSince), Day(Member.RankSince)),
        ];
        if (HttpContext.HasConflict())
        {
            ModelState.Remove($"{nameof(Input)}.{nameof(Input.Version)}");
            Input.Version = Member.Version;
        }

        return Page();

        static string Day(DateOnly? day) => day is { } known ? DateFormatter.Day(known) : "";
    }

    internal sealed class InputModel
    {
        [StringLength(FacultyMember.MaxCampusLength), Display(Name = "Field.Campus")]
        public string? Campus { get; set; }

        [Display(Name = "Field.RankSince")]
        public DateOnly? RankSince { get; set; }

        public int Version { get; set; }
    }
}
