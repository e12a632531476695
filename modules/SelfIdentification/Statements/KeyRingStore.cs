using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Files;
using FacultyDev.SelfIdentification.Keys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FacultyDev.SelfIdentification.Statements;

/// <summary>
/// Loads the keys from configuration or from a file that only the program's user can read. The file is created at first use, but
/// never while encrypted rows exist, because a new key would hide that the old one still has to be restored.
/// </summary>
internal sealed class KeyRingStore(IOptions<SelfIdentificationOptions> options, DataFolder data)
{
    private readonly string path = options.Value.KeyFile is "" ? data.File("self-identification.key") : Path.GetFullPath(options.Value.KeyFile);
    private readonly KeyRing? configured = options.Value.Key is "" ? null : KeyRing.Parse(options.Value.Key);
    private readonly Lock gate = new();
    private (KeyRing Ring, DateTime WrittenAt)? read;

    public bool IsConfigured => configured is not null;

    /// <summary>The keys as of now; re-reads the file if another process has rotated them.</summary>
    public async Task<KeyRing> GetAsync(FacultyDevDbContext db, CancellationToken cancellationToken)
    {
        if (TryRead() is { } ring)
            return ring;
        if (await db.Set<SealedStatement>().AnyAsync(cancellationToken))
            throw new InvalidOperationException(
                $"Self-identification is sealed with a key that is missing ({path}). Restore it from the backup, or give up what it sealed with “self-identification discard-unreadable”.");
        return Create();
    }

    /// <summary>The keys, or null if there are none yet.</summary>
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

    /// <summary>Creates the first key. If another process creates one at the same time, that key is used.</summary>
    public KeyRing Create()
    {
        try
        {
            Write(KeyRing.New(), overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process created the file first; it is read below.
        }

        return TryRead()!;
    }

    /// <summary>Replaces the file atomically, so that even a power failure leaves either the old or the new version.</summary>
    public void Replace(KeyRing ring) => Write(ring, overwrite: true);

    private void Write(KeyRing ring, bool overwrite)
    {
        var folder = Path.GetDirectoryName(path)!;
        var fresh = Path.Combine(folder, $".{Path.GetRandomFileName()}");
        try
        {
            var fileOptions = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                fileOptions.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var file = new FileStream(fresh, fileOptions))
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
