using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Comments;

/// <summary>What a comment may say, wherever it stands.</summary>
internal static class CommentText
{
    public const int MaxLength = 4000;

    /// <returns>The text without the space around it.</returns>
    /// <exception cref="DomainException">It is empty or too long.</exception>
    public static string Validated(string text) => text.Trim() is { Length: > 0 and <= MaxLength } trimmed
        ? trimmed
        : throw new DomainException("responsibilities.comment.invalid-text", "Text", MaxLength);
}
