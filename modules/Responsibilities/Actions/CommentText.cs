using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>The text rules for comments on actions and on responsibilities.</summary>
internal static class CommentText
{
    public const int MaxLength = 4000;

    /// <returns>The text without leading and trailing white space.</returns>
    /// <exception cref="DomainException">The text is empty or too long.</exception>
    public static string Validated(string text) => text.Trim() is { Length: > 0 and <= MaxLength } trimmed
        ? trimmed
        : throw new DomainException("responsibilities.comment.invalid-text", "Text", MaxLength);
}
