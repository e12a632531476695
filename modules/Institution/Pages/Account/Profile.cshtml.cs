using System.ComponentModel.DataAnnotations;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Profiles;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Account;

/// <summary>The viewer's own profile and who may see each field of it.</summary>
[RequirePermission(KernelPermissions.SignedIn)]
internal sealed class ProfileModel(
    UpdateMyProfile updateProfile, TagSuggestions suggestions, ProfileFormatter formatter, IStringLocalizer<InstitutionText> texts) : PageModel, IFormPage
{
    private readonly Dictionary<TagKind, IReadOnlyList<string>> known = [];

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public FacultyMember Member { get; private set; } = null!;

    public bool HasPhoto { get; private set; }

    public IReadOnlyList<ConflictField> Conflict { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Member = await updateProfile.LoadMeAsync(cancellationToken);
        var profile = await updateProfile.FindProfileAsync(cancellationToken);
        Input = InputModel.Of(Member, profile);
        return await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var audiences = Input.For.Aggregate(ProfileAudiences.Default, (chosen, field) => chosen.With(field.Key, field.Value));
        await updateProfile.RunAsync(
            new MyProfileDetails(
                Input.PreferredName, Input.Pronouns, Input.Orcid,
                Enum.GetValues<TagKind>().ToDictionary(kind => kind, IReadOnlyList<string?> (kind) => Input.TagsOf(kind)), Input.Version),
            audiences, cancellationToken);
        TempData.Success(texts["Profile.Saved"]);
        return ToProfile((await updateProfile.LoadMeAsync(cancellationToken)).Id);
    }

    public async Task<IActionResult> OnPostPhotoAsync(CancellationToken cancellationToken)
    {
        await updateProfile.SetPhotoAsync(Input.Photo, cancellationToken);
        TempData.Success(texts["Profile.PhotoSaved"]);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRemovePhotoAsync(CancellationToken cancellationToken)
    {
        await updateProfile.RemovePhotoAsync(cancellationToken);
        TempData.Success(texts["Profile.PhotoRemoved"]);
        return RedirectToPage();
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Member = await updateProfile.LoadMeAsync(cancellationToken);
        var stored = await updateProfile.FindProfileAsync(cancellationToken);
        HasPhoto = stored?.PhotoId is not null;
        foreach (var kind in Enum.GetValues<TagKind>())
            known[kind] = await suggestions.ListAsync(kind, cancellationToken);
        if (HttpContext.HasConflict())
            ShowBoth(InputModel.Of(Member, stored));
        return Page();
    }

    public AudienceField AudienceOf(ProfileField field) => new(
        field, Input.For.GetValueOrDefault(field, ProfileAudiences.DefaultOf(field)), formatter.AudienceChoices(field), ErrorOf($"For[{field}]"));

    public TagsField TagsOf(TagKind kind) => new(kind, [.. Input.TagsOf(kind).Where(word => !string.IsNullOrWhiteSpace(word))], known[kind], ErrorOf(kind.ToString()));

    private void ShowBoth(InputModel stored)
    {
        Conflict =
        [
            new(texts["Profile.PreferredName"], Input.PreferredName, stored.PreferredName),
            new(texts["Profile.Pronouns"], Input.Pronouns, stored.Pronouns),
            new(texts["Profile.Orcid"], Input.Orcid, stored.Orcid),
            .. Enum.GetValues<TagKind>().Select(kind => new ConflictField(
                texts[$"Profile.{kind}"], string.Join(", ", Input.TagsOf(kind).Where(word => word is not null)), string.Join(", ", stored.TagsOf(kind)))),
            .. ProfileAudiences.Fields.Select(field => new ConflictField(
                texts["Audience.Who", texts[$"Profile.{field}"]], formatter.Audience(Input.For.GetValueOrDefault(field, stored.For[field])), formatter.Audience(stored.For[field]))),
        ];
        ModelState.Remove($"{nameof(Input)}.{nameof(Input.Version)}");
        Input.Version = stored.Version;
    }

    private string? ErrorOf(string field) => ModelState[$"{nameof(Input)}.{field}"]?.Errors.FirstOrDefault()?.ErrorMessage;

    private RedirectToPageResult ToProfile(Guid id) => RedirectToPage("/Institution/People/Person", new { id });

    internal sealed class InputModel
    {
        [StringLength(MemberDetails.MaxNameLength), Display(Name = "Profile.PreferredName")]
        public string? PreferredName { get; set; }

        [StringLength(MemberProfile.MaxPronounsLength), Display(Name = "Profile.Pronouns")]
        public string? Pronouns { get; set; }

        [StringLength(60), Display(Name = "Profile.Orcid")]
        public string? Orcid { get; set; }

        public List<string?> Languages { get; set; } = [];

        public List<string?> Expertise { get; set; } = [];

        public List<string?> Interests { get; set; } = [];

        public Dictionary<ProfileField, Audience> For { get; set; } = [];

        [Display(Name = "Profile.PhotoFile")]
        public IFormFile? Photo { get; set; }

        public int Version { get; set; } = UpdateMyProfile.NoVersion;

        public IReadOnlyList<string?> TagsOf(TagKind kind) => kind switch
        {
            TagKind.Languages => Languages,
            TagKind.Expertise => Expertise,
            _ => Interests,
        };

        public static InputModel Of(FacultyMember member, MemberProfile? profile)
        {
            var audiences = profile?.Audiences ?? ProfileAudiences.Default;
            return new InputModel
            {
                PreferredName = member.PreferredName, Pronouns = profile?.Pronouns, Orcid = profile?.Orcid,
                Languages = [.. profile?.TagsOf(TagKind.Languages) ?? []], Expertise = [.. profile?.TagsOf(TagKind.Expertise) ?? []],
                Interests = [.. profile?.TagsOf(TagKind.Interests) ?? []], For = ProfileAudiences.Fields.ToDictionary(field => field, audiences.Of),
                Version = profile?.Version ?? UpdateMyProfile.NoVersion,
            };
        }
    }
}

internal sealed record AudienceField(ProfileField Field, Audience Chosen, IEnumerable<SelectListItem> Choices, string? Error);

/// <summary>The tags of one kind in the form, with empty inputs for more.</summary>
internal sealed record TagsField(TagKind Kind, IReadOnlyList<string?> Tags, IReadOnlyList<string> Known, string? Error)
{
    private const int EmptyInputs = 3;

    public int Places => Math.Max(Tags.Count, Math.Min(Tags.Count + EmptyInputs, TagNormalizer.MaxTags));
}
