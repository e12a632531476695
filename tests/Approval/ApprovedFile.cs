using System.Text;

namespace FacultyDev.Tests.Approval;

/// <summary>
/// Compares the program's current behavior with a committed text file of <c>BehaviorRecord/Approved</c>. A difference fails the test and
/// writes the current text next to the test binaries, to be reviewed and copied.
/// </summary>
internal static class ApprovedFile
{
    private const string Folder = "BehaviorRecord";

    /// <param name="name">The file name with its extension.</param>
    /// <param name="lines">One fact per line, in an order that is the same in every run.</param>
    public static void ShouldHold(string name, IEnumerable<string> lines)
    {
        // Removes trailing spaces, because editors remove them from the approved file too.
        IReadOnlyList<string> now = [.. lines.Select(line => line.TrimEnd(' '))];
        var approved = Approved(name);
        if (approved.SequenceEqual(now, StringComparer.Ordinal))
            return;
        var received = Path.Combine(AppContext.BaseDirectory, Folder, $"{name}.received");
        Directory.CreateDirectory(Path.GetDirectoryName(received)!);
        File.WriteAllText(received, string.Concat(now.Select(line => line + "\n")));
        var suite = typeof(ApprovedFile).Assembly.GetName().Name!.Split('.', 2)[1];
        Assert.Fail(Message(LineDifference.Of(approved, now), received, $"tests/{suite}/{Folder}/Approved/{name}"));
    }

    private static string[] Approved(string name)
    {
        var file = Path.Combine(AppContext.BaseDirectory, Folder, "Approved", name);
        return File.Exists(file) ? File.ReadAllLines(file) : [];
    }

    private static string Message(IReadOnlyList<string> difference, string received, string approved)
    {
        const int shown = 40;
        var text = new StringBuilder($"The program differs from {approved} (- only approved, + only now):\n");
        foreach (var line in difference.Take(shown))
            text.Append(line).Append('\n');
        if (difference.Count > shown)
            text.Append($"… and {difference.Count - shown} more lines.\n");
        return text.Append($"If the difference is wanted: cp {received} {approved}").ToString();
    }
}
