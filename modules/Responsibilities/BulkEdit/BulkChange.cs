using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Responsibilities.BulkEdit;

/// <summary>What can be changed of many actions at once.</summary>
internal enum BulkKind { Owner, Due, Status, Priority }

/// <summary>A change that somebody made to several actions at once; for a while it can be taken back.</summary>
internal sealed class BulkChange : Entity, IAudited
{
    /// <summary>Long enough to notice a mistake, short enough that nobody builds on it.</summary>
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

    /// <summary>Whose change it is; only they see it and take it back.</summary>
    public Guid AccountId { get; private set; }

    public BulkKind Kind { get; private set; }

    [NotAudited]
    public string ByName { get; private set; } = "";

    public DateTime At { get; private set; }

    public DateTime? TakenBackAt { get; private set; }

    public IReadOnlyList<BulkLine> Lines => lines;

    string IAudited.AuditLabel => $"{Kind} × {lines.Count}";

    public bool CanBeUndone(DateTime now) => TakenBackAt is null && now - At <= UndoPeriod && lines.Exists(line => line.WasChanged);

    /// <summary>It is being taken back; each line says whether that worked.</summary>
    public void Undo(DateTime now)
    {
        if (TakenBackAt is not null)
            throw new DomainException("responsibilities.bulk-edit.already-undone");
        if (!CanBeUndone(now))
            throw new DomainException("responsibilities.bulk-edit.not-undoable");
        TakenBackAt = now;
    }
}

internal enum BulkOutcome { Changed, Refused, TakenBack, LeftAlone }

/// <summary>What became of one action.</summary>
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

    /// <summary>Why it was refused or left alone, in the words of whoever made the change.</summary>
    public string? Note { get; private set; }

    /// <summary>What was so before, as <see cref="ActionState"/> writes it; null when it was refused.</summary>
    public string? Before { get; private set; }

    /// <summary>The version the change made; any other says that somebody changed the action since.</summary>
    public int VersionAfter { get; private set; }

    public bool WasChanged => Outcome == BulkOutcome.Changed;

    public static BulkLine Changed(ResponsibilityAction action, string before) =>
        new(action.Id, action.Title) { Outcome = BulkOutcome.Changed, Before = before, VersionAfter = action.Version };

    public static BulkLine Refused(Guid actionId, string title, string why) =>
        new(actionId, title) { Outcome = BulkOutcome.Refused, Note = Short(why) };

    public void MarkUndone() => Outcome = BulkOutcome.TakenBack;

    public void MarkSkipped(string why) => (Outcome, Note) = (BulkOutcome.LeftAlone, Short(why));

    private static string Short(string text) => text.Length <= MaxNoteLength ? text : text[..MaxNoteLength];
}
