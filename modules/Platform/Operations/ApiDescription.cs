using System.Globalization;
using Microsoft.OpenApi;

namespace FacultyDev.Platform.Operations;

/// <summary>The API operations of one module.</summary>
internal sealed record ApiGroup(string Name, IReadOnlyList<ApiOperation> Operations);

/// <param name="Permission">The required permission; null when the endpoint declares none.</param>
internal sealed record ApiOperation(
    string Method, string Path, string? Summary, string? Description, string? Permission,
    IReadOnlyList<ApiParameter> Parameters, IReadOnlyList<ApiResponse> Responses)
{
    /// <summary>The HTML id of the operation, for links to it.</summary>
    public string Anchor => $"{Method}{Path}".ToLowerInvariant().Replace('/', '-').Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
}

/// <param name="In"><c>path</c>, <c>query</c>, <c>header</c> or <c>body</c>.</param>
internal sealed record ApiParameter(string Name, string In, string Type, bool IsRequired, string? About);

internal sealed record ApiResponse(string Status, string? About, string? Type);

/// <summary>Converts an OpenAPI document to a list for display, grouped by module and ordered by path.</summary>
internal static class ApiDescription
{
    public static IReadOnlyList<ApiGroup> Of(OpenApiDocument document) =>
    [
        .. from path in document.Paths
           from operation in path.Value.Operations ?? []
           let call = Call(path.Key, operation.Key.Method, operation.Value)
           orderby call.Path, call.Method
           group call by Module(call.Path) into calls
           orderby calls.Key
           select new ApiGroup(calls.Key, [.. calls]),
    ];

    /// <summary>Returns the module's name from the path: /api/v1/mentoring/… belongs to Mentoring.</summary>
    private static string Module(string path)
    {
        var name = path.Split('/', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(2) ?? "api";
        return CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.Replace('-', ' '));
    }

    private static ApiOperation Call(string path, string method, OpenApiOperation operation) => new(
        method, path, operation.Summary, operation.Description,
        operation.Extensions?.TryGetValue(OpenApiSetup.PermissionExtension, out var permission) == true && permission is JsonNodeExtension node
            ? node.Node.ToString()
            : null,
        [.. Parameters(operation)],
        [.. (operation.Responses ?? []).Select(answer => new ApiResponse(
            answer.Key, answer.Value.Description, answer.Value.Content?.Values.FirstOrDefault()?.Schema is { } schema ? TypeOf(schema) : null))]);

    private static IEnumerable<ApiParameter> Parameters(OpenApiOperation operation)
    {
        foreach (var parameter in operation.Parameters ?? [])
            yield return new ApiParameter(
                parameter.Name ?? "", parameter.In?.ToString().ToLowerInvariant() ?? "query", TypeOf(parameter.Schema), parameter.Required, parameter.Description);
        if (operation.RequestBody?.Content?.FirstOrDefault() is { Value.Schema: { } schema } body)
            yield return new ApiParameter(body.Key, "body", TypeOf(schema), operation.RequestBody.Required, operation.RequestBody.Description);
    }

    private static string TypeOf(IOpenApiSchema? schema) => schema switch
    {
        null => "",
        OpenApiSchemaReference reference => reference.Reference.Id ?? "object",
        { Items: { } items } => $"{TypeOf(items)}[]",
        { Format: { } format } => format,
        { Type: { } type } => type.ToString().ToLowerInvariant().Replace("null, ", "", StringComparison.Ordinal),
        _ => "any",
    };
}
