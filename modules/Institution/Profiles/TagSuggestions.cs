using FacultyDev.Institution.People;
using FacultyDev.Kernel.Data;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Profiles;

/// <summary>Suggests tags that others use, so that one topic gets one name. Suggests only tags visible to everyone.</summary>
internal sealed class TagSuggestions(FacultyDevDbContext db)
{
    public const int MaxSuggestions = 100;

    /// <summary>Most frequent first; each tag in its most frequent spelling.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(TagKind kind, CancellationToken cancellationToken)
    {
        var used = await db.Set<MemberTag>().AsNoTracking().Where(tag => tag.Kind == kind && tag.Audience == Audience.Everybody)
            .GroupBy(tag => new { tag.Key, tag.Text }).Select(word => new { word.Key.Key, word.Key.Text, Count = word.Count() })
            .OrderByDescending(word => word.Count).ThenBy(word => word.Key).ThenBy(word => word.Text)
            .Take(MaxSuggestions).ToListAsync(cancellationToken);
        return [.. used.DistinctBy(word => word.Key).Select(word => word.Text)];
    }

    /// <summary>
    /// Choices for a filter: everyone's expertise and interests by name, including the tag that is currently selected.
    /// </summary>
    public async Task<IReadOnlyList<SelectListItem>> ChoicesAsync(string? selected, CancellationToken cancellationToken)
    {
        var words = (await ListAsync(TagKind.Expertise, cancellationToken)).Concat(await ListAsync(TagKind.Interests, cancellationToken));
        if (!string.IsNullOrWhiteSpace(selected))
            words = words.Append(selected);
        return [.. words.DistinctBy(SearchText.Normalize).OrderBy(SearchText.Normalize, StringComparer.Ordinal).Select(word => new SelectListItem(word, word))];
    }

    /// <summary>
    /// The most frequent spelling of each tag among other people who show it to everyone; tags that nobody else uses are absent.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, string>> SpellingsAsync(
        TagKind kind, IEnumerable<string?> typed, Guid except, CancellationToken cancellationToken)
    {
        var keys = typed.Select(word => SearchText.Normalize(word ?? "")).Where(key => key.Length > 0).Distinct().ToArray();
        var used = await db.Set<MemberTag>().AsNoTracking()
            .Where(tag => keys.Contains(tag.Key) && tag.Kind == kind && tag.Audience == Audience.Everybody && tag.MemberId != except)
            .GroupBy(tag => new { tag.Key, tag.Text }).Select(word => new { word.Key.Key, word.Key.Text, Count = word.Count() })
            .ToListAsync(cancellationToken);
        return used.GroupBy(word => word.Key)
            .ToDictionary(word => word.Key, word => word.OrderByDescending(spelling => spelling.Count).ThenBy(spelling => spelling.Text, StringComparer.Ordinal).First().Text);
    }
}
