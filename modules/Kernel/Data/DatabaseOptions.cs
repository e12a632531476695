namespace FacultyDev.Kernel.Data;

/// <summary>Where the data is. Section <c>Database</c> of the configuration.</summary>
public sealed class DatabaseOptions
{
    /// <summary><c>sqlite</c> (default, embedded) or <c>postgresql</c>.</summary>
    public string Provider { get; set; } = "sqlite";

    /// <summary>Empty for SQLite means <c>facultydev.db</c> in the data folder.</summary>
    public string ConnectionString { get; set; } = "";
}
