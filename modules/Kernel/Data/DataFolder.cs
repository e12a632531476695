namespace FacultyDev.Kernel.Data;

/// <summary>
/// The folder for data that must be backed up (database, files), outside the web root. Set by <c>FACULTYDEV_DATA</c>, default
/// <c>./data</c>.
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

    /// <summary>Returns the path of a subfolder and creates it when missing.</summary>
    public string Folder(string name) => Directory.CreateDirectory(File(name)).FullName;
}
