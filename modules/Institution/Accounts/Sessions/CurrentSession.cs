namespace FacultyDev.Institution.Accounts.Sessions;

/// <summary>The session of this request; none in background work and on the command line. An API token has no session of its own and is as sure as the one it was made in.</summary>
internal sealed class CurrentSession
{
    public Guid? Id { get; private set; }

    /// <summary>Somebody signed in, or bears a token: how surely is known.</summary>
    public bool IsKnown { get; private set; }

    public bool HasTwoFactor { get; private set; }

    /// <summary>The person holds roles that ask for two steps and gave one; those roles rest until the second is set up.</summary>
    public bool AreRolesSuspended { get; private set; }

    public void Set(Session session) => (Id, HasTwoFactor, IsKnown) = (session.Id, session.HasTwoFactor, true);

    public void SetToken(bool madeWithTwoSteps) => (HasTwoFactor, IsKnown) = (madeWithTwoSteps, true);

    public void SuspendRoles() => AreRolesSuspended = true;

    public void End() => (Id, IsKnown) = (null, false);
}
