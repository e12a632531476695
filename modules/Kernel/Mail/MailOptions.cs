namespace FacultyDev.Kernel.Mail;

/// <summary>How mail leaves the house. Section <c>Mail</c> of the configuration.</summary>
public sealed class MailOptions
{
    /// <summary>The server that takes mail. Empty means none: letters are written to <c>mails</c> in the data folder instead.</summary>
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    /// <summary>Encrypts: by STARTTLS, on port 465 from the start. Off only for a server on the same machine.</summary>
    public bool StartTls { get; set; } = true;

    /// <summary>Empty when the server asks for none.</summary>
    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    public string From { get; set; } = "FacultyDev <facultydev@localhost>";
}
