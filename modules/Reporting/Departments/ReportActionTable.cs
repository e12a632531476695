namespace FacultyDev.Reporting.Departments;

/// <summary>One of the three lists of actions, as its partial shows it.</summary>
/// <param name="Id">Of its heading, by which the table is named.</param>
/// <param name="IsDone">Done actions have a day of completion instead of a due date and a status.</param>
internal sealed record ReportActionTable(string Id, string Head, string WhenEmpty, IReadOnlyList<ReportAction> Actions, bool IsDone = false);
