using FacultyDev.Institution.People;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Institution.Profiles;

/// <summary>Words somebody gave for themselves: single spaces, each once however it is spelled, not too many.</summary>
internal static class TagList
{
    public const int Most = 12;

    /// <param name="spelled">How the institution mostly spells a word, by its folded form; the same word is then not shown in five ways.</param>
    public static IReadOnlyList<string> Tidy(IEnumerable<string?> typed, TagKind kind, IReadOnlyDictionary<string, string>? spelled = null)
    {
        var tidy = typed.Select(word => string.Join(' ', (word ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(word => SearchWords.Fold(word).Length > 0)
            .DistinctBy(SearchWords.Fold)
            .ToList();
        if (tidy.Find(word => word.Length > MemberTag.Longest) is { } long_)
            throw new DomainException("institution.tag-too-long", kind.ToString(), long_, MemberTag.Longest);
        if (tidy.Count > Most)
            throw new DomainException("institution.tags-too-many", kind.ToString(), Most);
        return [.. tidy.Select(word => spelled?.GetValueOrDefault(SearchWords.Fold(word)) ?? word)];
    }
}
