namespace FacultyDev.Institution.Accounts.Sessions;

/// <summary>The session of this request; none in background work and on the command line. An API token has no session of its own and is as sure as the one it was made in.</summary>
internal sealed class CurrentSession
{
    public Guid? Id { get; private set; }

    /// <summary>Somebody signed in, or bears a token: how surely is known.</summary>
    public bool IsKnown { get; private set; }

    public bool HasTwoSteps { get; private set; }

    /// <summary>The person holds roles that ask for two steps and gave one; those roles rest until the second is set up.</summary>
    public bool RolesRest { get; private set; }

    public void Is(Session session) => (Id, HasTwoSteps, IsKnown) = (session.Id, session.HasTwoSteps, true);

    public void IsToken(bool madeWithTwoSteps) => (HasTwoSteps, IsKnown) = (madeWithTwoSteps, true);

    public void LetRolesRest() => RolesRest = true;

    public void End() => (Id, IsKnown) = (null, false);
}
