using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FacultyDev.Tests.Approval;
using FacultyDev.Tests.Demo;

namespace FacultyDev.Host.Tests.BehaviorRecord;

[Collection(RecordCollection.Name)]
public sealed class OpenApiRecordTests(RecordedHost host)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task OpenApi_Document_MatchesTheApprovedFile()
    {
        using var visitor = await Visitor.SignedInAsync(host, "admin");
        var document = Sorted(JsonNode.Parse(await visitor.ReadAsync("/api/openapi.json")))!;
        ApprovedFile.ShouldHold("openapi.json", document.ToJsonString(Readable).Split('\n'));
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject all => new JsonObject(all.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, Sorted(pair.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
