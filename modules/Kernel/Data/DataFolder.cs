namespace FacultyDev.Kernel.Data;

/// <summary>
/// The folder that holds what must be kept (database, files) and is outside the web root. <c>FACULTYDEV_DATA</c>, default <c>./data</c>.
/// </summary>
public sealed class DataFolder
{
    public DataFolder(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>A folder inside, made when missing.</summary>
    public string Folder(string name) => Directory.CreateDirectory(File(name)).FullName;
}
