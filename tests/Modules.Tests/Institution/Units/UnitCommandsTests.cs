using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Appointments;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Institution.Units;

public sealed class UnitCommandsTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Open_BelowAUnit_AddsItToTheTree(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await using var office = await scenario.AsOfficeAsync();

        await office.Get<UnitCommands>().OpenAsync(" phys ", "Physics", UnitKind.Department, scenario.Unit("ARTS"), default);

        var tree = await office.Get<IUnits>().GetTreeAsync();
        tree.PathTo(tree.FindByCode("PHYS")!.Id).Select(unit => unit.Code).ShouldBe(["ROOT", "ARTS", "PHYS"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Open_InvalidUnit_IsRefusedAtTheField(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await using var office = await scenario.AsOfficeAsync();

        await RefusedAsync("MATH", UnitKind.Department, scenario.Unit("ARTS"), "institution.unit.code-taken", "Code");
        await RefusedAsync("a b", UnitKind.Department, scenario.Unit("ARTS"), "institution.unit.invalid-code", "Code");
        await RefusedAsync("ANEW", UnitKind.Institution, scenario.Unit("ARTS"), "institution.unit.second-root", "Kind");
        await RefusedAsync("ANEW", UnitKind.Department, Guid.CreateVersion7(), "institution.unit.unknown-parent", "ParentId");

        async Task RefusedAsync(string code, UnitKind unitKind, Guid parent, string error, string field)
        {
            var refusal = await Should.ThrowAsync<DomainException>(() => office.Get<UnitCommands>().OpenAsync(code, "A name", unitKind, parent, default));
            (refusal.Code, refusal.Field).ShouldBe((error, field));
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Change_NameAndParent_MovesDescendantsAlong(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await using var office = await scenario.AsOfficeAsync();

        await office.Get<UnitCommands>().ChangeAsync("arts", "Liberal Arts", scenario.Unit("PROF"), 0, default);

        var tree = await office.Get<IUnits>().GetTreeAsync();
        tree.PathTo(scenario.Unit("MATH")).Select(unit => unit.Name).ShouldBe(["The University", "Professions", "Liberal Arts", "Mathematics"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Change_MoveBelowItselfOrMoveTheRoot_IsRefused(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await using var office = await scenario.AsOfficeAsync();
        var manage = office.Get<UnitCommands>();

        (await Should.ThrowAsync<DomainException>(() => manage.ChangeAsync("ARTS", "Arts", scenario.Unit("MATH"), 0, default))).Code.ShouldBe("institution.unit.cycle");
        (await Should.ThrowAsync<DomainException>(() => manage.ChangeAsync("ROOT", "U", scenario.Unit("MATH"), 0, default))).Code.ShouldBe("institution.unit.is-root");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Change_FromAnOlderVersion_IsAConflict(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await using (var first = await scenario.AsOfficeAsync())
            await first.Get<UnitCommands>().ChangeAsync("MATH", "Maths", null, 0, default);
        await using var second = await scenario.AsOfficeAsync();

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => second.Get<UnitCommands>().ChangeAsync("MATH", "Mathematics", null, 0, default));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Close_UnitWithMembersOrChildren_IsRefused(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await scenario.AddMemberAsync("f1", "Bo Li", "MATH");
        await using var office = await scenario.AsOfficeAsync();
        var manage = office.Get<UnitCommands>();

        (await Should.ThrowAsync<DomainException>(() => manage.CloseAsync("ROOT", default))).Code.ShouldBe("institution.unit.is-root");
        (await Should.ThrowAsync<DomainException>(() => manage.CloseAsync("ARTS", default))).Code.ShouldBe("institution.unit.has-children");
        (await Should.ThrowAsync<DomainException>(() => manage.CloseAsync("MATH", default))).Code.ShouldBe("institution.unit.has-members");
        await manage.CloseAsync("HIST", default);
        (await office.Get<IUnits>().GetTreeAsync()).FindByCode("HIST").ShouldBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Load_OutsideOwnUnits_IsNotFound(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await using var unitOffice = await scenario.Base.AsAsync(FacultyRole.CareerDevelopmentOffice, scenario.Unit("ARTS"));

        (await unitOffice.Get<UnitCommands>().LoadAsync("MATH", default)).Code.ShouldBe("MATH");
        await Should.ThrowAsync<NotFoundException>(() => unitOffice.Get<UnitCommands>().LoadAsync("NURS", default));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Counts_OfEveryUnit_IncludeDescendants(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await scenario.AddMemberAsync("f1", "Bo Li", "MATH");
        await scenario.AddMemberAsync("f2", "Cy Fox", "HIST");
        await scenario.AddMemberAsync("f3", "Di Eco", "ARTS");
        await using var office = await scenario.AsOfficeAsync();

        var counts = await office.Get<UnitHeadcountQuery>().CountWithDescendantsAsync(default);

        new[] { "ROOT", "ARTS", "MATH", "PROF" }.Select(code => counts[scenario.Unit(code)]).ShouldBe([3, 3, 1, 0]);
    }
}
