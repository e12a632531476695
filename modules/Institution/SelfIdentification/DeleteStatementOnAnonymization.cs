using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Events;

namespace FacultyDev.Institution.SelfIdentification;

/// <summary>Deletes a person's statement in the transaction that anonymizes them.</summary>
internal sealed class DeleteStatementOnAnonymization(ResealStatementsJob statements) : IEventHandler<MemberAnonymized>
{
    public Task HandleAsync(MemberAnonymized domainEvent, CancellationToken cancellationToken) => statements.DeleteAsync(domainEvent.MemberId, cancellationToken);
}
