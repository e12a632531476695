using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Shell;

namespace FacultyDev.Reporting.Departments;

/// <summary>The first page of a report, for somebody who reads nothing else: sentences computed from the facts.</summary>
/// <param name="Standing">How the responsibilities stand.</param>
/// <param name="Points">Done, late, next and whatever else deserves a line, each with its sentences; no point without one.</param>
internal sealed record ReportSummary(string Standing, IReadOnlyList<SummaryPoint> Points)
{
    public static ReportSummary Of(DepartmentReport report, ReportWords words)
    {
        SummaryPoint[] points =
        [
            new(words.Text("Summary.Done"), [.. Done(report, words)]),
            new(words.Text("Summary.Late"), [.. Late(report.Actions, words)]),
            new(words.Text("Summary.Next"), [.. Next(report.Actions, words)]),
            new(words.Text("Summary.Open"), [.. NotBegun(report, words)]),
        ];
        return new ReportSummary(string.Join(' ', Standings(report.States, words)), [.. points.Where(point => point.Sentences.Count > 0)]);
    }

    private static IEnumerable<string> Standings(StateTally states, ReportWords words)
    {
        if (states.Applicable == 0)
        {
            yield return words.Text("Summary.NothingApplies");
            yield break;
        }

        yield return words.Count("Summary.OnTrack", states.OnTrack, states.Applicable);
        yield return states.Attention == 0 ? words.Text("Summary.NoAttention") : words.Count("Summary.Attention", states.Attention);
        if (states.NoActivity > 0)
            yield return words.Count("Summary.NoActivity", states.NoActivity);
        if (states.NotApplicable > 0)
            yield return words.Count("Summary.NotApplicable", states.NotApplicable);
    }

    private static IEnumerable<string> Done(DepartmentReport report, ReportWords words)
    {
        var actions = report.Actions;
        if (actions.Total == 0)
        {
            yield return words.Text("Summary.NoActions", report.Year);
            yield break;
        }

        yield return words.Count("Summary.ActionsDone", actions.Done.Count, actions.Total);
        if (actions.Done.Count > 0)
        {
            if (actions.Done[0].CompletedOn is { } day)
                yield return words.Text("Summary.LastDone", actions.Done[0].Title, Day(day));
            yield return words.Count("Summary.Evidence", actions.Done.Count(action => action.EvidenceCount > 0), actions.Done.Count);
        }

        if (actions.LastYear is { } past)
            yield return words.Text("Summary.LastYear", report.Year.Previous, past.Done, past.Total);
        if (actions.Dropped > 0)
            yield return words.Count("Summary.Dropped", actions.Dropped);
    }

    private static IEnumerable<string> Late(ReportActions actions, ReportWords words)
    {
        if (actions.Total == 0)
            yield break;
        if (actions.Late.Count == 0)
        {
            yield return words.Text("Summary.NothingLate");
        }
        else
        {
            yield return words.Count("Summary.ActionsLate", actions.Late.Count);
            var longest = actions.Late[0];
            yield return longest.Owner is { } owner
                ? words.Text("Summary.LongestLateOf", longest.Title, Day(longest.Due!.Value), owner)
                : words.Text("Summary.LongestLate", longest.Title, Day(longest.Due!.Value));
        }

        if (actions.Blocked > 0)
            yield return words.Count("Summary.Blocked", actions.Blocked);
    }

    private static IEnumerable<string> Next(ReportActions actions, ReportWords words)
    {
        if (actions.Next.Count == 0)
            yield break;
        yield return words.Count("Summary.ActionsNext", actions.Next.Count);
        if (actions.Next[0] is { Due: { } due } first)
            yield return words.Text("Summary.FirstNext", first.Title, Day(due));
    }

    /// <summary>A date is not torn apart at the end of a line.</summary>
    private static string Day(DateOnly day) => Dates.Day(day).Replace(' ', '\u00a0');

    /// <summary>Whole rows of the table in which nothing has begun say more than a count of cells.</summary>
    private static IEnumerable<string> NotBegun(DepartmentReport report, ReportWords words)
    {
        var rows = report.Roles.Where(role => role.States.Applicable > 0 && role.States.NoActivity == role.States.Applicable).ToList();
        if (rows.Count > 0 && rows.Count < report.Roles.Count)
            yield return words.Text("Summary.RowsNotBegun", words.List([.. rows.Select(role => words.Role(role.Role))]));
    }
}

internal sealed record SummaryPoint(string Topic, IReadOnlyList<string> Sentences);
