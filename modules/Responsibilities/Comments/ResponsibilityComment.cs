using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Responsibilities.Comments;

/// <summary>
/// A comment of somebody who oversees a unit on a responsibility there, in an academic year. The audit log records that it was added and
/// withdrawn but never its text, so that withdrawing deletes the text everywhere.
/// </summary>
internal sealed class ResponsibilityComment : Entity, IAudited
{
    private ResponsibilityComment()
    {
    }

    public ResponsibilityComment(string code, Guid unitId, AcademicYear year, string text, Actor actor)
    {
        (Code, UnitId, StartYear, Text) = (code, unitId, year.StartYear, CommentText.Validated(text));
        (PersonId, Name, At) = (actor.PersonId, actor.Name, actor.At);
    }

    public string Code { get; private set; } = "";

    public Guid UnitId { get; private set; }

    public int StartYear { get; private set; }

    /// <summary>Empty after the comment was withdrawn.</summary>
    [Redacted]
    public string Text { get; private set; } = "";

    [NotAudited]
    public Guid? PersonId { get; private set; }

    /// <summary>Not audited, because the audit log records the actor itself and anonymizes it when due.</summary>
    [NotAudited]
    public string Name { get; private set; } = "";

    [NotAudited]
    public DateTime At { get; private set; }

    public DateTime? WithdrawnAt { get; private set; }

    public bool IsWithdrawn => WithdrawnAt is not null;

    string IAudited.AuditLabel => $"{Code} {new AcademicYear(StartYear)}";

    public bool IsBy(Guid? person) => person is not null && PersonId == person;

    /// <summary>Takes one's own words back for good; that there was a comment stays, so that answers to it do not hang in the air.</summary>
    public void Withdraw(Actor actor)
    {
        if (!IsBy(actor.PersonId))
            throw new DomainException("responsibilities.comment.not-author");
        if (IsWithdrawn)
            throw new DomainException("responsibilities.comment.already-withdrawn");
        (Text, WithdrawnAt) = ("", actor.At);
    }
}
