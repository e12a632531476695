using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Events;

namespace FacultyDev.Institution.SelfIdentification;

/// <summary>Whom the institution forgets has said nothing about themselves either, from the same moment on.</summary>
internal sealed class ForgetStatement(TendStatements statements) : IEventHandler<MemberAnonymised>
{
    public Task HandleAsync(MemberAnonymised fact, CancellationToken cancellation) => statements.ForgetAsync(fact.MemberId, cancellation);
}
