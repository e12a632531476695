namespace FacultyDev.Institution.Accounts.Passwords;

/// <summary>Section <c>Passwords</c> of the configuration.</summary>
internal sealed class BreachedPasswordOptions
{
    /// <summary>
    /// A larger list than the one that comes along: lines that begin with a SHA-1 in upper case hexadecimal, sorted, as the downloader of Have
    /// I Been Pwned writes them. Empty means none. Read in place, so it may be larger than memory; nothing is sent anywhere.
    /// </summary>
    public string BreachedFile { get; set; } = "";
}
