using Microsoft.AspNetCore.Mvc.Rendering;

namespace FacultyDev.Ui.Pages;

/// <summary>Sample values for the style page.</summary>
internal static class StyleSamples
{
    public static SelectListItem[] Kinds { get; } = [new("In person", "person"), new("By video", "video"), new("Walk", "walk")];

    public static SelectListItem[] Audiences { get; } = [new("Only me", "me"), new("My mentor and me", "mentor"), new("My department", "department")];

    public static SelectListItem[] Units { get; } = [new("School of Nursing", "NURS"), new("School of Medicine", "MED"), new("College of Arts", "ART")];

    public static decimal[] Rising { get; } = [2, 3, 3, 4, 4, 6, 5, 7, 8, 8, 10, 12];

    public static decimal[] Falling { get; } = [9, 9, 8, 8, 6, 7, 5, 5, 4, 4, 3, 3];

    public static ConflictField[] Conflict { get; } =
        [new("Title", "Train search committees in the spring", "Train all committees in the spring"), new("Due", "1 Mar 2027", "15 Feb 2027"), new("Owner", "Amara Novak", "Amara Novak")];

    public static CommentView[] Comments { get; } =
    [
        new("Amara Novak", new DateTime(2026, 11, 18, 9, 12, 0, DateTimeKind.Utc), "The deans agreed to protected time.\nNumbers follow on Monday."),
        new("Luis Ortega", new DateTime(2026, 11, 20, 15, 40, 0, DateTimeKind.Utc), "Nursing has 12 of 14 confirmed."),
    ];

    public static FileView[] Files { get; } =
        [new("Agreement on protected time.pdf", "/style", 482_133, "Amara Novak, 18 Nov 2026"), new("Minutes of the chairs’ meeting", "/style", null, "Luis Ortega, 20 Nov 2026")];

    public static IQueryable<ActionRow> Actions { get; } = Enumerable.Range(1, 130).Select(number => new ActionRow
    {
        Id = new Guid(number, 0, 0, new byte[8]),
        Title = $"{new[] { "Write down mentor expectations", "Train search committees", "Open a call for travel funds", "Review salary equity" }[number % 4]} {number}",
        Unit = Units[number % 3].Text,
        Tone = (Tone)(number % 4),
        Due = number % 5 == 0 ? null : new DateOnly(2026, 9, 1).AddDays(number * 3),
        Hours = number % 7 == 0 ? null : number * 1.5m,
    }).AsQueryable();

    public static TableDefinition<ActionRow> Table { get; } = new TableDefinition<ActionRow>(row => row.Id)
        .LinkingTo(_ => "/style")
        .Column("title", "Action", row => row.Title)
        .Column("unit", "Unit", row => row.Unit)
        .UnsortedColumn("state", "State", row => Markup.Of($"<span class=\"state\">{StateIcon.Of(row.Tone)}<span>{row.Tone}</span></span>"), row => row.Tone)
        .Column("due", "Due", row => row.Due)
        .NumberColumn("hours", "Hours", row => row.Hours)
        .SortedBy("due");

    public static Chart[] Charts { get; } =
    [
        new BarChart("Nursing plans careers most, Arts least", "School", "Share with a career plan",
        [
            new("School of Nursing", new(0.83m, 0.71m, 0.91m), "39 of 47"), new("School of Medicine", new(0.61m, 0.52m, 0.69m), "74 of 121"),
            new("College of Arts and Sciences", new(0.34m, 0.22m, 0.48m), "17 of 50"), new("School of Law", new(null), "fewer than 5"),
        ], ChartUnit.Percent) { Note = "Mid-career faculty, 2026–27; lines show the 95 % interval.", BaseHead = "Base", IntervalHead = "95 % interval" },
        new LineChart("Mentored faculty now stay longer", "Year", ["2022–23", "2023–24", "2024–25", "2025–26", "2026–27"],
        [
            new("Mentored", [new(0.70m, 0.62m, 0.77m), new(0.72m, 0.65m, 0.79m), new(0.78m, 0.71m, 0.84m), new(0.83m, 0.77m, 0.88m), new(0.86m, 0.80m, 0.90m)]),
            new("Not mentored", [new(0.69m), new(0.68m), new(0.70m), new(0.69m), new(0.71m)]),
        ], ChartUnit.Percent),
        new LikertChart("Most know the criteria; few find them fair", "Statement", "Answers",
            ["Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree"],
            [new("I know the criteria for promotion", [3, 8, 11, 60, 38]), new("The criteria are applied fairly", [21, 40, 24, 27, 8]), new("I have time for development", [30, 44, 18, 20, 8]), new("Small group", null)]),
        new DumbbellChart("Clarity rose everywhere but in Law", "School", "2025–26", "2026–27",
            [new("School of Nursing", 3.1m, 4.2m), new("School of Medicine", 2.8m, 3.3m), new("School of Law", 3.6m, 3.2m)]),
        new NetworkChart("Eleni’s network leans on one department", ("From", "To", "What"), ["Own department", "Own institution", "Elsewhere"],
            [new("Eleni", 0, true), new("Amara", 0), new("Jo", 0), new("Luis", 1), new("Priya", 1), new("Tomás", 2)],
            [new(0, 1, "Career advice", 3), new(0, 2, "Friendship", 2), new(0, 3, "Sponsorship", 1), new(0, 4, "Advice", 1), new(0, 5, "Advice", 2), new(1, 2, "Know each other")]),
    ];

    internal sealed class ActionRow
    {
        public Guid Id { get; init; }

        public required string Title { get; init; }

        public required string Unit { get; init; }

        public Tone Tone { get; init; }

        public DateOnly? Due { get; init; }

        public decimal? Hours { get; init; }
    }
}
