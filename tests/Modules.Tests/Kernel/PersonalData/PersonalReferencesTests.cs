using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Audit;
using FacultyDev.Kernel.PersonalData;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Institution.Retention;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Kernel.PersonalData;

/// <summary>What follows from the references that configurations declare, with a row of every entity that has one.</summary>
public sealed class PersonalReferencesTests
{
    private static readonly Guid Person = Guid.CreateVersion7();
    private static readonly Guid Account = Guid.CreateVersion7();

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AnonymizePerson_WithARowOfEveryEntity_ReplacesEveryNameAndDeletesWhatServedOnlyThem(DatabaseKind kind)
    {
        await using var scenario = await TestScenario.OpenAsync(kind);
        await using var program = scenario.AsSystem();
        await new PersonalDataRows(program.Db, OfOnePerson()).AddAsync();
        (await RetentionTests.EverythingAsync(program)).ShouldContain(PersonalDataRows.Name);
        // The trail of adding the other rows, which a member's anonymization finds by the ids of their records.
        await program.Db.Set<AuditEntry>().Where(entry => entry.RecordId != Person).ExecuteDeleteAsync();

        await program.Db.AnonymizePersonAsync(Person, Account, "Former member", default);

        (await RetentionTests.EverythingAsync(program)).ShouldNotContain(PersonalDataRows.Name);
        foreach (var reference in program.Db.Model.GetPersonalReferences().Where(reference => reference.DeletesEveryRow))
            (await reference.QueryIds(program.Db).CountAsync(id => id == Person || id == Account)).ShouldBe(0, reference.Column);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task FindInUse_WithARowOfEveryEntity_FindsTheReferencesThatCount(DatabaseKind kind)
    {
        await using var scenario = await TestScenario.OpenAsync(kind);
        await using var program = scenario.AsSystem();
        var ids = program.Db.Model.GetPersonalReferences().ToDictionary(reference => reference, _ => Guid.CreateVersion7());
        await new PersonalDataRows(program.Db, reference => ids[reference]).AddAsync();

        var people = await program.Db.FindPeopleInUseAsync(ids.Values, default);
        var units = await program.Db.FindUnitsInUseAsync([.. ids.Values, .. Enumerable.Range(0, 2000).Select(_ => Guid.CreateVersion7())], default);

        people.ShouldBe(Counted(ReferenceTarget.Person), ignoreOrder: true);
        units.ShouldBe(Counted(ReferenceTarget.Unit), ignoreOrder: true);

        IEnumerable<Guid> Counted(ReferenceTarget target) => ids.Where(each => each.Key.Target == target && each.Key.CountsAsUse).Select(each => each.Value);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Export_WithARowOfEveryEntity_HasItWhereItsConfigurationSays(DatabaseKind kind)
    {
        await using var scenario = await TestScenario.OpenAsync(kind);
        await using var program = scenario.AsSystem();
        await new PersonalDataRows(program.Db, OfOnePerson()).AddAsync();

        var lists = new Dictionary<string, int>();
        foreach (var section in program.Get<IEnumerable<IPersonalData>>())
            await foreach (var (name, batch) in section.ExportRecordsAsync(new PersonalDataSubject(Person, Account), default))
                lists[$"{section.Section}/{name}"] = lists.GetValueOrDefault($"{section.Section}/{name}") + batch.Count;

        var said = program.Db.Model.GetEntityTypes().Select(entity => entity.FindPersonalExport()).OfType<PersonalExport>()
            .SelectMany(export => export.Lists.Select(list => $"{export.Section}/{list}")).ToList();
        said.Where(list => lists.GetValueOrDefault(list) == 0).ShouldBeEmpty("the copy does not have what a configuration says");
        lists.Keys.Except(said).ShouldBeEmpty("no configuration says what is in these lists");
    }

    /// <summary>Each unit is another one, because a unit is not above itself.</summary>
    private static Func<PersonalReference, Guid> OfOnePerson()
    {
        var units = new Dictionary<PersonalReference, Guid>();
        return reference => reference.Target switch
        {
            ReferenceTarget.Person => Person,
            ReferenceTarget.Account => Account,
            _ => units.TryGetValue(reference, out var unit) ? unit : units[reference] = Guid.CreateVersion7(),
        };
    }
}
