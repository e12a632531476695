using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>
/// A file or a link that shows what was done. Withdrawn evidence stays in the database but is no longer listed or counted.
/// </summary>
internal sealed class ActionEvidence
{
    public const int MaxTitleLength = 160;
    public const int MaxUrlLength = 500;

    private ActionEvidence()
    {
    }

    private ActionEvidence(Guid actionId, string title, Actor actor)
    {
        ActionId = actionId;
        Title = title.Trim() is { Length: > 0 and <= MaxTitleLength } trimmed
            ? trimmed
            : throw new DomainException("responsibilities.evidence.invalid-title", "Title", MaxTitleLength);
        (PersonId, Name, At) = (actor.PersonId, actor.Name, actor.At);
    }

    public static ActionEvidence OfFile(Guid actionId, string title, Guid fileId, Actor actor) => new(actionId, title, actor) { FileId = fileId };

    public static ActionEvidence OfLink(Guid actionId, string title, string url, Actor actor) => new(actionId, title, actor) { Url = ValidateUrl(url) };

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid ActionId { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>Set for a link, null for a file.</summary>
    public string? Url { get; private set; }

    /// <summary>Set for a file in the file store, null for a link.</summary>
    public Guid? FileId { get; private set; }

    public Guid? PersonId { get; private set; }

    public string Name { get; private set; } = "";

    public DateTime At { get; private set; }

    public DateTime? WithdrawnAt { get; private set; }

    internal void Withdraw(Actor actor)
    {
        if (WithdrawnAt is not null)
            throw new DomainException("responsibilities.evidence.already-withdrawn");
        WithdrawnAt = actor.At;
    }

    /// <summary>
    /// Accepts only absolute http and https addresses with a host, because javascript:, data: and file: links are unsafe to open.
    /// </summary>
    private static string ValidateUrl(string url) =>
        Uri.TryCreate(url.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0
        && uri.UserInfo.Length == 0 && uri.AbsoluteUri.Length <= MaxUrlLength
            ? uri.AbsoluteUri
            : throw new DomainException("responsibilities.evidence.invalid-url", "Url", MaxUrlLength);
}
