using FacultyDev.Contracts.Responsibilities;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>
/// A responsibility that an action serves. It copies the action's columns that the matrix counts by, so that one index answers the matrix
/// even for tens of thousands of actions; the action keeps the copies in sync.
/// </summary>
internal sealed class ActionResponsibility
{
    private ActionResponsibility()
    {
    }

    public ActionResponsibility(ResponsibilityAction action, string code)
    {
        (ActionId, Code) = (action.Id, code);
        CopyFrom(action);
    }

    public Guid ActionId { get; private set; }

    public string Code { get; private set; } = "";

    public Guid UnitId { get; private set; }

    public int AcademicYear { get; private set; }

    public ActionStatus Status { get; private set; }

    public DateOnly Due { get; private set; }

    /// <summary>The month of completion in months since year 0; null until the action is done.</summary>
    public int? CompletedMonth { get; private set; }

    public static int MonthOf(DateOnly day) => day.Year * 12 + day.Month - 1;

    internal void CopyFrom(ResponsibilityAction action)
    {
        (UnitId, AcademicYear, Status, Due) = (action.UnitId, action.AcademicYear, action.Status, action.Due);
        CompletedMonth = action.CompletedOn is { } day ? MonthOf(day) : null;
    }
}
