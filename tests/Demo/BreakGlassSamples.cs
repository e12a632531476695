using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Platform.AccessLogging;
using FacultyDev.Platform.BreakGlass;

namespace FacultyDev.Tests.Demo;

/// <summary>Break-glass requests that await approval: one by the office about a member, and one by that member about the office.</summary>
internal sealed record BreakGlassSamples(Guid Offices, Guid AboutOffice)
{
    public static BreakGlassSamples Make(FacultyDevDbContext db, Actor actor, Guid office, Guid somebody)
    {
        return new BreakGlassSamples(
            Add(office, FacultyRole.CareerDevelopmentOffice, somebody), Add(somebody, FacultyRole.Mediator, office));

        Guid Add(Guid requester, FacultyRole role, Guid owner)
        {
            var request = new BreakGlassRequest(
                new BreakGlassDetails(owner, DataClasses.PersonnelRecord, "A complaint names words on this page.", null, 8), actor with { PersonId = requester, Roles = [role] });
            db.Add(request);
            return request.Id;
        }
    }
}
