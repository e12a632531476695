using FacultyDev.Kernel.Errors;

namespace FacultyDev.Institution.Profiles;

/// <summary>The audience of each field: what the owner chose, or what is usual.</summary>
internal sealed class ProfileAudiences
{
    public const int MaxLength = 400;

    private readonly IReadOnlyDictionary<ProfileField, Audience> chosen;

    private ProfileAudiences(IReadOnlyDictionary<ProfileField, Audience> chosen) => this.chosen = chosen;

    public static ProfileAudiences Default { get; } = new(new Dictionary<ProfileField, Audience>());

    public static IReadOnlyList<ProfileField> Fields { get; } = Enum.GetValues<ProfileField>();

    /// <summary>How one reaches a colleague and what they know is for all; how their career went is not; a face is for those who meet it.</summary>
    public static Audience DefaultOf(ProfileField field) => field switch
    {
        ProfileField.Career => Audience.Overseers,
        ProfileField.Photo => Audience.MyUnits,
        _ => Audience.Everybody,
    };

    /// <summary>The institution's own record cannot be hidden from those who keep it.</summary>
    public static Audience MinimumOf(ProfileField field) =>
        field is ProfileField.Email or ProfileField.Campus or ProfileField.Career ? Audience.Overseers : Audience.OnlyMe;

    public Audience Of(ProfileField field) => chosen.TryGetValue(field, out var audience) ? audience : DefaultOf(field);

    public ProfileAudiences With(ProfileField field, Audience audience) => audience < MinimumOf(field)
        ? throw new DomainException("institution.profile.audience-too-small", $"For[{field}]")
        : new ProfileAudiences(new Dictionary<ProfileField, Audience>(chosen) { [field] = audience });

    /// <summary>As stored: "Email:MyUnits Photo:OnlyMe".</summary>
    public override string ToString() => string.Join(' ', Fields.Where(chosen.ContainsKey).Select(field => $"{field}:{chosen[field]}"));

    /// <summary>A field or audience that this version does not know counts as not chosen.</summary>
    public static ProfileAudiences Read(string stored)
    {
        var read = new Dictionary<ProfileField, Audience>();
        foreach (var part in stored.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(':')))
            if (part.Length == 2 && Enum.TryParse<ProfileField>(part[0], out var field) && Enum.TryParse<Audience>(part[1], out var audience))
                read[field] = audience;
        return new ProfileAudiences(read);
    }
}
