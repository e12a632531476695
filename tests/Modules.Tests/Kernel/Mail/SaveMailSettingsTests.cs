using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Audit;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Mail;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Kernel.Mail;

public sealed class SaveMailSettingsTests
{
    private const string Secret = "very-secret";

    private static readonly MailSettingsDetails Campus = MailSettingsDetailsTests.Campus;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Decide_WithAPassword_KeepsItEncryptedAndOutOfTheTrail(DatabaseKind kind)
    {
        await using var scenario = await MailScenario.OpenAsync(kind);
        await scenario.SaveSettingsAsync(Campus, Secret);

        (await scenario.GetServerAsync()).ShouldBe(new MailServerSettings(Campus, Secret));
        await using var program = scenario.AsSystem();
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
        await using var scenario = await MailScenario.OpenAsync(kind);
        await scenario.SaveSettingsAsync(Campus, Secret);

        await scenario.SaveSettingsAsync(Campus with { Port = 25 }, null, version: 0);
        (await scenario.GetServerAsync()).Password.ShouldBe(Secret);

        await scenario.SaveSettingsAsync(Campus with { Host = "smtp.example.org" }, null, version: 1);
        (await scenario.GetServerAsync()).Password.ShouldBeNull();

        await scenario.SaveSettingsAsync(Campus, null, version: 2);
        (await scenario.GetServerAsync()).Password.ShouldBeNull("what was forgotten does not come back");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Decide_ForTheFirstTime_TakesThePasswordOverFromTheConfiguration(DatabaseKind kind)
    {
        await using var scenario = await MailScenario.OpenAsync(kind, mail => (mail.Host, mail.User, mail.Password) = (Campus.Host, Campus.User, "of the file"));
        (await scenario.GetServerAsync()).Password.ShouldBe("of the file");

        await scenario.SaveSettingsAsync(Campus, null);

        (await scenario.GetServerAsync()).ShouldBe(new MailServerSettings(Campus, "of the file"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Decide_FromAnOlderVersionOrHavingSeenNone_IsAConflict(DatabaseKind kind)
    {
        await using var scenario = await MailScenario.OpenAsync(kind);
        await scenario.SaveSettingsAsync(Campus, null);
        await scenario.SaveSettingsAsync(Campus with { Port = 25 }, null, version: 0);

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => scenario.SaveSettingsAsync(Campus with { Port = 26 }, null, version: 0));
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => scenario.SaveSettingsAsync(Campus with { Port = 26 }, null, version: null));
        (await scenario.GetServerAsync()).Settings.Port.ShouldBe(25);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Save_TwoFirstRows_AreNeverBothStored(DatabaseKind kind)
    {
        await using var scenario = await MailScenario.OpenAsync(kind);
        await scenario.SaveSettingsAsync(Campus, null);
        await using var program = scenario.AsSystem();
        var second = new MailSettings();
        second.Update(Campus, null);
        program.Db.Add(second);

        await Should.ThrowAsync<DbUpdateException>(() => program.Db.SaveChangesAsync());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Decide_ByTheOfficeOrAnAdministratorOfAUnit_IsNotFound(DatabaseKind kind)
    {
        await using var scenario = await MailScenario.OpenAsync(kind);
        await using var office = await scenario.AsAsync(FacultyRole.CareerDevelopmentOffice);
        await using var partial = await scenario.AsAsync(FacultyRole.Administrator, Guid.CreateVersion7());

        await Should.ThrowAsync<NotFoundException>(() => office.Get<SaveMailSettings>().RunAsync(Campus, null, null, default));
        await Should.ThrowAsync<NotFoundException>(() => partial.Get<SaveMailSettings>().RunAsync(Campus, null, null, default));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Decide_APasswordWithoutAUser_IsRefused(DatabaseKind kind)
    {
        await using var scenario = await MailScenario.OpenAsync(kind);

        (await Should.ThrowAsync<DomainException>(() => scenario.SaveSettingsAsync(Campus with { User = "" }, Secret))).Code.ShouldBe("kernel.mail.missing-user");
    }
}
