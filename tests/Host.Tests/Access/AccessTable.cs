using System.Text;

namespace FacultyDev.Host.Tests.Access;

/// <summary>
/// The expected status of every request, written by hand in <c>access-table.csv</c>. A row is a method, a route and what fills its
/// parameters; the other columns are the anonymous visitor and the demo's roles.
/// </summary>
internal sealed class AccessTable
{
    public const string Anonymous = "anonymous";

    private const string Name = "access-table.csv";

    private readonly Dictionary<string, string[]> rows;

    private AccessTable(IReadOnlyList<string> who, Dictionary<string, string[]> rows) => (Who, this.rows) = (who, rows);

    /// <summary>The columns, starting with the anonymous visitor.</summary>
    public IReadOnlyList<string> Who { get; }

    public IEnumerable<string> Keys => rows.Keys;

    public static string Key(string method, string route, string with) => $"{method},{route},{with}";

    public static AccessTable Read()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Access", Name)).Where(line => line.Length > 0).ToList();
        var rows = lines.Skip(1).Select(line => line.Split(',')).ToDictionary(cells => Key(cells[0], cells[1], cells[2]), cells => cells[3..]);
        return new AccessTable(lines[0].Split(',')[3..], rows);
    }

    /// <summary>Null when the table has no such row.</summary>
    public string? Expected(string key, string who) => rows.TryGetValue(key, out var cells) ? cells[Who.ToList().IndexOf(who)] : null;

    /// <summary>Writes the actual statuses to a file next to the test binaries, to be reviewed and copied, and returns its path.</summary>
    public string WriteSeen(IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> seen)
    {
        var text = new StringBuilder($"method,route,with,{string.Join(',', Who)}\n");
        foreach (var (key, answers) in seen)
            text.Append($"{key},{string.Join(',', Who.Select(who => answers[who]))}\n");
        var file = Path.Combine(AppContext.BaseDirectory, "access-table.seen.csv");
        File.WriteAllText(file, text.ToString());
        return file;
    }
}
