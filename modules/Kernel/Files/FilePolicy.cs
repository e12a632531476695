namespace FacultyDev.Kernel.Files;

/// <summary>The size and types of files that a feature accepts.</summary>
/// <param name="MaxSize">In bytes; uploads are limited to <see cref="AbsoluteMaxSize"/> in any case, because the server refuses larger
/// requests.</param>
public sealed record FilePolicy(long MaxSize, params IReadOnlyList<FileKind> Kinds)
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>Maximum size of an upload in bytes. A request may be slightly larger, for the form around the file.</summary>
    public const long AbsoluteMaxSize = 25 * Megabyte;

    /// <summary>For evidence, handouts and curricula vitae.</summary>
    public static readonly FilePolicy Documents = new(
        20 * Megabyte, FileKind.Pdf, FileKind.Word, FileKind.Excel, FileKind.PowerPoint, FileKind.Png, FileKind.Jpeg, FileKind.Csv, FileKind.Text);

    /// <summary>For rosters to import.</summary>
    public static readonly FilePolicy Tables = new(AbsoluteMaxSize, FileKind.Csv, FileKind.Excel);

    /// <summary>For portraits.</summary>
    public static readonly FilePolicy Pictures = new(5 * Megabyte, FileKind.Png, FileKind.Jpeg);

    /// <summary>For files that the program generates; their size is not limited.</summary>
    public static readonly FilePolicy Generated = new(
        long.MaxValue, FileKind.Pdf, FileKind.Csv, FileKind.Excel, FileKind.Json, FileKind.Zip, FileKind.Text, FileKind.Png);

    /// <summary>Value of the <c>accept</c> attribute of a file field.</summary>
    public string Accept => string.Join(',', Kinds.SelectMany(kind => kind.Extensions));

    /// <summary>Display names of the accepted types ("PDF, Word, PNG"), for help texts and error messages.</summary>
    public string KindNames => string.Join(", ", Kinds.Select(kind => kind.Name));
}
