namespace FacultyDev.Reporting.Departments;

/// <summary>The model of the partial view for one of the three action tables.</summary>
/// <param name="Id">The id of the heading that labels the table.</param>
/// <param name="IsDone">True for done actions, which show a completion date instead of due date and status.</param>
internal sealed record ReportActionTable(string Id, string Head, string WhenEmpty, IReadOnlyList<ReportAction> Actions, bool IsDone = false);
