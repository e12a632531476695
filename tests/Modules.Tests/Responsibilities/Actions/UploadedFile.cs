using System.Text;
using Microsoft.AspNetCore.Http;

namespace FacultyDev.Modules.Tests.Responsibilities.Actions;

/// <summary>A file as a form sends it.</summary>
internal static class UploadedFile
{
    public static IFormFile Of(string name, string contents)
    {
        var bytes = Encoding.UTF8.GetBytes(contents);
        return new FormFile(new MemoryStream(bytes), 0, bytes.Length, "Input.File", name);
    }
}
