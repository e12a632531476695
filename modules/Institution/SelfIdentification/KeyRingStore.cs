using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FacultyDev.Institution.SelfIdentification;

/// <summary>
/// Where the keys are: a file that only the program's own user may read, made at the first use, or the configuration. Never made anew
/// while sealed rows exist: a new key would turn a forgotten backup into a loss.
/// </summary>
internal sealed class KeyRingStore(IOptions<SelfIdentificationOptions> options, DataFolder data)
{
    private readonly string path = options.Value.KeyFile is "" ? data.File("self-identification.key") : Path.GetFullPath(options.Value.KeyFile);
    private readonly KeyRing? configured = options.Value.Key is "" ? null : KeyRing.Parse(options.Value.Key);
    private readonly Lock gate = new();
    private (KeyRing Ring, DateTime WrittenAt)? read;

    public bool IsConfigured => configured is not null;

    /// <summary>The keys as they are now; another process may have turned the ring meanwhile.</summary>
    public async Task<KeyRing> GetAsync(FacultyDevDbContext db, CancellationToken cancellationToken)
    {
        if (TryRead() is { } ring)
            return ring;
        if (await db.Set<SealedStatement>().AnyAsync(cancellationToken))
            throw new InvalidOperationException(
                $"Self-identification is sealed with a key that is missing ({path}). Restore it from the backup, or give up what it sealed with “self-identification discard-unreadable”.");
        return Create();
    }

    /// <summary>The keys, where there are any.</summary>
    public KeyRing? TryRead()
    {
        if (configured is not null)
            return configured;
        lock (gate)
        {
            var writtenAt = File.GetLastWriteTimeUtc(path);
            if (read is { } known && known.WrittenAt == writtenAt)
                return known.Ring;
            if (!File.Exists(path))
                return null;
            read = (KeyRing.Parse(File.ReadAllText(path)), writtenAt);
            return read.Value.Ring;
        }
    }

    /// <summary>Makes the first key. When another process was faster, its key holds.</summary>
    public KeyRing Create()
    {
        try
        {
            Write(KeyRing.New(), overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Read below, as if it had been there before.
        }

        return TryRead()!;
    }

    /// <summary>Replaces the file in one step: it is the old one or the new one, also after a power cut.</summary>
    public void Replace(KeyRing ring) => Write(ring, overwrite: true);

    private void Write(KeyRing ring, bool overwrite)
    {
        var folder = Path.GetDirectoryName(path)!;
        var fresh = Path.Combine(folder, $".{Path.GetRandomFileName()}");
        try
        {
            var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var file = new FileStream(fresh, how))
            {
                file.Write(System.Text.Encoding.ASCII.GetBytes(ring.Serialize()));
                file.Flush(flushToDisk: true);
            }

            File.Move(fresh, path, overwrite);
            DirectorySync.SyncDirectory(folder);
        }
        finally
        {
            File.Delete(fresh);
        }

        lock (gate)
            read = null;
    }
}
