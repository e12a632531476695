using System.Text;
using FacultyDev.Kernel.Files.Spreadsheets;

namespace FacultyDev.Institution.Rosters;

/// <summary>A short sample file of each kind, to serve as a template.</summary>
internal static class SampleFiles
{
    private static readonly Dictionary<ImportKind, string[][]> Rows = new()
    {
        [ImportKind.Units] =
        [
            ["SCI", "School of Science", "", "School"], ["MATH", "Mathematics", "SCI", "Department"], ["PHYS", "Physics", "SCI", "Department"],
        ],
        [ImportKind.People] =
        [
            ["F0001", "Ada", "Okafor", "ada.okafor@example.edu", "MATH", "Mathematics", "SCI", "Professor", "Tenure", "2010-08-15", "2008-08-15"],
            ["F0002", "Luis", "Moreau", "luis.moreau@example.edu", "PHYS", "Physics", "SCI", "Associate Professor", "Tenure", "2016-08-15", "2015-08-15"],
        ],
        [ImportKind.Supervisors] = [["F0002", "F0001", "Chair", "2026-07-01", "", "Chair since July"]],
        [ImportKind.Roles] =
        [
            ["F0001", "Mentor", "MATH", "2026-07-01", "2029-06-30", "Asked for"], ["F0002", "Mentee", "PHYS", "2026-07-01", "", ""],
        ],
    };

    public static byte[] Csv(ImportKind kind) =>
        [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(string.Concat(Lines(kind).Select(line => string.Join(',', line) + "\r\n")))];

    public static byte[] Workbook(ImportKind kind) => WorkbookWriter.Write(Name(kind), Lines(kind));

    /// <summary>The file's name without its extension.</summary>
    public static string Name(ImportKind kind) => kind.ToString().ToLowerInvariant();

    private static IEnumerable<IReadOnlyList<string>> Lines(ImportKind kind) =>
        Rows[kind].Prepend([.. RosterColumns.Of(kind).Select(column => column.Name)]);
}
