using FacultyDev.Accounts;
using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Appointments;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Profiles;
using FacultyDev.Institution.Retention;
using FacultyDev.Institution.Roles;
using FacultyDev.Institution.Settings;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Audit;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Platform.Notifications;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Comments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Institution.Retention;

public sealed class RetentionTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Due_AfterTheRetentionPeriod_IsListedForTheOfficeOnly(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await AddFormerMemberAsync(scenario, "f1", "Bo Li", scenario.Today.AddYears(-5));
        await AddFormerMemberAsync(scenario, "f2", "Al Roy", scenario.Today.AddYears(-5).AddDays(1));
        await scenario.AddMemberAsync("f3", "Cy Fox", "NURS");
        await using (var office = await scenario.AsOfficeAsync())
            (await office.Get<RetentionQuery>().ListDueAsync(default)).ShouldBeEmpty("nothing has been decided");

        await SaveRetentionAsync(scenario, 5);

        await using (var office = await scenario.AsOfficeAsync())
            (await office.Get<RetentionQuery>().ListDueAsync(default)).Select(person => person.Name).ShouldBe(["Bo Li"]);
        await using var administrator = await scenario.Base.AsAsync(FacultyRole.Administrator);
        (await administrator.Get<RetentionQuery>().ListDueAsync(default)).ShouldBeEmpty("the administrator's role is technical");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Anonymize_OneWhoIsDue_LeavesIdsAndNoTraceOfTheName(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await SaveRetentionAsync(scenario, 5);
        var former = await AddFormerMemberAsync(scenario, "f1", "Zebulon Quartermain", scenario.Today.AddYears(-6));
        var stays = await AddFormerMemberAsync(scenario, "f2", "Al Roy", scenario.Today);

        await using (var office = await scenario.AsOfficeAsync())
        {
            await office.Get<ConfirmAnonymization>().RunAsync([former, stays], default);
            (await office.Db.Set<Job>().SingleAsync()).Payload.ShouldContain($"{former}");
            (await office.Db.Set<Job>().SingleAsync()).Payload.ShouldNotContain($"{stays}");
            await office.Get<AnonymizeMembersJob>().RunAsync(new AnonymizeMembersPayload([former, stays]), new JobProgress(), default);
        }

        await using var program = scenario.Base.AsSystem();
        var member = await program.Db.Set<FacultyMember>().SingleAsync(member => member.Id == former);
        (member.DisplayName, member.UnitId).ShouldBe(("Former member", scenario.Unit("NURS")));
        (await program.Db.Set<FacultyMember>().SingleAsync(member => member.Id == stays)).DisplayName.ShouldBe("Al Roy");
        (await program.Db.Set<MemberProfile>().AnyAsync(profile => profile.Id == former)).ShouldBeFalse();
        (await program.Db.Set<Account>().AnyAsync(account => account.MemberId == former)).ShouldBeFalse();
        (await program.Db.Set<RoleAssignment>().SingleAsync(role => role.MemberId == former)).Reason.ShouldBeNull();
        (await program.Db.Set<ActionComment>().SingleAsync(comment => comment.PersonId == former)).Name.ShouldBe("Former member");
        (await program.Db.Set<ResponsibilityComment>().SingleAsync(comment => comment.PersonId == former)).Name.ShouldBe("Former member");
        (await program.Db.Set<AuditEntry>().CountAsync(entry => entry.RecordId == former)).ShouldBeGreaterThan(2, "that things happened stays");
        (await EverythingAsync(program)).ShouldNotContain("Quartermain", Case.Insensitive);
        (await EverythingAsync(program)).ShouldNotContain("f1@example.edu");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Anonymize_WhenAModuleCannotFollow_IsUndoneAsAWhole(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(
            kind, services => services.AddScoped<FacultyDev.Kernel.Events.IEventHandler<MemberAnonymized>, Failing>());
        await SaveRetentionAsync(scenario, 5);
        var former = await AddFormerMemberAsync(scenario, "f1", "Bo Li", scenario.Today.AddYears(-6));
        await using (var office = await scenario.AsOfficeAsync())
            await Should.ThrowAsync<InvalidOperationException>(() => office.Get<AnonymizeMember>().RunAsync(former, default));

        await using var program = scenario.Base.AsSystem();
        (await program.Db.Set<FacultyMember>().SingleAsync(member => member.Id == former)).DisplayName.ShouldBe("Bo Li");
        (await program.Db.Set<ActionComment>().SingleAsync()).Name.ShouldBe("Bo Li");
        (await program.Db.Set<AuditEntry>().CountAsync(entry => entry.RecordId == former && entry.Label == "Bo Li")).ShouldBeGreaterThan(0);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Anonymize_WhoCameBackOrIsNotDue_IsRefused(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await SaveRetentionAsync(scenario, 5);
        var back = await AddFormerMemberAsync(scenario, "f1", "Bo Li", scenario.Today.AddYears(-6));
        await using (var office = await scenario.AsOfficeAsync())
            await office.Get<MemberAccess>().ChangeAsync(back, null, MemberOperation.Manage, (member, _) => member.Return(), default);

        await using var later = await scenario.AsOfficeAsync();
        (await Should.ThrowAsync<DomainException>(() => later.Get<ConfirmAnonymization>().RunAsync([back], default))).Code
            .ShouldBe("institution.retention.nobody-due");
        (await later.Get<AnonymizeMember>().RunAsync(back, default)).ShouldBeFalse();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Reminder_WhenMembersAreDue_NotifiesTheOfficeAndRemovesNothing(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await SaveRetentionAsync(scenario, 5);
        var office = await scenario.AddMemberAsync("o1", "Of Fice", "MATH", new RoleGrant(FacultyRole.CareerDevelopmentOffice, null));
        await using (var program = scenario.Base.AsSystem())
        {
            program.Db.Add(new Account(office.Email, office.DisplayName, office.Id));
            await program.Db.SaveChangesAsync();
        }

        await AddFormerMemberAsync(scenario, "f1", "Bo Li", scenario.Today.AddYears(-5));

        (await RemindAsync()).ShouldBe(1, "today somebody became due");
        scenario.Base.Clock.Pass(TimeSpan.FromDays(1));
        (await RemindAsync()).ShouldBe(1, "a Tuesday without news");
        scenario.Base.Clock.Pass(TimeSpan.FromDays(6));
        (await RemindAsync()).ShouldBe(2, "Monday again");
        (await scenario.MemberAsync("f1"))!.DisplayName.ShouldBe("Bo Li");

        async Task<int> RemindAsync()
        {
            await using var program = scenario.Base.AsSystem();
            await program.Get<SendRetentionRemindersJob>().RunAsync(new SendRetentionRemindersPayload(), new JobProgress(), default);
            return await program.Db.Set<Notification>().CountAsync(notification => notification.Code == "institution.retention-due");
        }
    }

    internal static async Task SaveRetentionAsync(InstitutionScenario scenario, int years)
    {
        await using var office = await scenario.AsOfficeAsync();
        await office.Get<SaveInstitutionSettings>().RunAsync(InstitutionSettings.Defaults with { AnonymizeAfterYears = years }, 0, default);
    }

    /// <summary>Adds a former member with a role, profile, appointment, account and comments, who left on that day.</summary>
    internal static async Task<Guid> AddFormerMemberAsync(InstitutionScenario scenario, string number, string name, DateOnly lastDay)
    {
        var member = await scenario.AddMemberAsync(number, name, "NURS");
        await using (var office = await scenario.AsOfficeAsync())
        {
            await office.Get<GrantRole>().RunAsync(
                new RoleGrantDetails(member.Id, FacultyRole.Mentor, scenario.Unit("NURS"), scenario.Today, null, $"{name} is good at it"), default);
            await office.Get<AppointmentCommands>().AppointAsync(member.Id, scenario.Unit("MATH"), new AppointmentTerms(10, scenario.Today), default);
            office.Db.Add(new Account(member.Email, member.DisplayName, member.Id));
            await office.Db.SaveChangesAsync();
        }

        var account = await AccountAsync(scenario, member.Id);
        await using (var self = new ActingUser(scenario.Base.Services))
        {
            self.Get<Viewer>().SetPerson(account, member.Id, name, "10.1.2.3", [], await self.Get<IUnits>().GetTreeAsync());
            await self.Get<UpdateMyProfile>().RunAsync(
                new MyProfileDetails(name.Split(' ')[0], "she/her", null, Enum.GetValues<TagKind>().ToDictionary(kind => kind, IReadOnlyList<string?> (_) => ["Surveys"]), UpdateMyProfile.NoVersion),
                ProfileAudiences.Default, default);
            var actor = new Actor(null, member.Id, name, scenario.Base.Clock.GetUtcNow().UtcDateTime, scenario.Today);
            var action = new ResponsibilityAction(
                new ActionPlan(
                    scenario.Unit("NURS"), AcademicYear.Of(scenario.Today), new ActionDetails("Something", null, ActionKind.Other, ["DEA-ORG-1"]),
                    ActionOwner.Person(member.Id), new ActionDates(scenario.Today, scenario.Today)), actor);
            self.Db.AddRange(
                action, new ActionComment(action.Id, "A word", actor),
                new ResponsibilityComment("DEA-ORG-1", scenario.Unit("NURS"), AcademicYear.Of(scenario.Today), "A remark", actor));
            await self.Db.SaveChangesAsync();
        }

        await using var office2 = await scenario.AsOfficeAsync();
        await office2.Get<MemberAccess>().ChangeAsync(member.Id, null, MemberOperation.Manage, (left, actor) => left.Leave(lastDay, actor.Day), default);
        return member.Id;
    }

    internal static async Task<Guid> AccountAsync(InstitutionScenario scenario, Guid person)
    {
        await using var program = scenario.Base.AsSystem();
        return (await program.Get<IAccounts>().GetAccountIdsAsync([person]))[person];
    }

    /// <summary>Every text column of every table, as in a database dump.</summary>
    internal static async Task<string> EverythingAsync(ActingUser program)
    {
        var all = new List<string>();
        foreach (var type in program.Db.Model.GetEntityTypes())
            foreach (var property in type.GetProperties().Where(property => property.ClrType == typeof(string)))
            {
                var (table, column) = (type.GetTableName(), property.GetColumnName());
#pragma warning disable EF1002 // The names come from the model.
                all.AddRange(await program.Db.Database.SqlQueryRaw<string>($"SELECT \"{column}\" AS \"Value\" FROM \"{table}\" WHERE \"{column}\" IS NOT NULL").ToListAsync());
#pragma warning restore EF1002
            }

        return string.Join('\n', all);
    }

    private sealed class Failing : FacultyDev.Kernel.Events.IEventHandler<MemberAnonymized>
    {
        public Task HandleAsync(MemberAnonymized domainEvent, CancellationToken cancellationToken) => throw new InvalidOperationException("cannot follow");
    }
}
