namespace FacultyDev.Accounts.Sessions;

/// <summary>
/// The session of this request; none in background jobs and on the command line. An API token has no session and inherits the
/// two-factor state of the session in which it was made.
/// </summary>
internal sealed class CurrentSession
{
    public Guid? Id { get; private set; }

    /// <summary>A session or an API token was accepted, so <see cref="HasTwoFactor"/> is meaningful.</summary>
    public bool IsKnown { get; private set; }

    public bool HasTwoFactor { get; private set; }

    /// <summary>
    /// The person holds roles that require two-factor but signed in with one factor; those roles are suspended.
    /// </summary>
    public bool AreRolesSuspended { get; private set; }

    public void Set(Session session) => (Id, HasTwoFactor, IsKnown) = (session.Id, session.HasTwoFactor, true);

    public void SetToken(bool hasTwoFactor) => (HasTwoFactor, IsKnown) = (hasTwoFactor, true);

    public void SuspendRoles() => AreRolesSuspended = true;

    public void End() => (Id, IsKnown) = (null, false);
}
