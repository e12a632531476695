namespace FacultyDev.Kernel.Data;

/// <summary>Database settings, from the configuration section <c>Database</c>.</summary>
public sealed class DatabaseOptions
{
    /// <summary><c>sqlite</c> (default, embedded) or <c>postgresql</c>.</summary>
    public string Provider { get; set; } = "sqlite";

    /// <summary>For SQLite, an empty value means <c>facultydev.db</c> in the data folder.</summary>
    public string ConnectionString { get; set; } = "";
}
