using FacultyDev.Contracts.Responsibilities;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>
/// What somebody can do with an action. It carries the permission that its page or endpoint names and the right that the viewer needs on
/// the action, so that pages, API and bulk edit ask for the same.
/// </summary>
internal sealed class ActionOperation
{
    // Its owner and the planners of its unit.
    public static readonly ActionOperation Begin = WorkOn();
    public static readonly ActionOperation Advance = WorkOn();
    public static readonly ActionOperation Block = WorkOn();
    public static readonly ActionOperation Unblock = WorkOn();
    public static readonly ActionOperation Complete = WorkOn();
    public static readonly ActionOperation Reopen = WorkOn();
    public static readonly ActionOperation Reschedule = WorkOn();
    public static readonly ActionOperation SetCost = WorkOn();
    public static readonly ActionOperation ChangeTasks = WorkOn();
    public static readonly ActionOperation ChangePartners = WorkOn();
    public static readonly ActionOperation DescribePolicy = WorkOn();
    public static readonly ActionOperation SubmitPolicy = WorkOn();
    public static readonly ActionOperation ReviewPolicy = WorkOn();
    public static readonly ActionOperation DecidePolicy = WorkOn();
    public static readonly ActionOperation AskSupport = WorkOn();
    public static readonly ActionOperation AnswerSupport = WorkOn();
    public static readonly ActionOperation UndoBulkEdit = WorkOn();

    // The planners of its unit.
    public static readonly ActionOperation Describe = Plan();
    public static readonly ActionOperation Reassign = Plan();
    public static readonly ActionOperation ChangeHelpers = Plan();
    public static readonly ActionOperation LinkToPriority = Plan();
    public static readonly ActionOperation SetRecurrence = Plan();
    public static readonly ActionOperation Drop = Plan();

    // Also its helpers, and those who oversee its unit.
    public static readonly ActionOperation Comment = Contribute();
    public static readonly ActionOperation AttachEvidence = Contribute();
    public static readonly ActionOperation WithdrawEvidence = Contribute();
    public static readonly ActionOperation FinishTasks = Contribute();

    private readonly Func<ActionRights, bool> allows;

    private ActionOperation(string permission, Func<ActionRights, bool> allows) => (Permission, this.allows) = (permission, allows);

    public string Permission { get; }

    public bool IsAllowedBy(ActionRights rights) => allows(rights);

    private static ActionOperation WorkOn() => new(ResponsibilitiesPermissions.Actions.WorkOn, rights => rights.MayWorkOn);

    private static ActionOperation Plan() => new(ResponsibilitiesPermissions.Actions.Plan, rights => rights.MayPlan);

    private static ActionOperation Contribute() => new(ResponsibilitiesPermissions.Actions.WorkOn, rights => rights.MayContribute);
}
