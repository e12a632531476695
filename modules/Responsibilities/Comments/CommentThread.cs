namespace FacultyDev.Responsibilities.Comments;

/// <summary>One page of comments on a responsibility.</summary>
/// <param name="Comments">Oldest first.</param>
/// <param name="Earlier">The id to pass as <c>before</c> for the earlier comments; null when there are none.</param>
/// <param name="IsNewest">Whether this page contains the newest comments.</param>
/// <param name="IsClosed">Whether the year is closed or being closed, so that comments are read-only.</param>
internal sealed record CommentThread(IReadOnlyList<ResponsibilityComment> Comments, Guid? Earlier, bool IsNewest, bool IsClosed);
