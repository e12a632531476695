using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Accounts;
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
using FacultyDev.Kernel.Notifications;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Comments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Institution.Retention;

public sealed class RetentionTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Due_AfterTheYearsDecided_AreThoseAndOnlyForTheOffice(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        await GoneAsync(house, "f1", "Bo Li", house.Today.AddYears(-5));
        await GoneAsync(house, "f2", "Al Roy", house.Today.AddYears(-5).AddDays(1));
        await house.AddMemberAsync("f3", "Cy Fox", "NURS");
        await using (var office = await house.AsOfficeAsync())
            (await office.Get<RetentionQuery>().DueAsync(default)).ShouldBeEmpty("nothing has been decided");

        await DecideAsync(house, 5);

        await using (var office = await house.AsOfficeAsync())
            (await office.Get<RetentionQuery>().DueAsync(default)).Select(person => person.Name).ShouldBe(["Bo Li"]);
        await using var administrator = await house.Inner.AsAsync(FacultyRole.Administrator);
        (await administrator.Get<RetentionQuery>().DueAsync(default)).ShouldBeEmpty("the administrator's role is technical");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Anonymise_OneWhoIsDue_LeavesIdsAndNoTraceOfTheName(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        await DecideAsync(house, 5);
        var gone = await GoneAsync(house, "f1", "Zebulon Quartermain", house.Today.AddYears(-6));
        var stays = await GoneAsync(house, "f2", "Al Roy", house.Today);

        await using (var office = await house.AsOfficeAsync())
        {
            await office.Get<ConfirmAnonymising>().RunAsync([gone, stays], default);
            (await office.Db.Set<Job>().SingleAsync()).Payload.ShouldContain($"{gone}");
            (await office.Db.Set<Job>().SingleAsync()).Payload.ShouldNotContain($"{stays}");
            await office.Get<AnonymiseMembers>().RunAsync(new AnonymiseWork([gone, stays]), new JobProgress(), default);
        }

        await using var program = house.Inner.AsProgram();
        var member = await program.Db.Set<FacultyMember>().SingleAsync(member => member.Id == gone);
        (member.DisplayName, member.UnitId).ShouldBe(("Former member", house.Unit("NURS")));
        (await program.Db.Set<FacultyMember>().SingleAsync(member => member.Id == stays)).DisplayName.ShouldBe("Al Roy");
        (await program.Db.Set<MemberProfile>().AnyAsync(profile => profile.Id == gone)).ShouldBeFalse();
        (await program.Db.Set<Account>().AnyAsync(account => account.MemberId == gone)).ShouldBeFalse();
        (await program.Db.Set<RoleAssignment>().SingleAsync(role => role.MemberId == gone)).Reason.ShouldBeNull();
        (await program.Db.Set<ActionComment>().SingleAsync(comment => comment.PersonId == gone)).Name.ShouldBe("Former member");
        (await program.Db.Set<ResponsibilityComment>().SingleAsync(comment => comment.PersonId == gone)).Name.ShouldBe("Former member");
        (await program.Db.Set<AuditEntry>().CountAsync(entry => entry.RecordId == gone)).ShouldBeGreaterThan(2, "that things happened stays");
        (await EverythingAsync(program)).ShouldNotContain("Quartermain", Case.Insensitive);
        (await EverythingAsync(program)).ShouldNotContain("f1@example.edu");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Anonymise_WhenAModuleCannotFollow_IsUndoneAsAWhole(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(
            kind, services => services.AddScoped<FacultyDev.Kernel.Events.IEventHandler<MemberAnonymised>, Failing>());
        await DecideAsync(house, 5);
        var gone = await GoneAsync(house, "f1", "Bo Li", house.Today.AddYears(-6));
        await using (var office = await house.AsOfficeAsync())
            await Should.ThrowAsync<InvalidOperationException>(() => office.Get<ForgetMember>().RunAsync(gone, default));

        await using var program = house.Inner.AsProgram();
        (await program.Db.Set<FacultyMember>().SingleAsync(member => member.Id == gone)).DisplayName.ShouldBe("Bo Li");
        (await program.Db.Set<ActionComment>().SingleAsync()).Name.ShouldBe("Bo Li");
        (await program.Db.Set<AuditEntry>().CountAsync(entry => entry.RecordId == gone && entry.Label == "Bo Li")).ShouldBeGreaterThan(0);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Anonymise_WhoCameBackOrIsNotDue_IsRefused(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        await DecideAsync(house, 5);
        var back = await GoneAsync(house, "f1", "Bo Li", house.Today.AddYears(-6));
        await using (var office = await house.AsOfficeAsync())
            await office.Get<ManagePeople>().ReturnAsync(back, default);

        await using var later = await house.AsOfficeAsync();
        (await Should.ThrowAsync<DomainException>(() => later.Get<ConfirmAnonymising>().RunAsync([back], default))).Code
            .ShouldBe("institution.nobody-to-anonymise");
        (await later.Get<ForgetMember>().RunAsync(back, default)).ShouldBeFalse();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Reminder_AtNight_TellsTheOfficeAndRemovesNothing(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        await DecideAsync(house, 5);
        var office = await house.AddMemberAsync("o1", "Of Fice", "MATH", new RoleGrant(FacultyRole.CareerDevelopmentOffice, null));
        await using (var program = house.Inner.AsProgram())
        {
            program.Db.Add(new Account(office.Email, office.DisplayName, office.Id));
            await program.Db.SaveChangesAsync();
        }

        await GoneAsync(house, "f1", "Bo Li", house.Today.AddYears(-5));

        (await RemindAsync()).ShouldBe(1, "today somebody became due");
        house.Inner.Clock.Pass(TimeSpan.FromDays(1));
        (await RemindAsync()).ShouldBe(1, "a Tuesday without news");
        house.Inner.Clock.Pass(TimeSpan.FromDays(6));
        (await RemindAsync()).ShouldBe(2, "Monday again");
        (await house.MemberAsync("f1"))!.DisplayName.ShouldBe("Bo Li");

        async Task<int> RemindAsync()
        {
            await using var program = house.Inner.AsProgram();
            await program.Get<RemindOfRetention>().RunAsync(new RetentionReminder(), new JobProgress(), default);
            return await program.Db.Set<Notification>().CountAsync(notice => notice.Code == "institution.retention-due");
        }
    }

    internal static async Task DecideAsync(InstitutionHouse house, int years)
    {
        await using var office = await house.AsOfficeAsync();
        await office.Get<DecideSettings>().RunAsync(InstitutionSettings.Defaults with { AnonymiseAfterYears = years }, 0, default);
    }

    /// <summary>Somebody with a role, a profile, an appointment, an account and a word in an action, who left on that day.</summary>
    internal static async Task<Guid> GoneAsync(InstitutionHouse house, string number, string name, DateOnly lastDay)
    {
        var member = await house.AddMemberAsync(number, name, "NURS");
        await using (var office = await house.AsOfficeAsync())
        {
            await office.Get<GrantRole>().RunAsync(
                new RoleGift(member.Id, FacultyRole.Mentor, house.Unit("NURS"), house.Today, null, $"{name} is good at it"), default);
            await office.Get<ManageAppointments>().AppointAsync(member.Id, house.Unit("MATH"), new AppointmentTerms(10, house.Today), default);
            office.Db.Add(new Account(member.Email, member.DisplayName, member.Id));
            await office.Db.SaveChangesAsync();
        }

        var account = await AccountAsync(house, member.Id);
        await using (var self = new Actor(house.Inner.Services))
        {
            self.Get<Viewer>().BecomePerson(account, member.Id, name, "10.1.2.3", [], await self.Get<IUnits>().TreeAsync());
            await self.Get<DescribeMyself>().RunAsync(
                new Self(name.Split(' ')[0], "she/her", null, Enum.GetValues<TagKind>().ToDictionary(kind => kind, IReadOnlyList<string?> (_) => ["Surveys"]), DescribeMyself.None),
                ProfileAudiences.Usual, default);
            var by = new Signature(member.Id, name, house.Inner.Clock.GetUtcNow().UtcDateTime);
            var action = new ResponsibilityAction(
                new ActionPlan(
                    house.Unit("NURS"), AcademicYear.Of(house.Today), new ActionFacts("Something", null, ActionKind.Other, ["DEA-ORG-1"]),
                    ActionOwner.Person(member.Id), new ActionDates(house.Today, house.Today)), by);
            self.Db.AddRange(
                action, new ActionComment(action.Id, "A word", by),
                new ResponsibilityComment("DEA-ORG-1", house.Unit("NURS"), AcademicYear.Of(house.Today), "A remark", by));
            await self.Db.SaveChangesAsync();
        }

        await using var office2 = await house.AsOfficeAsync();
        await office2.Get<ManagePeople>().LeaveAsync(member.Id, lastDay, default);
        return member.Id;
    }

    internal static async Task<Guid> AccountAsync(InstitutionHouse house, Guid person)
    {
        await using var program = house.Inner.AsProgram();
        return (await program.Get<IAccounts>().OfAsync([person]))[person];
    }

    /// <summary>Every text in every table, as a dump would have it.</summary>
    internal static async Task<string> EverythingAsync(Actor program)
    {
        var all = new List<string>();
        foreach (var type in program.Db.Model.GetEntityTypes())
            foreach (var property in type.GetProperties().Where(property => property.ClrType == typeof(string)))
            {
                var (table, column) = (type.GetTableName(), property.GetColumnName());
#pragma warning disable EF1002 // The names are those of the model.
                all.AddRange(await program.Db.Database.SqlQueryRaw<string>($"SELECT \"{column}\" AS \"Value\" FROM \"{table}\" WHERE \"{column}\" IS NOT NULL").ToListAsync());
#pragma warning restore EF1002
            }

        return string.Join('\n', all);
    }

    private sealed class Failing : FacultyDev.Kernel.Events.IEventHandler<MemberAnonymised>
    {
        public Task HandleAsync(MemberAnonymised fact, CancellationToken cancellation) => throw new InvalidOperationException("cannot follow");
    }
}
