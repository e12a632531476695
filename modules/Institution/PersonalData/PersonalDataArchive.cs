using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;

namespace FacultyDev.Institution.PersonalData;

/// <summary>
/// Writes the export: a JSON file for each module (schema in docs/my-data.md), the person's files and a readme. Everything is
/// streamed, because the data may be too large for memory.
/// </summary>
internal static class PersonalDataArchive
{
    public const string Schema = "facultydev.my-data";
    public const int SchemaVersion = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() },
    };

    public static async Task WriteAsync(
        Stream target, PersonalDataSubject subject, IReadOnlyList<IPersonalData> sections, DateTime madeAt, string words, Action<int> written,
        CancellationToken cancellationToken)
    {
        await using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        await using (var readme = new StreamWriter(await zip.CreateEntry("README.txt").OpenAsync(cancellationToken)))
            await readme.WriteAsync(words);
        for (var place = 0; place < sections.Count; place++)
        {
            var section = sections[place];
            await WriteSectionAsync(zip, section.Section, section.ExportRecordsAsync(subject, cancellationToken), madeAt, cancellationToken);
            await foreach (var file in section.ExportFilesAsync(subject, cancellationToken).WithCancellation(cancellationToken))
                await WriteFileAsync(zip, file, cancellationToken);
            written(place + 1);
        }
    }

    /// <summary>Copies the export with more sections, streaming it so that the complete export is stored nowhere.</summary>
    public static async Task CopyWithAsync(
        Stream stored, Stream target, PersonalDataSubject subject, IEnumerable<IDownloadOnlyPersonalData> more, DateTime now,
        CancellationToken cancellationToken)
    {
        await using var former = new ZipArchive(stored, ZipArchiveMode.Read, leaveOpen: true);
        await using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in former.Entries)
        {
            await using var contents = await entry.OpenAsync(cancellationToken);
            await using var copy = await zip.CreateEntry(entry.FullName).OpenAsync(cancellationToken);
            await contents.CopyToAsync(copy, cancellationToken);
        }

        foreach (var section in more.OrderBy(section => section.Section, StringComparer.Ordinal))
            await WriteSectionAsync(zip, section.Section, section.ExportRecordsAsync(subject, cancellationToken), now, cancellationToken);
    }

    private static async Task WriteSectionAsync(
        ZipArchive zip, string section, IAsyncEnumerable<PersonalRecords> records, DateTime madeAt, CancellationToken cancellationToken)
    {
        await using var entry = await zip.CreateEntry($"{section}.json").OpenAsync(cancellationToken);
        await using var writer = new Utf8JsonWriter(entry, new JsonWriterOptions { Indented = true, Encoder = Json.Encoder });
        writer.WriteStartObject();
        writer.WriteString("schema", Schema);
        writer.WriteNumber("version", SchemaVersion);
        writer.WriteString("section", section);
        writer.WriteString("madeAt", madeAt.ToString("O", CultureInfo.InvariantCulture));
        writer.WriteStartObject("records");
        string? open = null;
        await foreach (var (name, batch) in records.WithCancellation(cancellationToken))
        {
            if (name != open)
            {
                if (open is not null)
                    writer.WriteEndArray();
                writer.WriteStartArray(open = name);
            }

            foreach (var record in batch)
                JsonSerializer.Serialize(writer, record, record.GetType(), Json);
            await writer.FlushAsync(cancellationToken);
        }

        if (open is not null)
            writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static async Task WriteFileAsync(ZipArchive zip, PersonalFile file, CancellationToken cancellationToken)
    {
        await using var contents = await file.Open(cancellationToken);
        await using var entry = await zip.CreateEntry($"files/{file.Id:N}-{file.Name}").OpenAsync(cancellationToken);
        await contents.CopyToAsync(entry, cancellationToken);
    }
}
