using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace FacultyDev.Kernel.Web;

/// <summary>A success message in the viewer's language that the next page shows.</summary>
public static class FlashMessage
{
    private const string Key = "Flash";

    public static void Success(this ITempDataDictionary temp, string message) => temp[Key] = message;

    /// <summary>Returns and removes the message; null when there is none.</summary>
    public static string? TakeFlash(this ITempDataDictionary temp) => temp[Key] as string;
}
