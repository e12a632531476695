using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;

namespace FacultyDev.Kernel.Files;

/// <summary>
/// Flushes a directory to disk, without which a renamed file may not survive a power failure. .NET offers no call for it.
/// </summary>
public static class DirectorySync
{
    private const int ReadOnly = 0;

    /// <exception cref="IOException">The directory cannot be opened or flushed.</exception>
    public static void SyncDirectory(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        var folder = Open(Encoding.UTF8.GetBytes(path + '\0'), ReadOnly);
        if (folder < 0)
            throw new IOException($"Cannot open {path} to write it to disk.", new Win32Exception());
        try
        {
            if (Sync(folder) != 0)
                throw new IOException($"Cannot write {path} to disk.", new Win32Exception());
        }
        finally
        {
            _ = Close(folder);
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Sync(int file);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int file);
}
