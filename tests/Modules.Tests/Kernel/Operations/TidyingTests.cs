using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Files;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Notifications;
using FacultyDev.Kernel.Operations;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Kernel.Operations;

public sealed class TidyingTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Run_ContentsWithoutARecord_AreRemovedAndTheOthersStay(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        // Files bear the real time, so the house's clock begins there.
        house.Clock.Pass(TimeProvider.System.GetUtcNow() - house.Clock.GetUtcNow());
        await using var program = house.AsProgram();
        await SaveFileAsync(program, "kept");
        await program.Db.SaveChangesAsync();
        await SaveFileAsync(program, "its transaction failed");
        program.Db.ChangeTracker.Clear();
        var files = house.Services.GetRequiredService<DataFolder>().Folder("files");

        await TidyAsync(program);
        var young = Directory.GetFiles(files, "*", SearchOption.AllDirectories).Length;
        house.Clock.Pass(TimeSpan.FromDays(2));
        await TidyAsync(program);

        young.ShouldBe(2);
        var left = Directory.GetFiles(files, "*", SearchOption.AllDirectories).ShouldHaveSingleItem();
        (await File.ReadAllTextAsync(left)).ShouldBe("kept");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Run_AfterAYear_ForgetsOldNoticesAndEndedJobsOnly(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        await using var program = house.AsProgram();
        program.Get<Notifier>().Tell([Guid.CreateVersion7()], "kernel.job-ended", ["x"]);
        var ended = program.Get<JobQueue>().Enqueue("Ended", new Tidying());
        await program.Db.SaveChangesAsync();
        await house.Services.GetRequiredService<JobRunner>().RunInlineAsync(ended);
        var waiting = program.Get<JobQueue>().Enqueue("Waiting", new Tidying());
        await program.Db.SaveChangesAsync();
        program.Db.ChangeTracker.Clear();

        house.Clock.Pass(TimeSpan.FromDays(400));
        await TidyAsync(program);

        (await program.Db.Set<Notification>().CountAsync()).ShouldBe(0);
        (await program.Db.Set<Job>().Select(job => job.Id).ToListAsync()).ShouldBe([waiting]);
    }

    private static Task<JobResult> TidyAsync(Actor program) => program.Get<TidyingHandler>().RunAsync(new Tidying(), new JobProgress(), default);

    private static Task<Guid> SaveFileAsync(Actor program, string contents) =>
        program.Get<FileStore>().SaveAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(contents)), "a.txt", FilePolicy.Documents);
}
