using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace FacultyDev.Modules.Tests.BehaviorRecord;

/// <summary>The property names of a type in JSON, and the JSON value of each enum member.</summary>
internal static class JsonShape
{
    public static IEnumerable<string> Of(string path, Type type, JsonSerializerOptions options) => Of(path, type, options, []);

    private static IEnumerable<string> Of(string path, Type type, JsonSerializerOptions options, Type[] above)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsEnum)
            return Enum.GetValues(plain).Cast<object>().Select(value => $"{path} = {JsonSerializer.Serialize(value, plain, options)} ({value})");
        if (above.Contains(plain))
            return [$"{path} (as above)"];
        var info = options.GetTypeInfo(plain);
        return info.Kind switch
        {
            JsonTypeInfoKind.Object => info.Properties.Where(property => property.Get is not null)
                .SelectMany(property => Of($"{path}.{property.Name}", property.PropertyType, options, [.. above, plain])).DefaultIfEmpty(path),
            JsonTypeInfoKind.Enumerable => Of($"{path}[]", info.ElementType!, options, [.. above, plain]),
            JsonTypeInfoKind.Dictionary => Of($"{path}{{{info.KeyType!.Name}}}", info.ElementType!, options, [.. above, plain]),
            _ => [$"{path} {plain.Name}{(plain == type ? "" : "?")}"],
        };
    }
}
