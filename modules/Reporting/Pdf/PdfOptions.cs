namespace FacultyDev.Reporting.Pdf;

/// <summary>How PDFs are made. Section <c>Pdf</c> of the configuration.</summary>
internal sealed class PdfOptions
{
    /// <summary>The program to print with; empty means the one this machine has (see <see cref="ChromiumProgram"/>).</summary>
    public string Chromium { get; set; } = "";

    /// <summary>
    /// Chromium's own sandbox. Off by default because it needs user namespaces, which containers and root accounts lack;
    /// what is printed is our own text, without script and without network. Turn it on where the machine allows it.
    /// </summary>
    public bool Sandbox { get; set; }

    /// <summary>A print that takes longer is given up, and the browser with it.</summary>
    public int TimeoutSeconds { get; set; } = 60;

    /// <summary>What the institution's printers hold.</summary>
    public PaperSize Paper { get; set; } = PaperSize.Letter;
}

internal enum PaperSize { Letter, A4 }
