namespace FacultyDev.Contracts.Responsibilities;

/// <summary>The three columns of the responsibility matrix.</summary>
public enum DevelopmentDomain
{
    /// <summary>Concerns the institution and its policies.</summary>
    Organizational,

    /// <summary>Concerns professional skills and advancement.</summary>
    Functional,

    /// <summary>Concerns the person and their life.</summary>
    Personal,
}
