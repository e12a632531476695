using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace FacultyDev.Ui;

/// <summary>Determines the control of a property and how its value is written for the browser.</summary>
internal static class FieldKind
{
    public static string Of(ModelMetadata metadata, bool hasItems)
    {
        var type = metadata.UnderlyingOrModelType;
        if (hasItems)
            return "select";
        if (typeof(IFormFile).IsAssignableFrom(type))
            return "file";
        return metadata.DataTypeName switch
        {
            "MultilineText" => "textarea",
            "Password" => "password",
            "EmailAddress" => "email",
            "Url" => "url",
            "PhoneNumber" => "tel",
            "Date" => "date",
            _ => OfType(type),
        };
    }

    private static string OfType(Type type) =>
        type == typeof(bool) ? "checkbox"
        : type == typeof(DateOnly) ? "date"
        : type == typeof(TimeOnly) ? "time"
        : type == typeof(DateTime) ? "datetime-local"
        : type == typeof(int) || type == typeof(long) || type == typeof(decimal) || type == typeof(double) ? "number"
        : "text";

    /// <summary>
    /// Returns whether the browser writes values of this kind in the same format in every language; model binding is told so.
    /// </summary>
    public static bool IsInvariant(string kind) => kind is "number" or "date" or "time" or "datetime-local" or "month" or "range";

    public static string? Text(object? value, string kind) => value switch
    {
        null => null,
        DateOnly day when kind is "month" => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        DateTime time when kind is "date" => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
        decimal amount => amount.ToString("0.############", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
