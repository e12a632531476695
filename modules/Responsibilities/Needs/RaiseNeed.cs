using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Responsibilities.Needs;

/// <summary>Raises a need to the leaders of the viewer's own department, school or institution, and notifies them.</summary>
internal sealed class RaiseNeed(
    FacultyDevDbContext db, IViewer viewer, IPeople people, IUnits units, NeedSettingsStore settings, NeedNotifications notifications, Clock clock)
{
    /// <summary>Returns the roles in which the viewer may raise a need.</summary>
    public IReadOnlyList<RaisedAs> Voices() =>
        [.. Enum.GetValues<RaisedAs>().Where(voice => viewer.Roles.Any(grant => grant.Role == RoleOf(voice)))];

    /// <summary>Lists the units that the viewer may address: the path from their own unit up to the institution.</summary>
    public async Task<IReadOnlyList<UnitSummary>> ListAddressableUnitsAsync(CancellationToken cancellationToken) =>
        [.. (await units.GetTreeAsync(cancellationToken)).PathTo((await FindMeAsync(cancellationToken)).UnitId).Reverse()];

    /// <exception cref="NotFoundException">The viewer is not a person of the institution, does not hold the role, or addresses a unit
    /// other than their own.</exception>
    public async Task<Guid> RunAsync(NeedDetails draft, CancellationToken cancellationToken)
    {
        var me = await FindMeAsync(cancellationToken);
        if (!Voices().Contains(draft.RaisedAs))
            throw new NotFoundException();
        if ((await ListAddressableUnitsAsync(cancellationToken)).All(unit => unit.Id != draft.UnitId))
            throw new NotFoundException();
        var need = new Need(draft, me.Id, me.UnitId, (await settings.GetAsync(cancellationToken)).Days, viewer.ToActor(clock));
        db.Add(need);
        await notifications.NotifyLeadersAsync(need, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return need.Id;
    }

    private async Task<PersonName> FindMeAsync(CancellationToken cancellationToken) =>
        viewer.PersonId is { } person && (await people.GetNamesAsync([person], cancellationToken)).GetValueOrDefault(person) is { } me
            ? me
            : throw new NotFoundException();

    private static FacultyRole RoleOf(RaisedAs voice) => voice switch
    {
        RaisedAs.Mentor => FacultyRole.Mentor,
        RaisedAs.Mentee => FacultyRole.Mentee,
        _ => FacultyRole.PeerMentor,
    };
}
