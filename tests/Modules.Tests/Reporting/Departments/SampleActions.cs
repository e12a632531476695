using FacultyDev.Contracts.Responsibilities;

namespace FacultyDev.Modules.Tests.Reporting.Departments;

/// <summary>The sample school's actions of a year: three late (one of them blocked), two done, three still to come, one dropped.</summary>
internal static class SampleActions
{
    public static IReadOnlyList<ActionSummary> Of(SampleUnit sample) =>
    [
        New(sample.Nursing.Id, "Protected time for mentors: 0.1 FTE each", ["MPR-ORG-3", "DEA-FUN-2"], "Grace Okafor", ActionStatus.Blocked, due: new(2026, 9, 30)),
        New(sample.Nursing.Id, "Rewrite the promotion criteria in plain words", ["CDO-FUN-1"], "Amara Novak", ActionStatus.InProgress, due: new(2026, 10, 15)),
        New(sample.Pediatrics.Id, "Childcare fund for conference travel", ["DEA-PER-1"], null, ActionStatus.Planned, due: new(2026, 11, 1)),
        New(sample.Nursing.Id, "Agreement template for new pairs", ["MPR-FUN-1", "MEN-FUN-1"], "Ivy Chen", ActionStatus.InProgress, due: new(2026, 12, 18), evidence: 1),
        New(sample.Pediatrics.Id, "Ask for two sponsors among the full professors", ["MPR-FUN-3", "DEA-FUN-1"], "Tomás Vidal", ActionStatus.Planned, due: new(2027, 1, 29)),
        New(sample.Nursing.Id, "Negotiation workshop", ["MEN-FUN-4", "MTE-FUN-2"], "Lee Park", ActionStatus.Planned),
        New(sample.Nursing.Id, "Mentor training, autumn", ["MPR-FUN-2"], "Ivy Chen", ActionStatus.Done, due: new(2026, 10, 9), done: new(2026, 10, 8),
            outcome: "Fourteen of eighteen new mentors trained; the others are booked for January.", evidence: 3),
        New(sample.Pediatrics.Id, "Welcome circle for returning faculty", ["PEE-PER-1", "MTE-PER-2"], "Omar Haddad", ActionStatus.Done, done: new(2026, 11, 2)),
        New(sample.Nursing.Id, "Newsletter on awards", ["CDO-FUN-3"], "Lee Park", ActionStatus.Dropped),
    ];

    public static ActionSummary New(
        Guid unit, string title, IReadOnlyList<string> codes, string? owner, ActionStatus status,
        DateOnly? due = null, DateOnly? done = null, string? outcome = null, int evidence = 0) =>
        new(Guid.CreateVersion7(), title, codes, unit, owner, status, null, due, done, outcome, evidence);
}
