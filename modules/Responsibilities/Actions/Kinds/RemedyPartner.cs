namespace FacultyDev.Responsibilities.Actions;

/// <summary>A unit of the institution or an external partner that takes part in a joint remedy.</summary>
internal sealed class RemedyPartner
{
    public const int MaxNameLength = 160;

    private RemedyPartner()
    {
    }

    public RemedyPartner(Guid actionId, Guid? unitId, string name) => (ActionId, UnitId, Name) = (actionId, unitId, name);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid ActionId { get; private set; }

    /// <summary>Null for an external partner.</summary>
    public Guid? UnitId { get; private set; }

    /// <summary>The name at the time the partner was added.</summary>
    public string Name { get; private set; } = "";
}
