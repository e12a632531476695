using System.Globalization;

namespace FacultyDev.Kernel.Localization;

/// <summary>Runs code in another language than the current one, such as the language of an email's recipient.</summary>
public static class LanguageScope
{
    /// <param name="code">A language code: "es".</param>
    /// <param name="action">Runs with this culture for strings, dates and numbers.</param>
    public static T Run<T>(string code, Func<T> action)
    {
        var (culture, language) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(code);
        try
        {
            return action();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, language);
        }
    }

    /// <inheritdoc cref="Run{T}"/>
    public static void Run(string code, Action action) => Run(code, () =>
    {
        action();
        return true;
    });
}
