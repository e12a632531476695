using System.Globalization;
using System.Text.Json;

namespace FacultyDev.Kernel.Localization;

/// <summary>
/// Serializes the placeholder values of a text, so that the text can be formatted later in the reader's language: dates and numbers
/// keep their type.
/// </summary>
public static class TextArguments
{
    public static string Serialize(IEnumerable<object> arguments) => JsonSerializer.Serialize(arguments.Select(Encode));

    public static object[] Deserialize(string? json) =>
        json is null ? [] : [.. JsonSerializer.Deserialize<string[]>(json)!.Select(Decode)];

    private static string Encode(object value) => value switch
    {
        DateOnly day => $"d{day:O}",
        DateTime time => $"t{time:O}",
        int or long or short or byte => $"i{Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)}",
        decimal or double or float => $"n{Convert.ToDecimal(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)}",
        _ => $"s{value}",
    };

    private static object Decode(string encoded) => encoded[0] switch
    {
        'd' => DateOnly.ParseExact(encoded[1..], "O", CultureInfo.InvariantCulture),
        't' => DateTime.Parse(encoded[1..], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        'i' => long.Parse(encoded[1..], CultureInfo.InvariantCulture),
        'n' => decimal.Parse(encoded[1..], CultureInfo.InvariantCulture),
        _ => encoded[1..],
    };
}
