using FacultyDev.Modules.Tests.Database;

[assembly: AssemblyFixture(typeof(TestRun))]

namespace FacultyDev.Modules.Tests.Database;

/// <summary>Removes what the tests of this process share, when all of them have ended.</summary>
public sealed class TestRun : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await SqliteDatabase.RemoveTemplateAsync();
        await PostgresDatabase.RemoveAllAsync();
        await PostgresServer.StopAsync();
    }
}
