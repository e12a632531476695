using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Institution.Profiles;

/// <summary>Normalizes typed tags: single spaces, no duplicates regardless of spelling, and a limited number.</summary>
internal static class TagNormalizer
{
    public const int MaxTags = 12;

    /// <param name="knownSpellings">The most common spelling of a tag by its normalized form; it replaces the typed spelling.</param>
    public static IReadOnlyList<string> Normalize(IEnumerable<string?> typed, TagKind kind, IReadOnlyDictionary<string, string>? knownSpellings = null)
    {
        var normalized = typed.Select(word => string.Join(' ', (word ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(word => SearchText.Normalize(word).Length > 0)
            .DistinctBy(SearchText.Normalize)
            .ToList();
        if (normalized.Find(word => word.Length > MemberTag.MaxLength) is { } tooLong)
            throw new DomainException("institution.tag.too-long", kind.ToString(), tooLong, MemberTag.MaxLength);
        if (normalized.Count > MaxTags)
            throw new DomainException("institution.tag.too-many", kind.ToString(), MaxTags);
        return [.. normalized.Select(word => knownSpellings?.GetValueOrDefault(SearchText.Normalize(word)) ?? word)];
    }
}
