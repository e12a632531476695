using System.Collections.Concurrent;

namespace FacultyDev.Modules.Tests.Database;

/// <summary>
/// Databases of one server that tests reuse. A test gets a database that equals the migrated template, and the database is cleared when
/// the test ends. One that cannot be restored to that state is dropped, and the next test gets a new one.
/// </summary>
internal abstract class DatabasePool
{
    private readonly ConcurrentBag<string> cleared = [];

    /// <returns>The name of a database that no other test uses until it is returned.</returns>
    public async Task<string> RentAsync()
    {
        if (cleared.TryTake(out var used))
            return used;
        var name = NewName();
        await CreateAsync(name);
        return name;
    }

    public async Task ReturnAsync(string name)
    {
        if (await TryClearAsync(name))
            cleared.Add(name);
        else
            await DropAsync(name);
    }

    public async Task DropAllAsync()
    {
        while (cleared.TryTake(out var name))
            await DropAsync(name);
    }

    public static string NewName() => $"facultydev_test_{Guid.CreateVersion7():N}";

    /// <summary>Copies the template.</summary>
    protected abstract Task CreateAsync(string name);

    /// <returns>False when the database cannot be restored to the template, because it is still in use or its schema changed.</returns>
    protected abstract Task<bool> TryClearAsync(string name);

    protected abstract Task DropAsync(string name);
}
