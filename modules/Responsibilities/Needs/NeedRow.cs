namespace FacultyDev.Responsibilities.Needs;

internal sealed class NeedRow
{
    public Guid Id { get; init; }

    public required string Title { get; init; }

    public RaisedAs RaisedAs { get; init; }

    public string? Circle { get; init; }

    /// <summary>Null when the raiser hides their name.</summary>
    public Guid? ShownRaiserId { get; init; }

    public Guid UnitId { get; init; }

    public NeedTheme Theme { get; init; }

    public NeedStatus Status { get; init; }

    public DateOnly RaisedOn { get; init; }

    public DateOnly DueOn { get; init; }

    public DateOnly? AnsweredOn { get; init; }

    public bool IsOverdueOn(DateOnly day) => Status == NeedStatus.Open && DueOn < day;
}
