namespace FacultyDev.SelfIdentification.Statements;

/// <summary>The configuration section <c>SelfIdentification</c>: where the key is. It must not be in the database.</summary>
internal sealed class SelfIdentificationOptions
{
    /// <summary>
    /// The keys themselves, from a secret store, separated by commas with the current one first. If set, no file is used.
    /// </summary>
    public string Key { get; set; } = "";

    /// <summary>Path of the key file; empty for <c>self-identification.key</c> in the data folder.</summary>
    public string KeyFile { get; set; } = "";
}
