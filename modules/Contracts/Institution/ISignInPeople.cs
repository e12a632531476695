namespace FacultyDev.Contracts.Institution;

/// <summary>What signing in and managing accounts must know about a person, regardless of the viewer's permissions.</summary>
public interface ISignInPeople
{
    /// <summary>Returns the person with the roles they hold today, also if they have left; null for an unknown id.</summary>
    Task<SignInPerson?> FindAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>
    /// Returns people with this email address or this employee number, at most two, so that a caller can tell that they are not one. People
    /// who have left are absent.
    /// </summary>
    /// <param name="email">In lower case; null matches nobody.</param>
    /// <param name="employeeNumber">Null matches nobody.</param>
    Task<IReadOnlyList<SignInPerson>> MatchAsync(string? email, string? employeeNumber, CancellationToken cancellationToken = default);
}

/// <param name="UnitId">The home unit.</param>
/// <param name="Roles">The roles held today.</param>
/// <param name="IsAdministratorNowOrLater">Whether they hold the administrator role today or will.</param>
public sealed record SignInPerson(
    Guid Id, string Name, string Email, Guid UnitId, bool HasLeft, IReadOnlyList<RoleGrant> Roles, bool IsAdministratorNowOrLater);
