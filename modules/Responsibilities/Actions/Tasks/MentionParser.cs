using System.Text.RegularExpressions;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>
/// Reads "@Ada Lovelace" in a comment. A name that fits nobody who may read it is only given back: whether somebody of that name exists
/// elsewhere is nobody's business here.
/// </summary>
internal static partial class MentionParser
{
    public static bool ContainsMention(string text) => Typed().IsMatch(text);

    /// <param name="readers">Who may read the comment, by name.</param>
    /// <returns>The people meant, and the names that fit nobody.</returns>
    public static (IReadOnlyCollection<Guid> Meant, IReadOnlyList<string> Unknown) Find(string text, IReadOnlyDictionary<Guid, string> readers)
    {
        var (meant, unknown) = (new HashSet<Guid>(), new List<string>());
        foreach (var rest in Typed().Matches(text).Select(match => text[(match.Index + 1)..]))
        {
            // "@Ann Lee" means Ann Lee and not Ann, whoever Ann is.
            var found = readers.Where(person => IsNamed(rest, person.Value)).OrderByDescending(person => person.Value.Length).ToList();
            if (found.Count > 0)
                meant.UnionWith(found.Where(person => person.Value.Length == found[0].Value.Length).Select(person => person.Key));
            else
                unknown.Add(Name().Match(rest).Value);
        }

        return (meant, [.. unknown.Where(name => name.Length > 0).Distinct()]);
    }

    private static bool IsNamed(string text, string name) =>
        text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (text.Length == name.Length || !char.IsLetter(text[name.Length]));

    [GeneratedRegex(@"(?<![\p{L}\p{N}._-])@(?=\p{L})")]
    private static partial Regex Typed();

    [GeneratedRegex(@"^\p{L}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,3}")]
    private static partial Regex Name();
}
