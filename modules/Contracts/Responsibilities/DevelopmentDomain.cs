namespace FacultyDev.Contracts.Responsibilities;

/// <summary>The three columns of the responsibility table.</summary>
public enum DevelopmentDomain
{
    /// <summary>The institution and its policies.</summary>
    Organizational,

    /// <summary>Doing the job and advancing.</summary>
    Functional,

    /// <summary>The person and their life.</summary>
    Personal,
}
