using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Institution.Appointments;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Roles;
using FacultyDev.Institution.Settings;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Profiles;

/// <summary>
/// Loads a person reduced to what the viewer may see, or complete if break-glass access is open. Only overseers can see people
/// who have left.
/// </summary>
internal sealed class ProfileQuery(
    FacultyDevDbContext db, IUnits units, InstitutionSettingsQuery settings, AppointmentsQuery appointments, RoleListQuery roles, ProfileAccess profileAccess, IAccounts accounts, IAccessLog accessLog,
    IBreakGlass breakGlass, IViewer viewer, Clock clock)
{
    private const string Purpose = "institution.person-page";

    public async Task<ProfileView> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var (member, profile, held, nearness, opening) = await LoadAsync(id, cancellationToken);
        var audiences = profile?.Audiences ?? ProfileAudiences.Default;
        var tree = await units.GetTreeAsync(cancellationToken);
        return new ProfileView(
            member.Id, member.DisplayName, tree.PathTo(member.UnitId), member.UnitId, member.Rank, held, nearness,
            nearness == Audience.OnlyMe ? audiences : null,
            nearness <= Audience.Overseers || opening is not null ? await RecordAsync(member, cancellationToken) : null)
        {
            Opening = opening,
            Email = If(ProfileField.Email, member.AnonymizedAt is null ? member.Email : null),
            Campus = If(ProfileField.Campus, member.Campus),
            Career = If(ProfileField.Career, await CareerAsync(member, cancellationToken)),
            HasPhoto = Sees(ProfileField.Photo) && profile?.PhotoId is not null,
            Pronouns = If(ProfileField.Pronouns, profile?.Pronouns),
            Orcid = If(ProfileField.Orcid, profile?.Orcid),
            Languages = If(ProfileField.Languages, profile?.TagsOf(TagKind.Languages)) ?? [],
            Expertise = If(ProfileField.Expertise, profile?.TagsOf(TagKind.Expertise)) ?? [],
            Interests = If(ProfileField.Interests, profile?.TagsOf(TagKind.Interests)) ?? [],
        };

        bool Sees(ProfileField field) => opening is not null || audiences.Of(field) >= nearness;
        T? If<T>(ProfileField field, T? value) where T : class => Sees(field) ? value : null;
    }

    /// <summary>
    /// The person's current and past roles, recorded in the access log; empty if the viewer may not see roles in that unit.
    /// </summary>
    public async Task<IReadOnlyList<RoleView>> ListRolesAsync(ProfileView person, CancellationToken cancellationToken)
    {
        if (!viewer.UnitsFor(InstitutionPermissions.Roles.View).Contains(person.HomeUnitId))
            return [];
        await accessLog.RecordAsync(person.Id, DataClasses.RoleHistory, Purpose, cancellationToken);
        return await roles.ListOfMemberAsync(person.Id, cancellationToken);
    }

    /// <summary>The viewer's own profile; null for an account without a member.</summary>
    public async Task<ProfileView?> FindMineAsync(CancellationToken cancellationToken) =>
        viewer.PersonId is { } me ? await FindAsync(me, cancellationToken) : null;

    /// <summary>The id of the photo; throws NotFoundException if there is none or the viewer may not see it.</summary>
    public async Task<Guid> GetPhotoIdAsync(Guid id, CancellationToken cancellationToken)
    {
        var (_, profile, _, nearness, opening) = await LoadAsync(id, cancellationToken);
        return profile?.PhotoId is { } photo && (opening is not null || profile.Audiences.Of(ProfileField.Photo) >= nearness)
            ? photo
            : throw new NotFoundException();
    }

    private async Task<(FacultyMember Member, MemberProfile? Profile, IReadOnlyList<AppointmentView> Held, Audience Nearness, BreakGlassOpening? Opening)>
        LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var member = await db.Set<FacultyMember>().AsNoTracking().SingleOrDefaultAsync(member => member.Id == id, cancellationToken).OrNotFoundAsync();
        var held = await appointments.ListOfMemberAsync(id, past: false, cancellationToken);
        var nearness = await profileAccess.GetAudienceAsync(id, [member.UnitId, .. held.Where(each => each.Unit is not null).Select(each => each.Unit!.Id)], cancellationToken);
        var opening = await breakGlass.FindOpenAsync(id, DataClasses.PersonnelRecord, cancellationToken);
        if (member.Status == MemberStatus.Left && nearness > Audience.Overseers && opening is null)
            throw new NotFoundException();
        var profile = await db.Set<MemberProfile>().AsNoTracking().SingleOrDefaultAsync(profile => profile.Id == id, cancellationToken);
        return (member, profile, held, nearness, opening);
    }

    /// <summary>Adds an entry to the access log, because the personnel record is shown.</summary>
    private async Task<RecordView> RecordAsync(FacultyMember member, CancellationToken cancellationToken)
    {
        await accessLog.RecordAsync(member.Id, DataClasses.PersonnelRecord, Purpose, cancellationToken);
        return new RecordView(
            member.EmployeeNumber, member.Status, member.StatusSince, member.StatusUntil,
            (await accounts.GetAccountIdsAsync([member.Id], cancellationToken)).Count > 0, member.AnonymizedAt is not null);
    }

    private async Task<CareerView> CareerAsync(FacultyMember member, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var stage = (await settings.GetAsync(cancellationToken)).StageRule.StageOf(member.Rank, member.FirstAppointment, today);
        return new CareerView(
            member.Track, stage, member.FirstAppointment, member.HireDate, member.RankSince,
            member.RankSince is { } since ? CareerStageRule.FullYears(since, today) : null);
    }
}
