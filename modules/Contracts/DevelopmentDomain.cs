namespace FacultyDev.Contracts;

/// <summary>The three domains of development, which are the columns of the responsibility matrix and have the same colors everywhere.</summary>
public enum DevelopmentDomain
{
    /// <summary>Concerns the institution and its policies.</summary>
    Organizational,

    /// <summary>Concerns professional skills and advancement.</summary>
    Functional,

    /// <summary>Concerns the person and their life.</summary>
    Personal,
}
