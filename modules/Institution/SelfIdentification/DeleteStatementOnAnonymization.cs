using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Events;

namespace FacultyDev.Institution.SelfIdentification;

/// <summary>Whom the institution forgets has said nothing about themselves either, from the same moment on.</summary>
internal sealed class DeleteStatementOnAnonymization(ResealStatementsJob statements) : IEventHandler<MemberAnonymized>
{
    public Task HandleAsync(MemberAnonymized domainEvent, CancellationToken cancellationToken) => statements.DeleteAsync(domainEvent.MemberId, cancellationToken);
}
