using System.Runtime.CompilerServices;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Appointments;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Profiles;
using FacultyDev.Institution.Roles;
using FacultyDev.Institution.Rosters;
using FacultyDev.Institution.Supervision;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Files;
using FacultyDev.Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.PersonalData;

/// <summary>
/// Exports the record, the profile, the roles, the copies made before, and the lines of roster imports.
/// </summary>
internal sealed class InstitutionPersonalData(FacultyDevDbContext db, FileStore files) : IPersonalData
{
    public string Section => "institution";

    public async IAsyncEnumerable<PersonalRecords> ExportRecordsAsync(PersonalDataSubject subject, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (person, account) = (subject.PersonId, subject.AccountId);
        var units = db.Set<OrgUnit>();
        foreach (var list in (IAsyncEnumerable<PersonalRecords>[])
        [
            db.Set<DataExport>().AsNoTracking().Where(export => export.AccountId == account).OrderBy(export => export.Id)
                .Select(export => new { export.CreatedAt, export.ExpiresAt }).InBatchesAsync("copies", cancellationToken),
            db.Set<FacultyMember>().AsNoTracking().Where(member => member.Id == person).Select(member => new
            {
                member.Id, member.EmployeeNumber, member.FirstName, member.LastName, member.PreferredName, member.Email,
                Unit = units.Where(unit => unit.Id == member.UnitId).Select(unit => unit.Name).First(), member.Campus, member.Rank, member.RankSince,
                member.Track, member.HireDate, member.FirstAppointment, member.Status, member.StatusSince, member.StatusUntil,
            }).InBatchesAsync("member", cancellationToken),
            db.Set<MemberProfile>().AsNoTracking().IgnoreAutoIncludes().Where(profile => profile.Id == person)
                .Select(profile => new { profile.Pronouns, profile.Orcid, profile.PhotoId, ShownTo = profile.AudienceChoices, profile.ChangedAt })
                .InBatchesAsync("profile", cancellationToken),
            db.Set<MemberTag>().AsNoTracking().Where(tag => tag.MemberId == person).OrderBy(tag => tag.Kind).ThenBy(tag => tag.Place)
                .Select(tag => new { tag.Kind, tag.Text, ShownTo = tag.Audience }).InBatchesAsync("words", cancellationToken),
            db.Set<JointAppointment>().AsNoTracking().Where(held => held.MemberId == person).OrderBy(held => held.Id).Select(held => new
            {
                Unit = units.Where(unit => unit.Id == held.UnitId).Select(unit => unit.Name).First(), held.Share, held.From, held.Until,
            }).InBatchesAsync("jointAppointments", cancellationToken),
            db.Set<RoleAssignment>().AsNoTracking().Where(role => role.MemberId == person).OrderBy(role => role.Id).Select(role => new
            {
                role.Role, Unit = units.Where(unit => unit.Id == role.UnitId).Select(unit => unit.Name).FirstOrDefault(), role.From, role.Until,
                role.GrantedAt, role.Reason, role.RevokedAt,
            }).InBatchesAsync("roles", cancellationToken),
            db.Set<SupervisionLine>().AsNoTracking().Where(line => line.MemberId == person || line.SupervisorId == person).OrderBy(line => line.Id)
                .Select(line => new { IsEvaluated = line.MemberId == person, line.Kind, line.From, line.Until, line.AppointedAt, line.EndedAt })
                .InBatchesAsync("supervision", cancellationToken),
            db.Set<RosterImportLine>().AsNoTracking().Where(line => line.RecordId == person).OrderBy(line => line.Id)
                .Select(line => new { line.ImportId, line.Outcome, line.Before, line.After }).InBatchesAsync("rosterLines", cancellationToken),
        ])
            await foreach (var batch in list.WithCancellation(cancellationToken))
                yield return batch;
    }

    /// <summary>The profile photo.</summary>
    public async IAsyncEnumerable<PersonalFile> ExportFilesAsync(PersonalDataSubject subject, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var person = subject.PersonId;
        var photo = await db.Set<MemberProfile>().AsNoTracking().IgnoreAutoIncludes().Where(profile => profile.Id == person)
            .Select(profile => profile.PhotoId).SingleOrDefaultAsync(cancellationToken);
        if (photo is { } id && (await files.FindAsync([id], cancellationToken)).GetValueOrDefault(id) is { } details)
            yield return new PersonalFile(id, details.Name, stopping => files.OpenAsync(id, stopping));
    }
}
