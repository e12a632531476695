namespace FacultyDev.Platform.Mail;

/// <summary>Settings of outgoing mail: section <c>Mail</c> of the configuration.</summary>
internal sealed class MailOptions
{
    /// <summary>The mail server. When empty, emails are written to <c>mails</c> in the data folder instead.</summary>
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    /// <summary>Encrypts the connection: by STARTTLS, or from the start on port 465. Off only for a server on the same machine.</summary>
    public bool StartTls { get; set; } = true;

    /// <summary>Empty when the server requires no sign-in.</summary>
    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    public string From { get; set; } = "FacultyDev <facultydev@localhost>";
}
