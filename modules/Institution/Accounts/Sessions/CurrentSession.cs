namespace FacultyDev.Institution.Accounts.Sessions;

/// <summary>The session of this request; none in background work, on the command line and with an API token.</summary>
internal sealed class CurrentSession
{
    public Guid? Id { get; private set; }

    public bool HasTwoSteps { get; private set; }

    /// <summary>The person holds roles that ask for two steps and gave one; those roles rest until the second is set up.</summary>
    public bool RolesRest { get; private set; }

    public void Is(Session session) => (Id, HasTwoSteps) = (session.Id, session.HasTwoSteps);

    public void LetRolesRest() => RolesRest = true;

    public void End() => Id = null;
}
