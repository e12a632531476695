using FacultyDev.Institution.People;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Institution.Profiles;

/// <summary>
/// What people publish about themselves, as opposed to their personnel record. Its id is the member's. The audit trail records
/// changes and audiences but never the values, which may be visible to the owner only.
/// </summary>
internal sealed class MemberProfile : Entity, IAudited
{
    public const int MaxPronounsLength = 40;

    private readonly List<MemberTag> tags = [];

    private MemberProfile()
    {
    }

    public MemberProfile(FacultyMember member) => Label = member.DisplayName;

    [Redacted]
    public string? Pronouns { get; private set; }

    [Redacted]
    public string? Orcid { get; private set; }

    /// <summary>The photo in the file store; null if there is none.</summary>
    [Redacted]
    public Guid? PhotoId { get; private set; }

    /// <summary>Serialized; see <see cref="ProfileAudiences"/>.</summary>
    public string AudienceChoices { get; private set; } = "";

    /// <summary>Changes with every edit, so that concurrent edits conflict even when only tags change.</summary>
    public DateTime ChangedAt { get; private set; }

    [NotAudited]
    public string Label { get; private set; } = "";

    public IReadOnlyList<MemberTag> Tags => tags;

    public ProfileAudiences Audiences => ProfileAudiences.Read(AudienceChoices);

    string IAudited.AuditLabel => Label;

    public IReadOnlyList<string> TagsOf(TagKind kind) => [.. tags.Where(tag => tag.Kind == kind).OrderBy(tag => tag.Place).Select(tag => tag.Text)];

    public void Update(ProfileDetails details, ProfileAudiences audiences, DateTime at)
    {
        (Pronouns, Orcid) = (CheckedPronouns(details.Pronouns), CheckedOrcid(details.Orcid));
        AudienceChoices = audiences.ToString();
        SetTags(TagKind.Languages, details.Languages, audiences.Of(ProfileField.Languages));
        SetTags(TagKind.Expertise, details.Expertise, audiences.Of(ProfileField.Expertise));
        SetTags(TagKind.Interests, details.Interests, audiences.Of(ProfileField.Interests));
        ChangedAt = at;
    }

    public void SetPhoto(Guid? fileId, DateTime at) => (PhotoId, ChangedAt) = (fileId, at);

    private void SetTags(TagKind kind, IReadOnlyList<string> words, Audience audience)
    {
        var wanted = words.Select((word, place) => new MemberTag(Id, kind, place, word, audience)).ToList();
        foreach (var tag in wanted)
            if (tags.Find(had => had.Kind == kind && had.Key == tag.Key) is { } had)
                had.Update(tag);
            else
                tags.Add(tag);
        tags.RemoveAll(tag => tag.Kind == kind && !wanted.Exists(word => word.Key == tag.Key));
    }

    private static string? CheckedPronouns(string? typed) => string.IsNullOrWhiteSpace(typed)
        ? null
        : typed.Trim() is { Length: <= MaxPronounsLength } pronouns ? pronouns : throw new DomainException("institution.profile.pronouns-too-long", "Pronouns", MaxPronounsLength);

    private static string? CheckedOrcid(string? typed) => string.IsNullOrWhiteSpace(typed)
        ? null
        : Profiles.Orcid.Read(typed) ?? throw new DomainException("institution.profile.invalid-orcid", "Orcid");
}

/// <param name="Languages">Tags normalized by <see cref="TagNormalizer"/>, like those of the other two lists.</param>
internal sealed record ProfileDetails(
    string? Pronouns, string? Orcid, IReadOnlyList<string> Languages, IReadOnlyList<string> Expertise, IReadOnlyList<string> Interests);
