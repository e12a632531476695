using System.Text.RegularExpressions;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>
/// Finds mentions such as "@Ada Lovelace" in a comment. A name that matches no reader is only returned as unknown, so that the result
/// does not reveal whether such a person exists elsewhere.
/// </summary>
internal static partial class MentionParser
{
    public static bool ContainsMention(string text) => Typed().IsMatch(text);

    /// <param name="readers">The names of the people who may read the comment, by person id.</param>
    /// <returns>The mentioned people, and the names that match nobody.</returns>
    public static (IReadOnlyCollection<Guid> Meant, IReadOnlyList<string> Unknown) Find(string text, IReadOnlyDictionary<Guid, string> readers)
    {
        var (mentioned, unknown) = (new HashSet<Guid>(), new List<string>());
        foreach (var rest in Typed().Matches(text).Select(match => text[(match.Index + 1)..]))
        {
            // The longest match wins: "@Ann Lee" mentions Ann Lee, not a person called Ann.
            var found = readers.Where(person => IsNamed(rest, person.Value)).OrderByDescending(person => person.Value.Length).ToList();
            if (found.Count > 0)
                mentioned.UnionWith(found.Where(person => person.Value.Length == found[0].Value.Length).Select(person => person.Key));
            else
                unknown.Add(Name().Match(rest).Value);
        }

        return (mentioned, [.. unknown.Where(name => name.Length > 0).Distinct()]);
    }

    private static bool IsNamed(string text, string name) =>
        text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (text.Length == name.Length || !char.IsLetter(text[name.Length]));

    [GeneratedRegex(@"(?<![\p{L}\p{N}._-])@(?=\p{L})")]
    private static partial Regex Typed();

    [GeneratedRegex(@"^\p{L}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,3}")]
    private static partial Regex Name();
}
