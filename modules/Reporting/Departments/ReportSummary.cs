using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Ui;

namespace FacultyDev.Reporting.Departments;

/// <summary>The first page of a report, with sentences computed from the data for readers who read only this page.</summary>
/// <param name="Standing">The sentences about the states of the responsibilities.</param>
/// <param name="Points">The topics (done, late, next, not begun) with their sentences; topics without a sentence are omitted.</param>
internal sealed record ReportSummary(string Standing, IReadOnlyList<SummaryPoint> Points)
{
    public static ReportSummary Of(DepartmentReport report, ReportFormatter formatter)
    {
        SummaryPoint[] points =
        [
            new(formatter.Text("Summary.Done"), [.. Done(report, formatter)]),
            new(formatter.Text("Summary.Late"), [.. Late(report.Actions, formatter)]),
            new(formatter.Text("Summary.Next"), [.. Next(report.Actions, formatter)]),
            new(formatter.Text("Summary.Open"), [.. NotBegun(report, formatter)]),
        ];
        return new ReportSummary(string.Join(' ', Standings(report.States, formatter)), [.. points.Where(point => point.Sentences.Count > 0)]);
    }

    private static IEnumerable<string> Standings(StateTally states, ReportFormatter formatter)
    {
        if (states.Applicable == 0)
        {
            yield return formatter.Text("Summary.NothingApplies");
            yield break;
        }

        yield return formatter.Count("Summary.OnTrack", states.OnTrack, states.Applicable);
        yield return states.Attention == 0 ? formatter.Text("Summary.NoAttention") : formatter.Count("Summary.Attention", states.Attention);
        if (states.NoActivity > 0)
            yield return formatter.Count("Summary.NoActivity", states.NoActivity);
        if (states.NotApplicable > 0)
            yield return formatter.Count("Summary.NotApplicable", states.NotApplicable);
    }

    private static IEnumerable<string> Done(DepartmentReport report, ReportFormatter formatter)
    {
        var actions = report.Actions;
        if (actions.Total == 0)
        {
            yield return formatter.Text("Summary.NoActions", report.Year);
            yield break;
        }

        yield return formatter.Count("Summary.ActionsDone", actions.Done.Count, actions.Total);
        if (actions.Done.Count > 0)
        {
            if (actions.Done[0].CompletedOn is { } day)
                yield return formatter.Text("Summary.LastDone", actions.Done[0].Title, Day(day));
            yield return formatter.Count("Summary.Evidence", actions.Done.Count(action => action.EvidenceCount > 0), actions.Done.Count);
        }

        if (actions.LastYear is { } past)
            yield return formatter.Text("Summary.LastYear", report.Year.Previous, past.Done, past.Total);
        if (actions.Dropped > 0)
            yield return formatter.Count("Summary.Dropped", actions.Dropped);
    }

    private static IEnumerable<string> Late(ReportActions actions, ReportFormatter formatter)
    {
        if (actions.Total == 0)
            yield break;
        if (actions.Late.Count == 0)
        {
            yield return formatter.Text("Summary.NothingLate");
        }
        else
        {
            yield return formatter.Count("Summary.ActionsLate", actions.Late.Count);
            var longest = actions.Late[0];
            yield return longest.Owner is { } owner
                ? formatter.Text("Summary.LongestLateOf", longest.Title, Day(longest.Due!.Value), owner)
                : formatter.Text("Summary.LongestLate", longest.Title, Day(longest.Due!.Value));
        }

        if (actions.Blocked > 0)
            yield return formatter.Count("Summary.Blocked", actions.Blocked);
    }

    private static IEnumerable<string> Next(ReportActions actions, ReportFormatter formatter)
    {
        if (actions.Next.Count == 0)
            yield break;
        yield return formatter.Count("Summary.ActionsNext", actions.Next.Count);
        if (actions.Next[0] is { Due: { } due } first)
            yield return formatter.Text("Summary.FirstNext", first.Title, Day(due));
    }

    /// <summary>Non-breaking spaces keep a date on one line.</summary>
    private static string Day(DateOnly day) => DateFormatter.Day(day).Replace(' ', '\u00a0');

    /// <summary>Names the roles for which no responsibility has any activity, unless that is true of all roles.</summary>
    private static IEnumerable<string> NotBegun(DepartmentReport report, ReportFormatter formatter)
    {
        var rows = report.Roles.Where(role => role.States.Applicable > 0 && role.States.NoActivity == role.States.Applicable).ToList();
        if (rows.Count > 0 && rows.Count < report.Roles.Count)
            yield return formatter.Text("Summary.RowsNotBegun", formatter.List([.. rows.Select(role => formatter.Role(role.Role))]));
    }
}

internal sealed record SummaryPoint(string Topic, IReadOnlyList<string> Sentences);
