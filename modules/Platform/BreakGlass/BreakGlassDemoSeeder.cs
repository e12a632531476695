using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Platform.AccessLogging;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Platform.BreakGlass;

/// <summary>Creates requests about the demo accounts: one waiting, one open to the office, one ended and one refused.</summary>
internal sealed class BreakGlassDemoSeeder(
    FacultyDevDbContext db, IPeople people, IRoleHolders holders, IUnits units, IStringLocalizer<PlatformText> texts) : IDemoSeeder
{
    /// <summary>Runs after Institution's seeders, which create the people.</summary>
    public int Order => 120;

    public async Task SeedAsync(DemoPlan plan, CancellationToken cancellationToken)
    {
        var root = (await units.GetTreeAsync(cancellationToken)).Root!.Id;
        if (await holders.ListHoldersAsync(FacultyRole.Mediator, root, 1, cancellationToken) is not [var mediator])
            return;
        var office = (Id: await SignInAsync("office", cancellationToken), Role: FacultyRole.CareerDevelopmentOffice);
        var admin = (Id: await SignInAsync("admin", cancellationToken), Role: FacultyRole.Administrator);
        var helper = (mediator.Id, Role: FacultyRole.Mediator);
        var today = plan.Today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

        var refused = await AskAsync(office, "sponsor", "Demo.BreakGlass.Curiosity", null, 4, today.AddDays(-90).AddHours(14));
        refused.Refuse(texts["Demo.BreakGlass.Refusal"], CreateActor(helper, today.AddDays(-89).AddHours(10)));
        var over = await AskAsync(helper, "peer", "Demo.BreakGlass.Review", null, 24, today.AddDays(-40).AddHours(9));
        over.Approve(CreateActor(office, today.AddDays(-40).AddHours(11)));
        over.Approve(CreateActor(admin, today.AddDays(-39).AddHours(8)));
        var waiting = await AskAsync(office, "mentor", "Demo.BreakGlass.Inquiry", texts["Demo.BreakGlass.Basis"], 8, today.AddHours(-20));
        waiting.Approve(CreateActor(helper, today.AddHours(-3)));
        var open = await AskAsync(office, "mentee", "Demo.BreakGlass.Emergency", null, BreakGlassRequest.MaxHours, today.AddHours(-2));
        open.Approve(CreateActor(admin, today.AddHours(-1)));
        open.Approve(CreateActor(helper, today));
        db.AddRange(refused, over, waiting, open);

        async Task<BreakGlassRequest> AskAsync((Guid, FacultyRole) by, string owner, string reason, string? basis, int hours, DateTime at) =>
            new(new BreakGlassDetails(await SignInAsync(owner, cancellationToken), DataClasses.PersonnelRecord, texts[reason], basis, hours), CreateActor(by, at));
    }

    private static Actor CreateActor((Guid Id, FacultyRole Role) who, DateTime at) => new(null, who.Id, "Demo", at, DateOnly.FromDateTime(at)) { Roles = [who.Role] };

    private async Task<Guid> SignInAsync(string local, CancellationToken cancellationToken) =>
        (await people.FindAsync($"{local}@{DemoPlan.MailDomain}", UnitSet.Everything, 1, cancellationToken))[0].Id;
}
