using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>What somebody said about an action.</summary>
internal sealed class ActionComment
{
    public const int LongestText = 4000;

    private ActionComment()
    {
    }

    public ActionComment(Guid actionId, string text, Signature by)
    {
        ActionId = actionId;
        Text = text.Trim() is { Length: > 0 and <= LongestText } trimmed
            ? trimmed
            : throw new DomainException("responsibilities.comment-text", "Text", LongestText);
        (PersonId, Name, At) = (by.PersonId, by.Name, by.At);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid ActionId { get; private set; }

    public string Text { get; private set; } = "";

    public Guid? PersonId { get; private set; }

    public string Name { get; private set; } = "";

    public DateTime At { get; private set; }
}
