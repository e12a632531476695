using System.Security.Cryptography;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;

namespace FacultyDev.Kernel.Files;

/// <summary>
/// Content-addressed storage in the data folder: <c>files/ab/cd/abcd…</c>. A stored file is always complete, and it is on disk
/// before any record refers to it.
/// </summary>
internal sealed class ContentAddressedStorage(DataFolder data, Clock clock)
{
    private const int Buffer = 128 * 1024;
    private readonly string root = data.Folder("files");
    private readonly string incoming = data.Folder(Path.Combine("files", "incoming"));

    /// <summary>Copies incoming content to a temporary file, up to <paramref name="largest"/> bytes.</summary>
    /// <returns>Null when the content is larger.</returns>
    public async Task<IncomingFile?> ReceiveAsync(Stream contents, long largest, CancellationToken cancellationToken)
    {
        var path = Path.Combine(incoming, Guid.CreateVersion7().ToString("N"));
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, Buffer, FileOptions.Asynchronous);
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var block = new byte[Buffer];
            long size = 0;
            for (int read; (read = await contents.ReadAsync(block, cancellationToken)) > 0;)
            {
                if ((size += read) > largest)
                {
                    await DiscardAsync(file, path);
                    return null;
                }

                hash.AppendData(block, 0, read);
                await file.WriteAsync(block.AsMemory(0, read), cancellationToken);
            }

            await file.FlushAsync(cancellationToken);
            return new IncomingFile(file, path, size, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        catch
        {
            await DiscardAsync(file, path);
            throw;
        }
    }

    /// <summary>Moves the file to its final place. Existing content with the same hash is kept.</summary>
    public void Store(IncomingFile file)
    {
        var target = PathOf(file.Hash);
        if (File.Exists(target))
        {
            // Updates the file's time so that cleanup does not delete it before the current transaction refers to it.
            File.SetLastWriteTimeUtc(target, clock.UtcNow);
            return;
        }

        var folder = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(folder);
        file.Contents.Flush(flushToDisk: true);
        try
        {
            File.Move(file.Path, target, overwrite: false);
        }
        catch (IOException) when (File.Exists(target))
        {
            // The same content was stored at the same time by another request.
            return;
        }

        DirectorySync.SyncDirectory(folder);
    }

    /// <exception cref="FileNotFoundException">The data folder lacks a file that the database refers to.</exception>
    public FileStream Open(string hash) =>
        new(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read, Buffer, FileOptions.Asynchronous | FileOptions.SequentialScan);

    /// <summary>Returns hashes of files older than a day; newer ones may belong to a transaction that is still open.</summary>
    public IEnumerable<string> ListOlderThanOneDay() =>
        Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Where(IsOld).Select(path => Path.GetFileName(path));

    /// <summary>
    /// Deletes stored content, or an incomplete upload left by a crash, unless the file has been touched within the last day.
    /// </summary>
    public void Delete(string hash)
    {
        foreach (var path in (string[])[PathOf(hash), Path.Combine(incoming, hash)])
            if (File.Exists(path) && IsOld(path))
                File.Delete(path);
    }

    private bool IsOld(string path) => File.GetLastWriteTimeUtc(path) < clock.UtcNow.AddDays(-1);

    private string PathOf(string hash) => Path.Combine(root, hash[..2], hash[2..4], hash);

    private static async Task DiscardAsync(FileStream file, string path)
    {
        await file.DisposeAsync();
        File.Delete(path);
    }
}

/// <summary>Content that was received but not yet stored. Disposing it deletes the temporary file.</summary>
internal sealed record IncomingFile(FileStream Contents, string Path, long Size, string Hash) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await Contents.DisposeAsync();
        File.Delete(Path);
    }
}
