namespace FacultyDev.Kernel.Files;

/// <summary>A file type that may be stored. Its content is checked against the type.</summary>
/// <param name="Name">Display name: "PDF".</param>
/// <param name="Extensions">In lower case, with the dot.</param>
public sealed record FileKind(string Name, string ContentType, IReadOnlyList<string> Extensions)
{
    public static readonly FileKind Pdf = new("PDF", "application/pdf", [".pdf"]);
    public static readonly FileKind Png = new("PNG", "image/png", [".png"]);
    public static readonly FileKind Jpeg = new("JPEG", "image/jpeg", [".jpg", ".jpeg"]);
    public static readonly FileKind Word = new("Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", [".docx"]);
    public static readonly FileKind Excel = new("Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [".xlsx"]);
    public static readonly FileKind PowerPoint =
        new("PowerPoint", "application/vnd.openxmlformats-officedocument.presentationml.presentation", [".pptx"]);

    public static readonly FileKind Csv = new("CSV", "text/csv", [".csv"]);
    public static readonly FileKind Text = new("TXT", "text/plain", [".txt"]);
    public static readonly FileKind Json = new("JSON", "application/json", [".json"]);
    public static readonly FileKind Zip = new("ZIP", "application/zip", [".zip"]);
}
