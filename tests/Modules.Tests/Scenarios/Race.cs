namespace FacultyDev.Modules.Tests.Scenarios;

/// <summary>Runs the same step several times at the same moment.</summary>
internal static class Race
{
    /// <param name="step">Gets the number of its runner, and starts once all runners are ready.</param>
    public static async Task<IReadOnlyList<T>> RunAsync<T>(int runners, Func<int, Task<T>> step)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = Enumerable.Range(0, runners).Select(async runner =>
        {
            await start.Task;
            return await step(runner);
        }).ToArray();
        start.SetResult();
        return await Task.WhenAll(running);
    }
}
