using FacultyDev.Kernel.Access;

namespace FacultyDev.Responsibilities.Actions;

internal sealed class ActionComment
{
    public const int MaxTextLength = CommentText.MaxLength;

    private ActionComment()
    {
    }

    public ActionComment(Guid actionId, string text, Actor actor)
    {
        (ActionId, Text) = (actionId, CommentText.Validated(text));
        (PersonId, Name, At) = (actor.PersonId, actor.Name, actor.At);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid ActionId { get; private set; }

    public string Text { get; private set; } = "";

    public Guid? PersonId { get; private set; }

    public string Name { get; private set; } = "";

    public DateTime At { get; private set; }
}
