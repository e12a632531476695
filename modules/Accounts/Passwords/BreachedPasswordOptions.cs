namespace FacultyDev.Accounts.Passwords;

/// <summary>The configuration section <c>Passwords</c>.</summary>
internal sealed class BreachedPasswordOptions
{
    /// <summary>
    /// Path of an additional list of breached passwords; empty means none. Each line begins with an upper-case hexadecimal SHA-1,
    /// sorted, as the Have I Been Pwned downloader writes them. The file is searched in place, so it may exceed memory; nothing
    /// is sent over the network.
    /// </summary>
    public string BreachedFile { get; set; } = "";
}
