using System.Text.Json;
using FacultyDev.Host.Commands.Stats;

namespace FacultyDev.Host.Commands;

/// <summary>
/// A position in an analyst's JSON file. Every unexpected value is reported with its path within the file and what was expected.
/// </summary>
internal readonly record struct JsonInput(JsonElement Element, string Path)
{
    public static JsonInput Read(FileInfo file)
    {
        using var stream = file.OpenRead();
        try
        {
            using var document = JsonDocument.Parse(stream);
            var root = document.RootElement.Clone();
            return root.ValueKind == JsonValueKind.Object ? new JsonInput(root, "") : throw Refusal("Json_NotAnObject");
        }
        catch (JsonException broken)
        {
            throw Refusal("Json_Broken", (broken.LineNumber ?? 0) + 1);
        }
    }

    public JsonInput? Find(string name) =>
        Element.ValueKind == JsonValueKind.Object && Element.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null
            ? new JsonInput(found, Path.Length == 0 ? name : $"{Path}.{name}")
            : null;

    public JsonInput Get(string name) => Find(name) ?? throw Refusal("Json_Missing", Path.Length == 0 ? name : $"{Path}.{name}");

    /// <summary>Returns the entries of a list; refuses a list whose length differs from <paramref name="length"/>, if given.</summary>
    public JsonInput[] List(int? length = null)
    {
        if (Element.ValueKind != JsonValueKind.Array)
            throw Refusal("Json_NotAList", Path);
        var path = Path;
        JsonInput[] entries = [.. Element.EnumerateArray().Select((entry, at) => new JsonInput(entry, $"{path}[{at}]"))];
        return length is null || entries.Length == length ? entries : throw Refusal("Json_Length", Path, entries.Length, length);
    }

    public string Text() => Element.ValueKind == JsonValueKind.String ? Element.GetString()! : throw Refusal("Json_NotText", Path);

    public long Whole() => Element.ValueKind == JsonValueKind.Number && Element.TryGetInt64(out var number)
        ? number
        : throw Refusal("Json_NotWhole", Path, Element.GetRawText());

    public int Int() => Element.ValueKind == JsonValueKind.Number && Element.TryGetInt32(out var number)
        ? number
        : throw Refusal("Json_NotWhole", Path, Element.GetRawText());

    private static StatsInputException Refusal(string key, params object[] arguments) => new(StatsText.Format(key, arguments));
}
