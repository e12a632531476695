using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Audit;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Platform.Mail;

public sealed class SaveMailSettingsTests
{
    private const string Secret = "very-secret";

    private static readonly MailSettingsDetails Sample = MailSettingsDetailsTests.Sample;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Save_WithAPassword_StoresItEncryptedAndOutOfTheAuditTrail(DatabaseKind kind)
    {
        await using var scenario = await MailScenario.OpenAsync(kind);
        await scenario.SaveSettingsAsync(Sample, Secret);

        (await scenario.GetServerAsync()).ShouldBe(new MailServerSettings(Sample, Secret));
        await using var program = scenario.AsSystem();
        var stored = await program.Db.Set<MailSettings>().AsNoTracking().SingleAsync();
        stored.ProtectedPassword.ShouldNotBeNull().ShouldNotContain(Secret);
        var line = await program.Db.Set<AuditEntry>().AsNoTracking().SingleAsync(entry => entry.Kind == "platform.MailSettings");
        line.Fields.ShouldContain("smtp.example.edu");
        line.Fields.ShouldNotContain(Secret);
        line.Fields.ShouldNotContain(stored.ProtectedPassword);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Save_WithoutAPassword_KeepsItForTheSameServerAndUserOnly(DatabaseKind kind)
    {
        await using var scenario = await MailScenario.OpenAsync(kind);
        await scenario.SaveSettingsAsync(Sample, Secret);

        await scenario.SaveSettingsAsync(Sample with { Port = 25 }, null, version: 1);
        (await scenario.GetServerAsync()).Password.ShouldBe(Secret);

        await scenario.SaveSettingsAsync(Sample with { Host = "smtp.example.org" }, null, version: 2);
        (await scenario.GetServerAsync()).Password.ShouldBeNull();

        await scenario.SaveSettingsAsync(Sample, null, version: 3);
        (await scenario.GetServerAsync()).Password.ShouldBeNull("what was forgotten does not come back");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Save_ForTheFirstTime_CopiesThePasswordFromTheConfiguration(DatabaseKind kind)
    {
        await using var scenario = await MailScenario.OpenAsync(kind, mail => (mail.Host, mail.User, mail.Password) = (Sample.Host, Sample.User, "of the file"));
        (await scenario.GetServerAsync()).Password.ShouldBe("of the file");

        await scenario.SaveSettingsAsync(Sample, null);

        (await scenario.GetServerAsync()).ShouldBe(new MailServerSettings(Sample, "of the file"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Save_FromAnOlderVersionOrAsTheFirst_IsAConflict(DatabaseKind kind)
    {
        await using var scenario = await MailScenario.OpenAsync(kind);
        await scenario.SaveSettingsAsync(Sample, null);
        await scenario.SaveSettingsAsync(Sample with { Port = 25 }, null, version: 1);

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => scenario.SaveSettingsAsync(Sample with { Port = 26 }, null, version: 1));
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => scenario.SaveSettingsAsync(Sample with { Port = 26 }, null, version: 0));
        (await scenario.GetServerAsync()).Settings.Port.ShouldBe(25);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Save_ByTheOfficeOrAnAdministratorOfAUnit_IsNotFound(DatabaseKind kind)
    {
        await using var scenario = await MailScenario.OpenAsync(kind);
        await using var office = await scenario.AsAsync(FacultyRole.CareerDevelopmentOffice);
        await using var partial = await scenario.AsAsync(FacultyRole.Administrator, Guid.CreateVersion7());

        await Should.ThrowAsync<NotFoundException>(() => office.Get<SaveMailSettings>().RunAsync(Sample, null, 0, default));
        await Should.ThrowAsync<NotFoundException>(() => partial.Get<SaveMailSettings>().RunAsync(Sample, null, 0, default));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Save_PasswordWithoutAUser_IsRefused(DatabaseKind kind)
    {
        await using var scenario = await MailScenario.OpenAsync(kind);

        (await Should.ThrowAsync<DomainException>(() => scenario.SaveSettingsAsync(Sample with { User = "" }, Secret))).Code.ShouldBe("platform.mail.missing-user");
    }
}
