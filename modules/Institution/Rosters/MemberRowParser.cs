using FacultyDev.Institution.People;
using FacultyDev.Institution.Settings;
using FacultyDev.Kernel.Files.Spreadsheets;

namespace FacultyDev.Institution.Rosters;

/// <summary>
/// Reads a member from the cells of a row and reports problems. A column missing from the file keeps the stored value; an empty
/// cell clears it.
/// </summary>
internal sealed class MemberRowParser(InstitutionSettings settings, DateOrder dates)
{
    private readonly RosterCellParser cells = new(ImportKind.People, dates);
    private readonly Dictionary<string, string> ranks = settings.Ranks.ToDictionary(rank => rank, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> tracks = settings.Tracks.ToDictionary(track => track, StringComparer.OrdinalIgnoreCase);

    public (RosterMemberDetails Details, List<RowProblem> Problems) Read(RosterRow row, RosterMemberDetails? existing)
    {
        var problems = new List<RowProblem>();
        if (row[RosterField.EmployeeNumber] is not { Length: > 0 and <= FacultyMember.MaxNumberLength })
            problems.Add(new RowProblem("institution.member.invalid-employee-number", FacultyMember.MaxNumberLength));
        problems.AddRange(cells.FindFormulas(row));

        var details = new MemberDetails(
            row[RosterField.FirstName] ?? "",
            row[RosterField.LastName] ?? "",
            row[RosterField.Email] ?? "",
            Guid.Empty,
            MatchKnown(row[RosterField.Rank] ?? "", ranks, "institution.row.unknown-rank", settings.Ranks, problems),
            row[RosterField.Track] is { } track
                ? track.Length == 0 ? "" : MatchKnown(track, tracks, "institution.row.unknown-track", settings.Tracks, problems)
                : existing?.Track ?? "",
            cells.ParseDay(row, RosterField.HireDate, existing?.HireDate, problems),
            cells.ParseDay(row, RosterField.FirstAppointment, existing?.FirstAppointment, problems)).Normalized();
        problems.AddRange(details.Problems().Select(RowProblem.Of));
        return (RosterMemberDetails.Of(details, RosterUnitPlanner.CodeOf(row)), problems);
    }

    /// <summary>Matches without regard to case and returns the spelling of the settings.</summary>
    private static string MatchKnown(
        string cell, Dictionary<string, string> known, string code, IReadOnlyList<string> names, List<RowProblem> problems)
    {
        if (known.TryGetValue(cell, out var name))
            return name;
        problems.Add(new RowProblem(code, RosterCellParser.Shorten(cell), string.Join(", ", names)));
        return "";
    }
}
