using System.Text.RegularExpressions;

namespace FacultyDev.Kernel;

internal static partial class Slug
{
    /// <summary>Returns a name as it stands in addresses and codes: NeedsAssessment → needs-assessment.</summary>
    public static string Of(string name) => WordStart().Replace(name, "-").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex WordStart();
}
