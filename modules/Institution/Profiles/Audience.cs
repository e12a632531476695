namespace FacultyDev.Institution.Profiles;

/// <summary>Who may see a profile field; each audience includes the ones before it.</summary>
internal enum Audience
{
    OnlyMe,

    /// <summary>People whose role lets them see the personnel records of one of the owner's units.</summary>
    Overseers,

    /// <summary>People who share a home or joint unit with the owner.</summary>
    MyUnits,

    /// <summary>Everyone who is signed in.</summary>
    Everybody,
}

/// <summary>
/// The profile fields whose audience the owner chooses. Name, units and rank are visible to everyone, the rest of the record to
/// overseers.
/// </summary>
internal enum ProfileField { Email, Campus, Career, Photo, Pronouns, Orcid, Languages, Expertise, Interests }
