namespace FacultyDev.Kernel.Files;

/// <summary>What may be saved at some place of the product.</summary>
/// <param name="MaxSize">In bytes; at most <see cref="AbsoluteMaxSize"/>, beyond which the server does not listen.</param>
public sealed record FilePolicy(long MaxSize, params IReadOnlyList<FileKind> Kinds)
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>No request may be larger (with a little room for the form around the file).</summary>
    public const long AbsoluteMaxSize = 25 * Megabyte;

    /// <summary>Evidence, hand-outs, curricula vitae.</summary>
    public static readonly FilePolicy Documents = new(
        20 * Megabyte, FileKind.Pdf, FileKind.Word, FileKind.Excel, FileKind.PowerPoint, FileKind.Png, FileKind.Jpeg, FileKind.Csv, FileKind.Text);

    /// <summary>Rosters to import.</summary>
    public static readonly FilePolicy Tables = new(AbsoluteMaxSize, FileKind.Csv, FileKind.Excel);

    /// <summary>Portraits.</summary>
    public static readonly FilePolicy Pictures = new(5 * Megabyte, FileKind.Png, FileKind.Jpeg);

    /// <summary>What the program itself made; without a limit of size.</summary>
    public static readonly FilePolicy Made = new(
        long.MaxValue, FileKind.Pdf, FileKind.Csv, FileKind.Excel, FileKind.Json, FileKind.Zip, FileKind.Text, FileKind.Png);

    /// <summary>For the <c>accept</c> attribute of a file field.</summary>
    public string Accept => string.Join(',', Kinds.SelectMany(kind => kind.Extensions));

    /// <summary>"PDF, Word, PNG", for help below the field and in the refusal.</summary>
    public string KindNames => string.Join(", ", Kinds.Select(kind => kind.Name));
}
