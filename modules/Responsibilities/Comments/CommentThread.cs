namespace FacultyDev.Responsibilities.Comments;

/// <summary>Some comments on a responsibility, as its page shows them.</summary>
/// <param name="Comments">Oldest first.</param>
/// <param name="Earlier">The comment before which older ones begin; null when there are none.</param>
/// <param name="IsNewest">Whether the newest are among them.</param>
/// <param name="IsClosed">The year is closed: they are there to be read.</param>
internal sealed record CommentThread(IReadOnlyList<ResponsibilityComment> Comments, Guid? Earlier, bool IsNewest, bool IsClosed);
