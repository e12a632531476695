using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Audit;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Mail;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Kernel.Mail;

public sealed class DecideMailTests
{
    private const string Secret = "very-secret";

    private static readonly MailChoice Campus = MailChoiceTests.Campus;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Decide_WithAPassword_KeepsItEncryptedAndOutOfTheTrail(DatabaseKind kind)
    {
        await using var house = await MailHouse.OpenAsync(kind);
        await house.DecideAsync(Campus, Secret);

        (await house.RouteAsync()).ShouldBe(new MailRoute(Campus, Secret));
        await using var program = house.AsProgram();
        var stored = await program.Db.Set<MailSettings>().AsNoTracking().SingleAsync();
        stored.ProtectedPassword.ShouldNotBeNull().ShouldNotContain(Secret);
        var line = await program.Db.Set<AuditEntry>().AsNoTracking().SingleAsync(entry => entry.Kind == "kernel.MailSettings");
        line.Fields.ShouldContain("smtp.example.edu");
        line.Fields.ShouldNotContain(Secret);
        line.Fields.ShouldNotContain(stored.ProtectedPassword);
        line.Fields.ShouldNotContain("Slot");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Decide_WithoutAPassword_KeepsItForTheSameServerAndUserOnly(DatabaseKind kind)
    {
        await using var house = await MailHouse.OpenAsync(kind);
        await house.DecideAsync(Campus, Secret);

        await house.DecideAsync(Campus with { Port = 25 }, null, version: 0);
        (await house.RouteAsync()).Password.ShouldBe(Secret);

        await house.DecideAsync(Campus with { Host = "smtp.example.org" }, null, version: 1);
        (await house.RouteAsync()).Password.ShouldBeNull();

        await house.DecideAsync(Campus, null, version: 2);
        (await house.RouteAsync()).Password.ShouldBeNull("what was forgotten does not come back");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Decide_ForTheFirstTime_TakesThePasswordOverFromTheConfiguration(DatabaseKind kind)
    {
        await using var house = await MailHouse.OpenAsync(kind, mail => (mail.Host, mail.User, mail.Password) = (Campus.Host, Campus.User, "of the file"));
        (await house.RouteAsync()).Password.ShouldBe("of the file");

        await house.DecideAsync(Campus, null);

        (await house.RouteAsync()).ShouldBe(new MailRoute(Campus, "of the file"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Decide_FromAnOlderVersionOrHavingSeenNone_IsAConflict(DatabaseKind kind)
    {
        await using var house = await MailHouse.OpenAsync(kind);
        await house.DecideAsync(Campus, null);
        await house.DecideAsync(Campus with { Port = 25 }, null, version: 0);

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => house.DecideAsync(Campus with { Port = 26 }, null, version: 0));
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => house.DecideAsync(Campus with { Port = 26 }, null, version: null));
        (await house.RouteAsync()).Choice.Port.ShouldBe(25);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Save_TwoFirstRows_AreNeverBothStored(DatabaseKind kind)
    {
        await using var house = await MailHouse.OpenAsync(kind);
        await house.DecideAsync(Campus, null);
        await using var program = house.AsProgram();
        var second = new MailSettings();
        second.Decide(Campus, null);
        program.Db.Add(second);

        await Should.ThrowAsync<DbUpdateException>(() => program.Db.SaveChangesAsync());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Decide_ByTheOfficeOrAnAdministratorOfAUnit_IsNotFound(DatabaseKind kind)
    {
        await using var house = await MailHouse.OpenAsync(kind);
        await using var office = await house.AsAsync(FacultyRole.CareerDevelopmentOffice);
        await using var partial = await house.AsAsync(FacultyRole.Administrator, Guid.CreateVersion7());

        await Should.ThrowAsync<NotFoundException>(() => office.Get<DecideMail>().RunAsync(Campus, null, null, default));
        await Should.ThrowAsync<NotFoundException>(() => partial.Get<DecideMail>().RunAsync(Campus, null, null, default));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Decide_APasswordWithoutAUser_IsRefused(DatabaseKind kind)
    {
        await using var house = await MailHouse.OpenAsync(kind);

        (await Should.ThrowAsync<DomainException>(() => house.DecideAsync(Campus with { User = "" }, Secret))).Code.ShouldBe("kernel.mail-user");
    }
}
