using System.Reflection;

namespace FacultyDev.Kernel.AccessLogging;

/// <summary>
/// The classes of data whose reading concerns their owner: the rows of the product's access matrix (<c>access-matrix.csv</c> beside this
/// file, from its specification), and what the matrix takes for granted. Modules name them by these words.
/// </summary>
public static class DataClasses
{
    /// <summary>What the institution holds about somebody: the page of a person.</summary>
    public const string PersonnelRecord = "Personnel record";

    /// <summary>Which roles somebody held, who gave and ended them, and why.</summary>
    public const string RoleHistory = "Role history";

    /// <summary>Files behind an action of somebody.</summary>
    public const string ActionEvidence = "Evidence of actions";

    private static readonly Lazy<IReadOnlyList<string[]>> Table = new(() => ReadMatrix());

    /// <summary>The access matrix: parties in its first row after "data_class", classes in its first column.</summary>
    public static IReadOnlyList<string[]> Matrix => Table.Value;

    /// <summary>Those of the matrix, in its order, then the product's own.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Matrix.Skip(1).Select(row => row[0]), PersonnelRecord, RoleHistory, ActionEvidence];

    /// <summary>The key after <c>DataClass.</c> in the kernel's strings: its first words, joined.</summary>
    public static string KeyOf(string dataClass) => string.Concat(dataClass.Split([' ', '/', '(', ')', ',', '-', '+'], StringSplitOptions.RemoveEmptyEntries)
        .Take(3).Select(word => char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant()));

    private static List<string[]> ReadMatrix()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("FacultyDev.Kernel.AccessLogging.access-matrix.csv")!;
        using var text = new StreamReader(stream);
        using var parser = new CsvHelper.CsvParser(text, System.Globalization.CultureInfo.InvariantCulture);
        var rows = new List<string[]>();
        while (parser.Read())
            rows.Add(parser.Record!);
        return rows;
    }
}
