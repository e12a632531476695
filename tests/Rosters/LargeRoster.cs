using System.Globalization;
using System.Text;
using FacultyDev.Institution.Rosters;
using FacultyDev.Kernel.Files.Spreadsheets;

namespace FacultyDev.Tests.Rosters;

/// <summary>
/// A roster of any length with deterministic content: every twentieth row is invalid, each in another way. Of the others, a quarter exists
/// unchanged, a quarter exists with changes, and half are new. Provides the expected outcome of every row.
/// </summary>
internal sealed class LargeRoster(int count)
{
    private const string Header = "employee_number,first_name,last_name,email,unit_code,unit_name,parent_unit_code,rank,track,hire_date,first_appointment";

    private static readonly (string Code, Action<string[], int> Spoil)[] Badness =
    [
        ("institution.member.invalid-employee-number", (row, _) => row[0] = ""),
        ("institution.member.invalid-first-name", (row, _) => row[1] = ""),
        ("institution.member.invalid-last-name", (row, _) => row[2] = new string('x', 81)),
        ("institution.row.formula", (row, _) => row[2] = "=HYPERLINK(A1)"),
        ("institution.member.invalid-email", (row, slot) => row[3] = $"nowhere{slot}"),
        ("institution.unit.invalid-code", (row, _) => row[4] = "MA TH"),
        ("institution.unit.invalid-parent-code", (row, _) => row[6] = "a b"),
        ("institution.row.unknown-rank", (row, _) => row[7] = "Wizard"),
        ("institution.row.unknown-track", (row, _) => row[8] = "Fast"),
        ("institution.row.invalid-date", (row, _) => row[9] = "31 June"),
        (Damaged, (_, _) => { }),
        ("institution.unit.cycle-in-file", (row, _) => (row[4], row[6]) = ("ROUND", "ROUND")),
        ("institution.row.duplicate-employee-number", (row, slot) => row[0] = $"T{slot / Badness!.Length}"),
        ("institution.row.duplicate-employee-number", (row, slot) => row[0] = $"T{slot / Badness!.Length}"),
        ("institution.row.duplicate-email", (row, slot) => row[3] = $"t{slot / Badness!.Length}@example.edu"),
        ("institution.row.duplicate-email", (row, slot) => row[3] = $"T{slot / Badness!.Length}@Example.edu"),
    ];

    /// <summary>Marks a row whose format cannot be parsed.</summary>
    private const string Damaged = "damaged";

    public int Bad => Indices.Count(IsBad);

    private IEnumerable<int> Indices => Enumerable.Range(0, count);

    /// <summary>The file to import first, with the people who already exist: those who stay unchanged and those who change.</summary>
    public byte[] Before() => Csv(Indices.Where(index => !IsBad(index) && index % 4 < 2).Select(index => Good(index, isBefore: true)), []);

    public byte[] Csv() => Csv(Indices.Select(Row), [.. Indices.Where(IsDamaged)]);

    /// <summary>Builds a workbook as Excel does: with a table of shared strings, and dates as numbers.</summary>
    public byte[] Workbook()
    {
        var texts = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = new StringBuilder();
        foreach (var (row, line) in Indices.Select(Row).Prepend(Header.Split(',')).Select((row, index) => (row, index + 1)))
        {
            rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{line}\">");
            foreach (var cell in row)
                if (DateOnly.TryParseExact(cell, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                    rows.Append(CultureInfo.InvariantCulture, $"<c s=\"1\"><v>{day.ToDateTime(TimeOnly.MinValue).ToOADate()}</v></c>");
                else if (cell.Length == 0)
                    rows.Append("<c/>");
                else
                    rows.Append(CultureInfo.InvariantCulture, $"<c t=\"s\"><v>{(texts.TryAdd(cell, texts.Count) ? texts.Count - 1 : texts[cell])}</v></c>");
            rows.Append(line > 1 && IsDamaged(line - 2) ? "<c><v>1</v></c></row>" : "</row>");
        }

        return new TestWorkbook().Shared([.. texts.Keys.Select(text => $"<t>{text}</t>")]).Styles((0, null), (14, null)).Sheet("People", rows.ToString()).Build();
    }

    /// <summary>The expected line, employee number, outcome and problems of each row.</summary>
    public IEnumerable<string> Expected(bool isWorkbook) => Indices.Select(index => IsBad(index)
        ? $"{index + 2} {Row(index)[0]} Rejected {Reason(index, isWorkbook)}"
        : $"{index + 2} {Number(index)} {OutcomeOf(index)} ");

    /// <summary>The expected result of importing the file again: every valid row is unchanged.</summary>
    public IEnumerable<string> ExpectedAgain(bool isWorkbook) => Indices.Select(index => IsBad(index)
        ? $"{index + 2} {Row(index)[0]} Rejected {Reason(index, isWorkbook)}"
        : $"{index + 2} {Number(index)} Left ");

    public int CountOf(LineOutcome outcome) => Indices.Count(index => !IsBad(index) && OutcomeOf(index) == outcome);

    /// <summary>Formats the actual result of an import like the expected one.</summary>
    public static IEnumerable<string> List(IEnumerable<RosterImportLine> lines, IEnumerable<UnchangedRows> unchanged) => lines
        .Select(line => (line.Line, Text: $"{line.Line} {line.Key} {line.Outcome} {string.Join(' ', RowProblem.Deserialize(line.Problems).Select(problem => problem.Code))}"))
        .Concat(unchanged.SelectMany(rows => rows.Read()).Select(row => (row.Line, Text: $"{row.Line} {row.Key} Left ")))
        .OrderBy(line => line.Line).Select(line => line.Text);

    private static LineOutcome OutcomeOf(int index) =>
        (index % 4) switch { 0 => LineOutcome.Left, 1 => LineOutcome.Changed, _ => LineOutcome.Created };

    /// <summary>A duplicate is valid when the other row of the pair is beyond the end of the file.</summary>
    private bool IsBad(int index) => index % 20 == 7 && (Slot(index) % Badness.Length < 12 || index + 20 * (1 - Slot(index) % 2) < count);

    private bool IsDamaged(int index) => IsBad(index) && Badness[Slot(index) % Badness.Length].Code == Damaged;

    private static int Slot(int index) => index / 20;

    private static string Reason(int index, bool isWorkbook) => Badness[Slot(index) % Badness.Length].Code switch
    {
        Damaged => isWorkbook ? "kernel.row.cell-outside-header" : "kernel.row.wrong-cell-count",
        var code => code,
    };

    private string[] Row(int index)
    {
        var row = Good(index, isBefore: false);
        if (IsBad(index))
            Badness[Slot(index) % Badness.Length].Spoil(row, Slot(index));
        return row;
    }

    private static string Number(int index) => $"B{index}";

    private static string[] Good(int index, bool isBefore)
    {
        var isNewUnit = index % 4 == 2;
        return
        [
            Number(index), $"Given{index % 900}", index % 4 == 1 && isBefore ? $"Former{index % 7000}" : $"Family{index % 7000}", $"b{index}@example.edu",
            isNewUnit ? $"U{index % 10}" : index % 4 == 1 && isBefore ? "HIST" : "MATH", isNewUnit ? $"Unit {index % 10}" : "", isNewUnit ? "ARTS" : "",
            "Professor", "Tenure", "2010-08-15", "2008-08-15",
        ];
    }

    private static byte[] Csv(IEnumerable<string[]> rows, HashSet<int> damaged)
    {
        var text = new StringBuilder(Header).Append('\n');
        foreach (var (row, index) in rows.Select((row, index) => (row, index)))
            text.AppendJoin(',', damaged.Contains(index) ? row.Take(9) : row).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
