using System.Globalization;

namespace FacultyDev.Kernel.Localization;

/// <summary>Says something in another language than that of whoever acts: in the language of who will read it.</summary>
public static class LanguageScope
{
    /// <param name="code">Code of a language: "es".</param>
    /// <param name="say">Reads strings, dates and numbers in that language.</param>
    public static T Run<T>(string code, Func<T> say)
    {
        var (culture, language) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(code);
        try
        {
            return say();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, language);
        }
    }

    /// <inheritdoc cref="Run{T}"/>
    public static void Run(string code, Action say) => Run(code, () =>
    {
        say();
        return true;
    });
}
