using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Responsibilities.Needs;

/// <summary>Raises a need to the leaders of one's own department, school or institution, and tells them.</summary>
internal sealed class RaiseNeed(
    FacultyDevDbContext db, IViewer viewer, IPeople people, IUnits units, NeedSettingsQuery settings, NeedPeople tell, TimeProvider time)
{
    /// <summary>As what the viewer may speak, from the roles they hold.</summary>
    public IReadOnlyList<RaisedAs> Voices() =>
        [.. Enum.GetValues<RaisedAs>().Where(voice => viewer.Roles.Any(grant => grant.Role == RoleOf(voice)))];

    /// <summary>Whom the viewer may address: their own units, from the nearest to the institution.</summary>
    public async Task<IReadOnlyList<UnitSummary>> LevelsAsync(CancellationToken cancellation) =>
        [.. (await units.TreeAsync(cancellation)).PathTo((await MeAsync(cancellation)).UnitId).Reverse()];

    /// <exception cref="NotFoundException">The viewer is no person, speaks as what they are not, or addresses units that are not theirs.</exception>
    public async Task<Guid> RunAsync(NeedDraft draft, CancellationToken cancellation)
    {
        var me = await MeAsync(cancellation);
        if (!Voices().Contains(draft.RaisedAs))
            throw new NotFoundException();
        if ((await LevelsAsync(cancellation)).All(unit => unit.Id != draft.UnitId))
            throw new NotFoundException();
        var need = new Need(draft, me.Id, me.UnitId, (await settings.GetAsync(cancellation)).Days, viewer.Sign(time));
        db.Add(need);
        await tell.TellLeadersAsync(need, cancellation);
        await db.SaveChangesAsync(cancellation);
        return need.Id;
    }

    private async Task<PersonName> MeAsync(CancellationToken cancellation) =>
        viewer.PersonId is { } person && (await people.NamesAsync([person], cancellation)).GetValueOrDefault(person) is { } me
            ? me
            : throw new NotFoundException();

    private static FacultyRole RoleOf(RaisedAs voice) => voice switch
    {
        RaisedAs.Mentor => FacultyRole.Mentor,
        RaisedAs.Mentee => FacultyRole.Mentee,
        _ => FacultyRole.PeerMentor,
    };
}
