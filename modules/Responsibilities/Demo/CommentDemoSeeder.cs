using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Comments;

namespace FacultyDev.Responsibilities.Demo;

/// <summary>
/// Adds comments of the demo accounts of the career development office and the dean on the culture actions of the dean's school.
/// </summary>
internal sealed class CommentDemoSeeder(FacultyDevDbContext db, IUnits units, IPeople people) : IDemoSeeder
{
    private const string Code = Indicators.CultureIndicator.Code;

    public int Order => 220;

    public async Task SeedAsync(DemoPlan plan, CancellationToken cancellationToken)
    {
        var tree = await units.GetTreeAsync(cancellationToken);
        if (await SignInAsync("office") is not { } office || await SignInAsync("dean") is not { } dean)
            return;
        var (root, school) = (tree.Root!.Id, tree.PathTo(dean.UnitId)[1].Id);
        Say(office, school, 16, "Two departments have planned nothing this year. Is there something that holds them back?");
        Say(dean, school, 13, "Their chairs are new. I bring it to the chairs’ meeting next week.");
        Say(office, root, 6, "Whoever plans a lunch: the room booking is paid from our budget until spring.");

        void Say(PersonName person, Guid unit, int daysAgo, string text)
        {
            var day = plan.Today.AddDays(-daysAgo);
            db.Add(new ResponsibilityComment(
                Code, unit, AcademicYear.Of(plan.Today), text,
                new Actor(null, person.Id, person.Name, day.ToDateTime(new TimeOnly(14, 10), DateTimeKind.Utc), day)));
        }

        async Task<PersonName?> SignInAsync(string local) =>
            await people.FindAsync($"{local}@{DemoPlan.MailDomain}", UnitSet.Everything, 1, cancellationToken) is [var person] ? person : null;
    }
}
