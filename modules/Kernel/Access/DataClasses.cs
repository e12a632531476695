using System.Reflection;

namespace FacultyDev.Kernel.Access;

/// <summary>
/// The classes of data whose reading is logged: the rows of the access matrix (<c>access-matrix.csv</c> in this folder, from the
/// specification) and the classes that the matrix omits. Modules refer to classes by these names.
/// </summary>
public static class DataClasses
{
    /// <summary>A person's record at the institution, as shown on the person page.</summary>
    public const string PersonnelRecord = "Personnel record";

    /// <summary>The roles somebody has held, who granted and revoked them, and why.</summary>
    public const string RoleHistory = "Role history";

    /// <summary>Evidence files of somebody's actions.</summary>
    public const string ActionEvidence = "Evidence of actions";

    private const string BreakGlassMarker = "break-glass";

    private static readonly Lazy<IReadOnlyList<string[]>> Table = new(() => ReadMatrix());

    /// <summary>The access matrix: the first row contains "data_class" and the parties, the first column the classes.</summary>
    public static IReadOnlyList<string[]> Matrix => Table.Value;

    /// <summary>The classes of the matrix in its order, followed by the additional ones.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Matrix.Skip(1).Select(row => row[0]), PersonnelRecord, RoleHistory, ActionEvidence];

    /// <summary>Returns the key after <c>DataClass.</c> in the platform's strings: the first three words of the name, joined.</summary>
    public static string KeyOf(string dataClass) => string.Concat(dataClass.Split([' ', '/', '(', ')', ',', '-', '+'], StringSplitOptions.RemoveEmptyEntries)
        .Take(3).Select(word => char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant()));

    /// <summary>
    /// Returns whether break-glass is allowed for a class: for classes of the access matrix when a cell of its row mentions it, for the
    /// additional classes always. Self-identification data is never included.
    /// </summary>
    internal static bool AllowBreakGlass(string dataClass) => Matrix.Skip(1).FirstOrDefault(row => row[0] == dataClass) is { } row
        ? row.Skip(1).Any(cell => cell.Contains(BreakGlassMarker, StringComparison.OrdinalIgnoreCase))
        : All.Contains(dataClass);

    private static List<string[]> ReadMatrix()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("FacultyDev.Kernel.Access.access-matrix.csv")!;
        using var text = new StreamReader(stream);
        using var parser = new CsvHelper.CsvParser(text, System.Globalization.CultureInfo.InvariantCulture);
        var rows = new List<string[]>();
        while (parser.Read())
            rows.Add(parser.Record!);
        return rows;
    }
}
