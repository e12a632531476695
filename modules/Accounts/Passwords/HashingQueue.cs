namespace FacultyDev.Accounts.Passwords;

/// <summary>
/// Hashes passwords of people who sign in, a few at a time: hashing takes a core for a tenth of a second and anybody may ask for it, so that
/// others would wait for whoever signs in, or guesses, in large numbers.
/// </summary>
internal sealed class HashingQueue : IDisposable
{
    private readonly SemaphoreSlim free = new(Math.Max(1, Environment.ProcessorCount / 2));

    public async Task<T> RunAsync<T>(Func<T> hash)
    {
        await free.WaitAsync();
        try
        {
            return await Task.Run(hash);
        }
        finally
        {
            free.Release();
        }
    }

    public void Dispose() => free.Dispose();
}
