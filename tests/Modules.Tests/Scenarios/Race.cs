namespace FacultyDev.Modules.Tests.Scenarios;

/// <summary>The same step taken by several at the same moment.</summary>
internal static class Race
{
    /// <param name="step">Gets the number of its runner; begins once all are ready.</param>
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
