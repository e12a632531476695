using FacultyDev.Kernel.Errors;

namespace FacultyDev.Institution.Profiles;

/// <summary>The audience of each field: the owner's choice or the default.</summary>
internal sealed class ProfileAudiences
{
    public const int MaxLength = 400;

    private readonly IReadOnlyDictionary<ProfileField, Audience> chosen;

    private ProfileAudiences(IReadOnlyDictionary<ProfileField, Audience> chosen) => this.chosen = chosen;

    public static ProfileAudiences Default { get; } = new(new Dictionary<ProfileField, Audience>());

    public static IReadOnlyList<ProfileField> Fields { get; } = Enum.GetValues<ProfileField>();

    /// <summary>
    /// The default: contact and expertise for everyone, career for overseers only, the photo for people in the same units.
    /// </summary>
    public static Audience DefaultOf(ProfileField field) => field switch
    {
        ProfileField.Career => Audience.Overseers,
        ProfileField.Photo => Audience.MyUnits,
        _ => Audience.Everybody,
    };

    /// <summary>The smallest audience allowed. Fields of the institution's own record cannot be hidden from overseers.</summary>
    public static Audience MinimumOf(ProfileField field) =>
        field is ProfileField.Email or ProfileField.Campus or ProfileField.Career ? Audience.Overseers : Audience.OnlyMe;

    public Audience Of(ProfileField field) => chosen.TryGetValue(field, out var audience) ? audience : DefaultOf(field);

    public ProfileAudiences With(ProfileField field, Audience audience) => audience < MinimumOf(field)
        ? throw new DomainException("institution.profile.audience-too-small", $"For[{field}]")
        : new ProfileAudiences(new Dictionary<ProfileField, Audience>(chosen) { [field] = audience });

    /// <summary>The storage format, such as "Email:MyUnits Photo:OnlyMe".</summary>
    public override string ToString() => string.Join(' ', Fields.Where(chosen.ContainsKey).Select(field => $"{field}:{chosen[field]}"));

    /// <summary>Parses the storage format; unknown fields and audiences are ignored.</summary>
    public static ProfileAudiences Read(string stored)
    {
        var read = new Dictionary<ProfileField, Audience>();
        foreach (var part in stored.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(':')))
            if (part.Length == 2 && Enum.TryParse<ProfileField>(part[0], out var field) && Enum.TryParse<Audience>(part[1], out var audience))
                read[field] = audience;
        return new ProfileAudiences(read);
    }
}
