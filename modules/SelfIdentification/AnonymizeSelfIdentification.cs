using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Events;
using FacultyDev.SelfIdentification.Statements;

namespace FacultyDev.SelfIdentification;

/// <summary>
/// Deletes the statement of an anonymized person in the transaction that anonymizes them. Only the key leads from a person to their
/// statement, so the kernel cannot.
/// </summary>
internal sealed class AnonymizeSelfIdentification(StatementStore statements) : IEventHandler<MemberAnonymized>
{
    public Task HandleAsync(MemberAnonymized domainEvent, CancellationToken cancellationToken) => statements.RemoveAsync(domainEvent.MemberId, cancellationToken);
}
