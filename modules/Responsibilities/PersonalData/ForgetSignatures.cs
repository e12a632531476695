using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Events;
using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.PersonalData;

/// <summary>What somebody did for an action stays; the name under it goes with them.</summary>
internal sealed class ForgetSignatures(FacultyDevDbContext db) : IEventHandler<MemberAnonymised>
{
    public async Task HandleAsync(MemberAnonymised fact, CancellationToken cancellation)
    {
        var (person, name) = (fact.MemberId, fact.Name);
        await db.Set<ActionStep>().Where(step => step.PersonId == person)
            .ExecuteUpdateAsync(set => set.SetProperty(step => step.Name, name), cancellation);
        await db.Set<ActionComment>().Where(comment => comment.PersonId == person)
            .ExecuteUpdateAsync(set => set.SetProperty(comment => comment.Name, name), cancellation);
        await db.Set<ActionEvidence>().Where(item => item.PersonId == person)
            .ExecuteUpdateAsync(set => set.SetProperty(item => item.Name, name), cancellation);
    }
}
