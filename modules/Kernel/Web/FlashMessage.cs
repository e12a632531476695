using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace FacultyDev.Kernel.Web;

/// <summary>A message for the next page shown: what was done, already in the person's language.</summary>
public static class FlashMessage
{
    private const string Key = "Flash";

    public static void Success(this ITempDataDictionary temp, string message) => temp[Key] = message;

    /// <summary>Takes the message; null when there is none.</summary>
    public static string? TakeFlash(this ITempDataDictionary temp) => temp[Key] as string;
}
