using FacultyDev.Kernel.Audit;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Kernel;
using FacultyDev.Platform.Audit;
using FacultyDev.Ui;

namespace FacultyDev.Modules.Tests.Platform.Audit;

public sealed class AuditQueryTests
{
    private static readonly Guid Plan = Guid.CreateVersion7();

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task List_WithEachFilter_ReturnsOnlyMatchingEntries(DatabaseKind kind)
    {
        await using var scenario = await TestScenario.OpenAsync(kind);
        await using var admin = scenario.AsSystem();
        admin.Db.AddRange(
            Entry(new DateTime(2025, 11, 21, 23, 59, 0, DateTimeKind.Utc), "Ada Lovelace", "responsibilities.Action", Plan),
            Entry(new DateTime(2025, 11, 22, 0, 0, 0, DateTimeKind.Utc), "Grace Hopper", "responsibilities.Action", Guid.CreateVersion7()),
            Entry(new DateTime(2025, 11, 22, 23, 59, 0, DateTimeKind.Utc), "Ada Lovelace", "institution.OrgUnit", Guid.CreateVersion7()),
            Entry(new DateTime(2025, 11, 23, 0, 0, 0, DateTimeKind.Utc), "Ada Lovelace", "institution.OrgUnit", Guid.CreateVersion7()));
        await admin.Db.SaveChangesAsync();

        (await CountAsync(new AuditFilter(null, new DateOnly(2025, 12, 31), null, null, null))).ShouldBe(4);
        (await CountAsync(new AuditFilter(new DateOnly(2025, 11, 22), new DateOnly(2025, 11, 22), null, null, null))).ShouldBe(2);
        (await CountAsync(new AuditFilter(null, null, "Ada Lovelace", null, null))).ShouldBe(3);
        (await CountAsync(new AuditFilter(null, null, "Ada Lovelace", "institution.OrgUnit", null))).ShouldBe(2);
        (await CountAsync(new AuditFilter(null, null, null, null, Plan))).ShouldBe(1);

        async Task<int> CountAsync(AuditFilter filter) =>
            (await admin.Get<AuditQuery>().ListAsync(filter, new TableRequest(), default)).Rows.Count;
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task List_ManyEntriesAtTheSameMoment_PagesThroughEachOnceNewestFirst(DatabaseKind kind)
    {
        await using var scenario = await TestScenario.OpenAsync(kind);
        await using var admin = scenario.AsSystem();
        var moment = new DateTime(2025, 11, 22, 12, 0, 0, DateTimeKind.Utc);
        for (var i = 0; i < TableResult.PageSize + 7; i++)
            admin.Db.Add(Entry(moment.AddSeconds(i / 10), "Ada Lovelace", "institution.OrgUnit", Guid.CreateVersion7()));
        await admin.Db.SaveChangesAsync();
        var filter = new AuditFilter(null, null, "Ada Lovelace", null, null);

        var first = await admin.Get<AuditQuery>().ListAsync(filter, new TableRequest(), default);
        var second = await admin.Get<AuditQuery>().ListAsync(filter, new TableRequest { After = first.After }, default);

        var all = first.Rows.Concat(second.Rows).ToList();
        all.Select(row => row.Id).Distinct().Count().ShouldBe(TableResult.PageSize + 7);
        all.Select(row => row.At).ShouldBe(all.Select(row => row.At).OrderDescending());
        second.After.ShouldBeNull();
    }

    [Fact]
    public async Task Kinds_OfTheModel_IncludeAuditedRecordsByName()
    {
        await using var scenario = await TestScenario.OpenAsync(DatabaseKind.Sqlite);
        await using var admin = scenario.AsSystem();

        admin.Get<AuditQuery>().Kinds().ShouldContain(kind => kind.Kind == "institution.OrgUnit" && kind.Name.Length > 0);
    }

    private static AuditEntry Entry(DateTime at, string who, string kind, Guid record) => new()
    {
        At = at, ActorName = who, Kind = kind, RecordId = record, Label = "Nursing", Change = AuditChange.Changed,
        Fields = """{"Name":["Nursing","School of Nursing"]}""",
    };
}
