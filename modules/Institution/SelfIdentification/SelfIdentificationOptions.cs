namespace FacultyDev.Institution.SelfIdentification;

/// <summary>Section <c>SelfIdentification</c> of the configuration: where the key is. It must not lie in the database.</summary>
internal sealed class SelfIdentificationOptions
{
    /// <summary>The key itself, from a store of secrets; keys between commas, the current one first. Then there is no file.</summary>
    public string Key { get; set; } = "";

    /// <summary>Empty means <c>self-identification.key</c> in the data folder.</summary>
    public string KeyFile { get; set; } = "";
}
