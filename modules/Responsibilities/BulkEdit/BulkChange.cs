using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Responsibilities.BulkEdit;

/// <summary>The property that a bulk edit changes.</summary>
internal enum BulkKind { Owner, Due, Status, Priority }

/// <summary>A bulk edit of several actions, which can be undone within <see cref="UndoPeriod"/>.</summary>
internal sealed class BulkChange : Entity, IAudited
{
    /// <summary>Long enough to notice a mistake, and short enough that little other work depends on the change.</summary>
    public static readonly TimeSpan UndoPeriod = TimeSpan.FromHours(24);

    private readonly List<BulkLine> lines = [];

    private BulkChange()
    {
    }

    public BulkChange(Guid accountId, BulkKind kind, IEnumerable<BulkLine> lines, Actor actor)
    {
        (AccountId, Kind, ByName, At) = (accountId, kind, actor.Name, actor.At);
        this.lines.AddRange(lines);
    }

    /// <summary>The account that made the change; only it can see and undo the change.</summary>
    public Guid AccountId { get; private set; }

    public BulkKind Kind { get; private set; }

    [NotAudited]
    public string ByName { get; private set; } = "";

    public DateTime At { get; private set; }

    public DateTime? UndoneAt { get; private set; }

    public IReadOnlyList<BulkLine> Lines => lines;

    string IAudited.AuditLabel => $"{Kind} × {lines.Count}";

    public bool CanBeUndone(DateTime now) => UndoneAt is null && now - At <= UndoPeriod && lines.Exists(line => line.WasChanged);

    /// <summary>Marks the change as undone; each line then records whether its action was restored.</summary>
    public void Undo(DateTime now)
    {
        if (UndoneAt is not null)
            throw new DomainException("responsibilities.bulk-edit.already-undone");
        if (!CanBeUndone(now))
            throw new DomainException("responsibilities.bulk-edit.not-undoable");
        UndoneAt = now;
    }
}

internal enum BulkOutcome { Changed, Refused, Undone, Skipped }

/// <summary>The outcome of a bulk edit for one action.</summary>
internal sealed class BulkLine
{
    public const int MaxNoteLength = 500;
    public const int MaxBeforeLength = 4000;

    private BulkLine()
    {
    }

    private BulkLine(Guid actionId, string title) => (ActionId, Title) = (actionId, title);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid BulkId { get; private set; }

    public Guid ActionId { get; private set; }

    public string Title { get; private set; } = "";

    public BulkOutcome Outcome { get; private set; }

    /// <summary>The reason why the action was refused or left unchanged, in the language of the user who made the change.</summary>
    public string? Note { get; private set; }

    /// <summary>The previous state as <see cref="ActionState"/> JSON; null when the action was refused.</summary>
    public string? Before { get; private set; }

    /// <summary>
    /// The version that the change produced; a different version means that the action was changed since and is not undone.
    /// </summary>
    public int VersionAfter { get; private set; }

    public bool WasChanged => Outcome == BulkOutcome.Changed;

    public static BulkLine Changed(ResponsibilityAction action, string before) =>
        new(action.Id, action.Title) { Outcome = BulkOutcome.Changed, Before = before, VersionAfter = action.Version };

    public static BulkLine Refused(Guid actionId, string title, string reason) =>
        new(actionId, title) { Outcome = BulkOutcome.Refused, Note = Short(reason) };

    public void MarkUndone() => Outcome = BulkOutcome.Undone;

    public void MarkSkipped(string reason) => (Outcome, Note) = (BulkOutcome.Skipped, Short(reason));

    private static string Short(string text) => text.Length <= MaxNoteLength ? text : text[..MaxNoteLength];
}
