using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Files;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Platform.Notifications;
using FacultyDev.Platform.Operations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Platform.Operations;

public sealed class CleanupJobTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Run_FilesWithoutARecord_AreDeletedAfterADay(DatabaseKind kind)
    {
        await using var scenario = await TestScenario.OpenAsync(kind);
        // Files carry the machine's time, so the fake clock is moved to it.
        scenario.Clock.Pass(TimeProvider.System.GetUtcNow() - scenario.Clock.GetUtcNow());
        await using var program = scenario.AsSystem();
        await SaveFileAsync(program, "kept");
        await program.Db.SaveChangesAsync();
        await SaveFileAsync(program, "its transaction failed");
        program.Db.ChangeTracker.Clear();
        var files = scenario.Services.GetRequiredService<DataFolder>().Folder("files");

        await CleanUpAsync(program);
        var countWhileRecent = Directory.GetFiles(files, "*", SearchOption.AllDirectories).Length;
        scenario.Clock.Pass(TimeSpan.FromDays(2));
        await CleanUpAsync(program);

        countWhileRecent.ShouldBe(2);
        var left = Directory.GetFiles(files, "*", SearchOption.AllDirectories).ShouldHaveSingleItem();
        (await File.ReadAllTextAsync(left)).ShouldBe("kept");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Run_AfterAYear_DeletesOldNotificationsAndEndedJobsOnly(DatabaseKind kind)
    {
        await using var scenario = await TestScenario.OpenAsync(kind);
        await using var program = scenario.AsSystem();
        program.Get<INotifier>().Notify([Guid.CreateVersion7()], "platform.job-ended", ["x"]);
        var ended = program.Get<JobQueue>().Enqueue("Ended", new CleanupPayload());
        await program.Db.SaveChangesAsync();
        await scenario.Services.GetRequiredService<JobRunner>().RunInlineAsync(ended);
        var waiting = program.Get<JobQueue>().Enqueue("Waiting", new CleanupPayload());
        await program.Db.SaveChangesAsync();
        program.Db.ChangeTracker.Clear();

        scenario.Clock.Pass(TimeSpan.FromDays(400));
        await CleanUpAsync(program);

        (await program.Db.Set<Notification>().CountAsync()).ShouldBe(0);
        (await program.Db.Set<Job>().Select(job => job.Id).ToListAsync()).ShouldBe([waiting]);
    }

    private static Task<JobResult> CleanUpAsync(ActingUser program) => program.Get<CleanupJob>().RunAsync(new CleanupPayload(), new JobProgress(), default);

    private static Task<Guid> SaveFileAsync(ActingUser program, string contents) =>
        program.Get<FileStore>().SaveAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(contents)), "a.txt", FilePolicy.Documents);
}
