namespace FacultyDev.Institution.Profiles;

/// <summary>Who may see something of a profile; each includes those before it.</summary>
internal enum Audience
{
    OnlyMe,

    /// <summary>Those who see people in one of my units by their office.</summary>
    Overseers,

    /// <summary>Those whose home or joint unit is one of mine.</summary>
    MyUnits,

    /// <summary>Everybody who is signed in.</summary>
    Everybody,
}

/// <summary>The parts of a profile whose audience its owner chooses. Name, units and rank are for everybody; the rest of the record for overseers.</summary>
internal enum ProfileField { Email, Campus, Career, Photo, Pronouns, Orcid, Languages, Expertise, Interests }
